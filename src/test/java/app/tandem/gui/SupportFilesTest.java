package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.files.CrashReports;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SupportFilesTest {
    @TempDir
    private Path folder;

    @Test
    void aReportCanBeShownAsSoonAsThereIsOne() {
        Path logs = folder.resolve("logs");
        SupportFiles files = new SupportFiles(logs, _ -> {});
        ObservableBooleanValue report = files.reportIsThere();
        ObservableBooleanValue any = files.folderIsThere();
        assertThat(List.of(report.get(), any.get())).containsExactly(false, false);

        new CrashReports(logs).write("tandem", Thread.currentThread(), new IllegalStateException("x"));

        assertThat(List.of(report.get(), any.get())).containsExactly(true, true);
    }

    @Test
    void theFolderIsGivenToTheSystem() {
        List<URI> opened = new ArrayList<>();
        new SupportFiles(folder, opened::add).openFolder();

        assertThat(opened).containsExactly(folder.toUri());
    }
}

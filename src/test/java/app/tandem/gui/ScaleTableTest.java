package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class ScaleTableTest {
    @TempDir
    private Path folder;

    @Test
    void aRowTellsItsWholeOutcomeBesideThePointer() throws Exception {
        Path source = Files.createDirectory(folder.resolve("source"));
        Files.writeString(source.resolve("holiday.png"), "no picture at all");
        try (TandemWindow window = TandemWindow.open(folder.resolve("data"))) {
            window.type("#source", source.toString());
            window.type("#target", folder.resolve("target").toString());
            window.await("ready", () -> !window.disabled("#scale"));
            window.click("#scale");
            window.await("failed", () -> window.text("#scale-status").endsWith("1 failed"));

            window.await("a row", () -> tooltip(window).startsWith("holiday.png\nFailed"));
            assertThat(window.onFx(() -> tooltip(window)))
                    .isEqualTo("holiday.png\nFailed: it is not a picture that Tandem reads: it begins like text");
        }
    }

    private static String tooltip(TandemWindow window) {
        return window.node("#pictures", TableView.class).lookupAll(".table-row-cell").stream()
                .map(TableRow.class::cast)
                .filter(row -> row.getTooltip() != null)
                .map(row -> row.getTooltip().getText())
                .findFirst()
                .orElse("");
    }
}

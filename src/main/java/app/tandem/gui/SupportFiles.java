package app.tandem.gui;

import app.tandem.engine.files.CrashReports;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.TextArea;

/// What the window wrote about itself, for a person who wants to see it or send it: logs and crash reports.
/// JavaFX thread.
final class SupportFiles {
    private final Path folder;
    private final Consumer<URI> opener;

    /// The files of a folder.
    ///
    /// @param folder of logs and crash reports; need not exist
    /// @param opener shows a folder to the person
    SupportFiles(Path folder, Consumer<URI> opener) {
        this.folder = folder;
        this.opener = opener;
    }

    /// Opens the folder in the system's file manager.
    void openFolder() {
        opener.accept(folder.toUri());
    }

    /// Whether the folder exists; looked up each time it is asked.
    ObservableBooleanValue folderIsThere() {
        return new Asked(() -> Files.isDirectory(folder));
    }

    /// Whether there is a crash report; looked up each time it is asked.
    ObservableBooleanValue reportIsThere() {
        return new Asked(() -> !reports().isEmpty());
    }

    /// Builds a sheet of the newest crash report.
    ///
    /// @return its text, or what keeps it from being read; empty where there is none
    Node newestReport() {
        TextArea area = new TextArea(
                reports().stream().findFirst().map(SupportFiles::text).orElse(""));
        area.setId("crash-report");
        area.setEditable(false);
        return area;
    }

    private List<Path> reports() {
        try {
            return new CrashReports(folder).all();
        } catch (IOException _) {
            return List.of(); // nothing can be shown of a folder that can't be read
        }
    }

    private static String text(Path report) {
        try {
            return Files.readString(report);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /// A value that is asked for anew each time, since files come and go without a word.
    private static final class Asked extends SimpleBooleanProperty {
        private final BooleanSupplier question;

        private Asked(BooleanSupplier question) {
            this.question = question;
        }

        @Override
        public boolean get() {
            return question.getAsBoolean();
        }
    }
}

package app.tandem.engine.files;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Keeps what went wrong where nobody had thought of it, as files of the person's own: nothing is sent
/// anywhere.
public final class CrashReports {
    private static final int KEPT = 5;

    private final Path folder;

    /// Reports in a folder.
    ///
    /// @param folder made with the first report
    public CrashReports(Path folder) {
        this.folder = folder;
    }

    /// Writes a report, and removes all but the newest five. Where it can't be written, it is left out.
    ///
    /// @param about what a reader of it must know, such as the version
    /// @param thread where it happened
    /// @param failure what happened
    public void write(String about, Thread thread, Throwable failure) {
        StringWriter text = new StringWriter();
        text.write(about + "\njava " + Runtime.version() + "\nthread " + thread.getName() + "\n\n");
        failure.printStackTrace(new PrintWriter(text, true));
        String time = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString().replace(':', '-');
        try {
            AtomicFile.writeText(folder.resolve("crash-" + time + ".txt"), out -> out.append(text.toString()));
            List<Path> all = all();
            for (Path old : all.subList(Math.min(KEPT, all.size()), all.size())) {
                Files.deleteIfExists(old);
            }
        } catch (IOException e) {
            System.getLogger(CrashReports.class.getName())
                    .log(System.Logger.Level.WARNING, "no crash report can be written", e);
        }
    }

    /// The reports that are kept.
    ///
    /// @return the newest first
    /// @throws IOException when the folder can't be read
    public List<Path> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).matches("crash-.*\\.txt"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }
}

package app.tandem.gui;

import app.tandem.engine.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/// Keeps what the window logs in three files of at most 1 MB, `tandem-0.log` the newest. Any thread.
final class WindowLog {
    /// Keeps nothing.
    static final WindowLog NONE = new WindowLog(null);

    private static final int BYTES = 1_000_000;
    private static final int FILES = 3;

    private final @Nullable Handler handler;

    private WindowLog(@Nullable Handler handler) {
        this.handler = handler;
    }

    /// Begins to keep what is logged.
    ///
    /// @param folder of the files; is made
    /// @return to be closed at the window's end; keeps nothing where the folder can't be written
    static WindowLog start(Path folder) {
        try {
            Files.createDirectories(folder);
            // in a pattern of FileHandler a percent sign is written twice
            String pattern = folder.toString().replace("%", "%%") + "/tandem-%g.log";
            FileHandler handler = new FileHandler(pattern, BYTES, FILES, true);
            handler.setEncoding(StandardCharsets.UTF_8.name());
            handler.setFormatter(new SimpleFormatter());
            // straight to the file: a terminal need not be told
            handler.publish(new LogRecord(Level.INFO, "tandem " + Version.text() + ", java " + Runtime.version()));
            Logger.getLogger("").addHandler(handler);
            return new WindowLog(handler);
        } catch (IOException e) {
            System.getLogger(WindowLog.class.getName()).log(System.Logger.Level.WARNING, "no log can be written", e);
            return NONE;
        }
    }

    /// Ends it, and closes the file.
    void close() {
        if (handler != null) {
            Logger.getLogger("").removeHandler(handler);
            handler.close();
        }
    }
}

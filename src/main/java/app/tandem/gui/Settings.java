package app.tandem.gui;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/// What the window remembers from one day to the next, in one small text file. A file that can't be read or written is
/// noted in the log and costs nothing but the memory. JavaFX thread.
final class Settings {
    private static final Logger LOG = System.getLogger(Settings.class.getName());

    private final Path file;
    private final Properties values = new Properties();

    /// Reads the settings.
    ///
    /// @param file where they are kept; may be missing
    Settings(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(Level.WARNING, "settings in " + file + " can't be read", e);
            }
        }
    }

    /// A text.
    ///
    /// @param key what it is called
    /// @param otherwise what it is where nothing is remembered
    /// @return the text
    String text(String key, String otherwise) {
        return values.getProperty(key, otherwise);
    }

    /// A number.
    ///
    /// @param key what it is called
    /// @param otherwise what it is where no number is remembered; may be NaN
    /// @return the number
    double number(String key, double otherwise) {
        try {
            double number = Double.parseDouble(values.getProperty(key, ""));
            return Double.isFinite(number) ? number : otherwise;
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }

    /// Changes a value; [#save] keeps it.
    ///
    /// @param key what it is called
    /// @param value its text
    void put(String key, Object value) {
        values.setProperty(key, value.toString());
    }

    /// Writes the file whole or not at all.
    void save() {
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(temporary)) {
                values.store(writer, "Tandem");
            }
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "settings can't be written to " + file, e);
        }
    }
}

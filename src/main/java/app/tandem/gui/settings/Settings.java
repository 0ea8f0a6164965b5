package app.tandem.gui.settings;

import app.tandem.engine.files.AtomicFile;
import app.tandem.engine.work.SequentialExecutor;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What the window keeps between two starts, in one small text file of keys and values. A broken value is
/// replaced by its fallback and named in [#rejected]; nothing in the file keeps the window from opening.
/// JavaFX thread.
public final class Settings {
    private static final Logger LOG = System.getLogger(Settings.class.getName());

    private final Path file;
    private final SequentialExecutor files;
    private final Properties values = new Properties();
    private final Map<String, ObjectProperty<?>> properties = new HashMap<>();
    private final Set<String> rejected = new TreeSet<>();
    private final AtomicReference<@Nullable String> waiting = new AtomicReference<>();

    /// Reads the settings.
    ///
    /// @param file where they are; may be missing
    /// @param background where files are written
    public Settings(Path file, Executor background) {
        this.file = file;
        this.files = new SequentialExecutor(background);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                rejected.add(file.toString());
                LOG.log(Level.WARNING, "settings in {0} can''t be read: {1}", file, e.toString());
            }
        }
    }

    /// A value.
    ///
    /// @param <T> its type
    /// @param setting which
    /// @return the value, or the fallback where none is stored or the stored one is broken
    public <T> T get(Setting<T> setting) {
        String text = values.getProperty(setting.key());
        if (text == null) {
            return setting.fallback();
        }
        try {
            return setting.parse().apply(text);
        } catch (IllegalArgumentException e) {
            if (rejected.add(setting.key())) {
                LOG.log(Level.WARNING, "setting {0} has a value that can''t be used: {1}", setting.key(), e.toString());
            }
            return setting.fallback();
        }
    }

    /// Changes a value; [#save] writes it.
    ///
    /// @param <T> its type
    /// @param setting which
    /// @param value the new value
    public <T> void set(Setting<T> setting, T value) {
        if (properties.containsKey(setting.key())) {
            property(setting).set(value);
        } else {
            values.setProperty(setting.key(), setting.format().apply(value));
        }
    }

    /// A value that can be bound to. What is set is written at once, in the background: a person who changes a
    /// setting expects it to be there after a power cut, too.
    ///
    /// @param <T> its type
    /// @param setting which; the same constant gives the same property
    /// @return the property, never holding null
    public <T> ObjectProperty<T> property(Setting<T> setting) {
        @SuppressWarnings("unchecked") // made below, with this setting's type
        ObjectProperty<T> known = (ObjectProperty<T>) properties.get(setting.key());
        if (known != null) {
            return known;
        }
        ObjectProperty<T> property = new SimpleObjectProperty<>(this, setting.key(), get(setting));
        property.addListener((_, _, value) -> {
            values.setProperty(setting.key(), setting.format().apply(value));
            var _ = save();
        });
        properties.put(setting.key(), property);
        return property;
    }

    /// What could not be used: keys of broken values, and the file itself where it could not be read whole.
    ///
    /// @return in order; empty when all is well
    public List<String> rejected() {
        return List.copyOf(rejected);
    }

    /// Where files that hold settings are read and written: one after the other, so that none is read before
    /// what was to be written to it is there.
    ///
    /// @return runs what it is given in the background, in order
    public Executor files() {
        return files;
    }

    /// Writes the file, whole or not at all, in the background. A failure is logged.
    ///
    /// @return complete when this, and all that was given to [#files] before, is done; never fails
    public CompletionStage<Void> save() {
        StringWriter text = new StringWriter();
        try {
            values.store(text, "Tandem");
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter throws none
        }
        if (waiting.getAndSet(text.toString()) == null) { // else what waits writes this
            files.execute(() -> write(Objects.requireNonNull(waiting.getAndSet(null))));
        }
        return files.idle();
    }

    private void write(String text) {
        try {
            AtomicFile.writeText(file, out -> out.append(text));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "settings can't be written to " + file, e);
        }
    }
}

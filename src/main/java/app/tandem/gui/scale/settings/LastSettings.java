package app.tandem.gui.scale.settings;

import app.tandem.engine.problem.ProblemMessages;
import app.tandem.engine.scale.preset.Preset;
import app.tandem.engine.scale.preset.PresetException;
import app.tandem.engine.scale.preset.Presets;
import app.tandem.engine.scale.request.ScaleSettings;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;

/// Keeps the settings of the Scale tab between two starts, in the form of a preset. All members belong to the
/// JavaFX thread.
public final class LastSettings {
    private static final String NAME = "last used";

    private final Path file;
    private final ObjectProperty<ScaleSettings> settings;
    private final Executor fx;
    private boolean reading;

    /// Settings of a file.
    ///
    /// @param file where they are kept; may be missing
    /// @param settings those of the tab
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    public LastSettings(Path file, ObjectProperty<ScaleSettings> settings, Executor fx) {
        this.file = file;
        this.settings = settings;
        this.fx = fx;
    }

    /// Takes over the settings of the last start as soon as they are read, unless others were chosen by then.
    ///
    /// @param files where the file is read: after what was written to it before
    public void restore(Executor files) {
        reading = true;
        files.execute(() -> {
            Optional<ScaleSettings> last = read();
            fx.execute(() -> {
                reading = false;
                last.filter(_ -> settings.get().equals(SettingsModel.USUAL)).ifPresent(settings::set);
            });
        });
    }

    /// Writes the settings of now. The usual ones are not written, since reading them back would make every
    /// start longer. While those of the last start are still being read, they stay.
    ///
    /// @param files where the file is written, in order
    public void save(Executor files) {
        ScaleSettings now = settings.get();
        if (!reading || !now.equals(SettingsModel.USUAL)) {
            files.execute(() -> write(now));
        }
    }

    private void write(ScaleSettings now) {
        try {
            if (now.equals(SettingsModel.USUAL)) {
                Files.deleteIfExists(file);
            } else {
                Presets.write(new Preset(NAME, now), file);
            }
        } catch (IOException e) {
            System.getLogger(LastSettings.class.getName()).log(Level.WARNING, "settings stay as they were", e);
        } catch (PresetException e) {
            log(e);
        }
    }

    private Optional<ScaleSettings> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Presets.read(file).settings());
        } catch (PresetException e) {
            log(e);
            return Optional.empty();
        }
    }

    private static void log(PresetException e) {
        System.getLogger(LastSettings.class.getName()).log(Level.WARNING, ProblemMessages.english(e.problem()));
    }
}

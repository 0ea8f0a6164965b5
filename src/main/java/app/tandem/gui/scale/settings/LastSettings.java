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

/// Keeps the settings of the Scale tab between two starts, in the form of a preset.
///
/// @param file where they are kept
public record LastSettings(Path file) {
    private static final String NAME = "last used";

    /// Reads them.
    ///
    /// @return empty when there are none, or none that can be used
    public Optional<ScaleSettings> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Presets.read(file).settings());
        } catch (PresetException e) {
            System.getLogger(LastSettings.class.getName()).log(Level.WARNING, ProblemMessages.english(e.problem()));
            return Optional.empty();
        }
    }

    /// Writes them; the usual ones are not written, since reading them back would make every start longer.
    ///
    /// @param settings those of now
    public void write(ScaleSettings settings) {
        try {
            if (settings.equals(SettingsModel.USUAL)) {
                Files.deleteIfExists(file);
            } else {
                Presets.write(new Preset(NAME, settings), file);
            }
        } catch (IOException e) {
            System.getLogger(LastSettings.class.getName()).log(Level.WARNING, "settings stay as they were", e);
        } catch (PresetException e) {
            System.getLogger(LastSettings.class.getName()).log(Level.WARNING, ProblemMessages.english(e.problem()));
        }
    }
}

package app.tandem.gui.scale.list;

import app.tandem.engine.scale.preset.Presets;
import app.tandem.gui.fx.RunState;
import app.tandem.gui.scale.plan.PlanModel;
import app.tandem.gui.scale.settings.InputModel;
import app.tandem.gui.scale.settings.PresetModel;
import app.tandem.gui.scale.settings.SettingsModel;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;

/// What the list of images shows, and what can be done with it. All members belong to the JavaFX thread.
public final class ListModel {
    private final PlanModel plan;
    private final InputModel inputs;
    private final SettingsModel settings;
    private final PresetModel presets;
    private final ReadOnlyObjectProperty<RunState> runState;
    private final Consumer<URI> opener;

    /// A model over the parts of the tab that the list works with.
    ///
    /// @param plan the images and what will be done with them
    /// @param inputs what is scaled
    /// @param settings the settings of a run
    /// @param presets takes over a preset's file that is added like an image
    /// @param runState while it is not idle, the list changes by the run alone
    /// @param opener shows a folder or a file in another program
    public ListModel(
            PlanModel plan,
            InputModel inputs,
            SettingsModel settings,
            PresetModel presets,
            ReadOnlyObjectProperty<RunState> runState,
            Consumer<URI> opener) {
        this.plan = plan;
        this.inputs = inputs;
        this.settings = settings;
        this.presets = presets;
        this.runState = runState;
        this.opener = opener;
    }

    // Properties

    /// The images with what will be done with each.
    ///
    /// @return always the same
    public PlanModel plan() {
        return plan;
    }

    /// What is scaled.
    ///
    /// @return always the same
    public InputModel inputs() {
        return inputs;
    }

    /// The settings of a run.
    ///
    /// @return always the same
    public SettingsModel settings() {
        return settings;
    }

    /// Where the tab is between two clicks.
    ///
    /// @return never null
    public ReadOnlyObjectProperty<RunState> runStateProperty() {
        return runState;
    }

    // Commands

    /// Shows a file or folder in another program.
    ///
    /// @param file the file or folder
    public void open(Path file) {
        opener.accept(file.toAbsolutePath().toUri());
    }

    /// Adds files and folders to the list; a first folder becomes the source, and a preset's file is taken
    /// over. Never starts a run; does nothing while one is at work.
    ///
    /// @param files what was dropped, pasted or chosen
    public void add(List<Path> files) {
        if (runState.get() == RunState.IDLE) {
            Map<Boolean, List<Path>> kinds = files.stream().collect(Collectors.partitioningBy(Presets::isPreset));
            kinds.getOrDefault(true, List.of()).forEach(presets::open);
            List<Path> pictures = kinds.getOrDefault(false, List.of());
            if (!pictures.isEmpty()) {
                inputs.add(pictures);
            }
        }
    }
}

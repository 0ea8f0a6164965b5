package app.tandem.gui.scale;

import app.tandem.engine.scale.preview.BatchEstimate;
import app.tandem.engine.scale.request.ExistingFilePolicy;
import app.tandem.engine.scale.request.ScaleRequest;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.NearestFolder;
import app.tandem.gui.fx.RunState;
import app.tandem.gui.scale.list.ListModel;
import app.tandem.gui.scale.plan.PlanModel;
import app.tandem.gui.scale.run.ScaleService;
import app.tandem.gui.scale.run.UndoModel;
import app.tandem.gui.scale.settings.InputModel;
import app.tandem.gui.scale.settings.LastSettings;
import app.tandem.gui.scale.settings.PresetModel;
import app.tandem.gui.scale.settings.SettingsModel;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;

/// What the Scale tab shows and does. All members belong to the JavaFX thread.
public final class ScaleModel {
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready", false);
    private final SettingsModel settings = new SettingsModel();
    private final LastSettings lastSettings;
    private final InputModel inputs;
    private final PresetModel presets;
    private final UndoModel undo;
    private final PlanModel plan;
    private final ScaleService service;
    private final ScaleStatus status;
    private final ListModel list;
    private final NearestFolder nearestFolder;

    /// Makes a model with empty folders.
    ///
    /// @param texts the window's texts
    /// @param data the folder of presets and journals
    /// @param opener shows a folder or a file in another program
    /// @param background where files are looked at: a network drive may let one wait
    /// @param later the same, a moment later, in which another change may come
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    public ScaleModel(
            Messages texts, Path data, Consumer<URI> opener, Executor background, Executor later, Executor fx) {
        this.nearestFolder = new NearestFolder(background, fx);
        this.inputs = new InputModel(texts, background, fx);
        this.lastSettings = new LastSettings(data.resolve("scale-settings.json"), settings.settingsProperty(), fx);
        Path journals = data.resolve("runs");
        this.presets = new PresetModel(data.resolve("presets"), settings, texts, background, fx);
        this.undo = new UndoModel(journals, texts, background, fx);
        this.plan = new PlanModel(settings.settingsProperty(), background, later, fx);
        this.service = new ScaleService(journals, plan.images()::ended, background, fx);
        this.status = new ScaleStatus(service, settings, inputs, texts);
        this.list = new ListModel(plan, inputs, settings, presets, service.runStateProperty(), opener);
        inputs.sourceProperty().subscribe(this::look);
        inputs.targetProperty().subscribe(this::look);
        inputs.added().subscribe(this::look);
        inputs.removedProperty().addListener((_, _, _) -> look());
        settings.settingsProperty().addListener((_, _, _) -> look());
        service.runStateProperty().addListener((_, _, state) -> changed(state));
        undo.workingProperty().addListener((_, _, working) -> undone(working));
        ready.bind(inputs.readyProperty()
                .and(settings.sizesValidProperty())
                .and(settings.namesValidProperty())
                .and(undo.workingProperty().not()));
    }

    // Properties

    /// What is scaled, and where the new pictures go.
    ///
    /// @return always the same
    public InputModel inputs() {
        return inputs;
    }

    /// Finds folders in which choosers open.
    NearestFolder nearestFolder() {
        return nearestFolder;
    }

    /// The settings.
    ///
    /// @return always the same
    public SettingsModel settings() {
        return settings;
    }

    /// The settings of the last start.
    LastSettings lastSettings() {
        return lastSettings;
    }

    /// The presets.
    ///
    /// @return always the same
    public PresetModel presets() {
        return presets;
    }

    /// The list of images with what follows it.
    ///
    /// @return always the same
    public PlanModel plan() {
        return plan;
    }

    /// What can be done with the list.
    ///
    /// @return always the same
    public ListModel list() {
        return list;
    }

    /// What takes back the last run.
    ///
    /// @return always the same
    public UndoModel undo() {
        return undo;
    }

    /// Whether a run could start as far as folders and settings go.
    ///
    /// @return true when the sources exist, a target is given, they are not the same folder, and the settings
    /// are right
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /// The line below the bar: what is wrong, what is being done, or what was done.
    ///
    /// @return never null
    public ObservableValue<String> statusProperty() {
        return status;
    }

    /// Where the tab is between two clicks.
    ///
    /// @return never null
    public ReadOnlyObjectProperty<RunState> runStateProperty() {
        return service.runStateProperty();
    }

    /// What runs: its progress, pace, totals and end.
    ///
    /// @return always the same
    public ScaleService service() {
        return service;
    }

    /// Whether folders are watched now; false in an ordinary run, and while none is at work.
    boolean isWatching() {
        return service.runStateProperty().get() != RunState.IDLE
                && service.watchProperty().get().isPresent();
    }

    // Commands

    /// Starts a run if one could start.
    public void start() {
        request().ifPresent(all -> run(all, false));
    }

    /// Scales what is in the source folders, then what arrives in them, until it is cancelled.
    public void watch() {
        request().ifPresent(all -> run(all, true));
    }

    /// Starts the run again for what failed: what is there already is left alone.
    public void retry() {
        request().map(all -> all.withExisting(ExistingFilePolicy.SKIP)).ifPresent(all -> run(all, false));
    }

    /// Cancels the run, if there is one.
    public void cancel() {
        service.cancel();
    }

    /// Lets images in work end and starts none, or goes on.
    public void togglePause() {
        service.togglePause();
    }

    /// Shows the target folder in the system's file manager; does nothing while none is given.
    public void openTarget() {
        inputs.target().filter(_ -> inputs.targetGivenProperty().get()).ifPresent(list::open);
    }

    private Optional<ScaleRequest> request() {
        return inputs.request(settings.settingsProperty().get());
    }

    private void run(ScaleRequest request, boolean watch) {
        if (ready.get() && service.runStateProperty().get() == RunState.IDLE) {
            Optional<BatchEstimate> estimate =
                    plan.estimate().estimateProperty().get();
            plan.giveWay(watch);
            undo.forget();
            service.run(new ScaleService.Inputs(request, plan.images().known(), watch, estimate));
        }
    }

    private void changed(RunState state) {
        if (state == RunState.IDLE) {
            undo.look();
            boolean more = service.watchProperty().get().isPresent();
            request().ifPresent(next -> plan.resume(next, more));
        }
    }

    /// What was undone can be done again, and the list says so.
    private void undone(boolean working) {
        if (!working && service.runStateProperty().get() == RunState.IDLE) {
            service.reset();
            plan.images().forgetOutcomes();
            request().ifPresent(plan::show);
        }
    }

    /// What the last run said is no longer about what is set now.
    private void forgetRun() {
        if (service.runStateProperty().get() == RunState.IDLE) {
            service.reset();
            undo.forget();
            plan.images().forgetOutcomes();
        }
    }

    /// What comes while a run is at work, since a slow disk answered late, is shown at its end.
    private void look() {
        forgetRun();
        if (service.runStateProperty().get() == RunState.IDLE) {
            request().ifPresentOrElse(plan::show, plan::clear);
        }
    }
}

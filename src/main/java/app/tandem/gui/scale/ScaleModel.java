package app.tandem.gui.scale;

import app.tandem.engine.image.RenderOptions;
import app.tandem.engine.image.resample.Resampling;
import app.tandem.engine.scale.ScaleOutcome;
import app.tandem.engine.scale.ScaleReport;
import app.tandem.engine.scale.folder.FolderProblem;
import app.tandem.engine.scale.folder.Folders;
import app.tandem.engine.scale.request.ScaleRequest;
import app.tandem.gui.fx.Latest;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RunState;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.concurrent.Worker;

/// What the Scale tab shows and does. All members belong to the JavaFX thread.
public final class ScaleModel {
    /// The size where none was chosen yet, in pixels.
    public static final int DEFAULT_SIZE = 400;

    /// The largest size that can be asked for, in pixels: what a JPEG can hold (ISO/IEC 10918-1, B.2.2).
    public static final int MOST_PIXELS = 65_535;

    private final StringProperty source = new SimpleStringProperty(this, "source", "");
    private final StringProperty target = new SimpleStringProperty(this, "target", "");
    private final IntegerProperty size = new SimpleIntegerProperty(this, "size", DEFAULT_SIZE);
    private final ObjectProperty<Resampling> resampling =
            new SimpleObjectProperty<>(this, "resampling", Resampling.LANCZOS3);
    private final BooleanProperty sizeValid = new SimpleBooleanProperty(this, "sizeValid", true);
    private final BooleanProperty foldersReady = new SimpleBooleanProperty(this, "foldersReady", false);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready", false);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");
    private final ScaleMessages words;
    private final Messages texts;
    private final ScaleService service;
    private final Latest checks;

    /// Makes a model with empty folders.
    ///
    /// @param texts the window's texts
    /// @param background where folders are looked at: a network drive may let one wait
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    public ScaleModel(Messages texts, Executor background, Executor fx) {
        this.texts = texts;
        this.words = new ScaleMessages(texts);
        this.checks = new Latest(background, fx);
        this.service = new ScaleService(this::request, fx);
        ready.bind(foldersReady.and(sizeValid));
        source.subscribe(this::look);
        target.subscribe(this::look);
        status.bind(Bindings.createStringBinding(
                this::describe,
                service.runStateProperty(),
                service.stateProperty(),
                service.messageProperty(),
                service.tallyProperty(),
                problem,
                sizeValid));
        look();
    }

    // Properties

    /// The folder of originals, as typed.
    ///
    /// @return never null
    public StringProperty sourceProperty() {
        return source;
    }

    /// The folder for the new pictures, as typed.
    ///
    /// @return never null
    public StringProperty targetProperty() {
        return target;
    }

    /// The side of the square that each picture shall fit into.
    ///
    /// @return pixels, 1 or more
    public IntegerProperty sizeProperty() {
        return size;
    }

    /// Whether the size that is seen is the size that is meant; nothing starts while it is not.
    ///
    /// @return true unless the field holds something else than a size
    public BooleanProperty sizeValidProperty() {
        return sizeValid;
    }

    /// The filter.
    ///
    /// @return never null
    public ObjectProperty<Resampling> resamplingProperty() {
        return resampling;
    }

    /// Whether a run could start as far as the folders go.
    ///
    /// @return true when the source exists, a target is given, they are not the same folder, and the size is
    /// one
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /// The line below the bar: what is wrong, what is being done, or what was done.
    ///
    /// @return never null
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// Where the tab is between two clicks.
    ///
    /// @return IDLE, WORKING or CANCELLING
    public ReadOnlyObjectProperty<RunState> runStateProperty() {
        return service.runStateProperty();
    }

    /// The worker whose progress is shown.
    ///
    /// @return the service
    public Worker<ScaleReport> worker() {
        return service;
    }

    /// The outcomes of the newest run.
    ///
    /// @return a list of its own for each run
    public ObservableValue<ObservableList<ScaleOutcome>> outcomesProperty() {
        return service.outcomesProperty();
    }

    // Commands

    /// Starts a run if one could start.
    public void start() {
        if (ready.get() && service.runStateProperty().get() == RunState.IDLE) {
            service.restart();
        }
    }

    /// Cancels the run, if there is one.
    public void cancel() {
        service.cancel();
    }

    private ScaleRequest request() {
        return ScaleRequest.of(path(source).orElseThrow(), path(target).orElseThrow(), size.get())
                .withRecipe(RenderOptions.DEFAULT.withResampling(resampling.get()));
    }

    private void look() {
        checks.forget();
        foldersReady.set(false);
        if (service.runStateProperty().get() == RunState.IDLE) {
            // what the last run said is no longer about these folders
            service.reset();
        }
        if (source.get().isBlank() || target.get().isBlank()) {
            problem.set(texts.text(source.get().isBlank() ? "scale.hint.source" : "scale.hint.target"));
            return;
        }
        Optional<Path> from = path(source);
        Optional<Path> to = path(target);
        if (from.isEmpty() || to.isEmpty()) {
            problem.set(texts.text("scale.problem.name", from.isEmpty() ? source.get() : target.get()));
            return;
        }
        checks.ask(() -> Folders.check(from.get(), to.get()), found -> {
            problem.set(found.map(FolderProblem::message).orElse(texts.text("scale.hint.ready")));
            foldersReady.set(found.isEmpty());
        });
    }

    private String describe() {
        ScaleReport report = service.tallyProperty().get();
        return switch (service.runStateProperty().get()) {
            case WORKING, PAUSED -> texts.text("scale.status.working", service.getMessage());
            case CANCELLING -> texts.text("scale.status.cancelling");
            case IDLE ->
                !sizeValid.get()
                        ? texts.text("scale.problem.size", MOST_PIXELS)
                        : switch (service.getState()) {
                            case SUCCEEDED, CANCELLED -> words.closing(report);
                            case FAILED ->
                                texts.text(
                                        "scale.status.failed",
                                        String.valueOf(service.getException().getMessage()));
                            default -> problem.get();
                        };
        };
    }

    private static Optional<Path> path(StringProperty folder) {
        try {
            return Optional.of(Path.of(folder.get().strip()));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}

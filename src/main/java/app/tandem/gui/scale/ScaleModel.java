package app.tandem.gui.scale;

import app.tandem.engine.scale.PlanPreview;
import app.tandem.engine.scale.RunTotals;
import app.tandem.engine.scale.ScaleReport;
import app.tandem.engine.scale.folder.FolderException;
import app.tandem.engine.scale.folder.FolderProblem;
import app.tandem.engine.scale.folder.Folders;
import app.tandem.engine.scale.request.ExistingFilePolicy;
import app.tandem.engine.scale.request.ScaleRequest;
import app.tandem.engine.scale.request.Sizes;
import app.tandem.gui.fx.Latest;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RunState;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.concurrent.Worker;

/// What the Scale tab shows and does. All members belong to the JavaFX thread.
public final class ScaleModel {
    /// The size where none was chosen yet, in pixels.
    public static final int DEFAULT_SIZE = 400;

    /// A moment after the last change, before what follows it is worked out.
    private static final Duration MOMENT = Duration.ofMillis(150);

    private final StringProperty source = new SimpleStringProperty(this, "source", "");
    private final StringProperty target = new SimpleStringProperty(this, "target", "");
    private final ObservableList<Path> added = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyBooleanWrapper foldersReady = new ReadOnlyBooleanWrapper(this, "foldersReady", false);
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready", false);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");
    private final SettingsModel settings = new SettingsModel();
    private final ImageList images = new ImageList();
    private final ScaleMessages words;
    private final Messages texts;
    private final Consumer<URI> opener;
    private final Executor background;
    private final Executor fx;
    private final PresetModel presets;
    private final UndoModel undo;
    private final PlanReader reader;
    private final CompareModel compare;
    private final ScaleService service;
    private final Latest checks;
    private List<Path> listed = List.of();

    /// Makes a model with empty folders.
    ///
    /// @param texts the window's texts
    /// @param data the folder of presets and journals
    /// @param opener shows a folder or a file in another program
    /// @param background where files are looked at: a network drive may let one wait
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    public ScaleModel(Messages texts, Path data, Consumer<URI> opener, Executor background, Executor fx) {
        this(
                texts,
                data,
                opener,
                background,
                CompletableFuture.delayedExecutor(MOMENT.toMillis(), TimeUnit.MILLISECONDS, background),
                fx);
    }

    /// Makes a model with empty folders, for tests.
    ///
    /// @param texts the window's texts
    /// @param data the folder of presets and journals
    /// @param opener shows a folder or a file in another program
    /// @param background where files are looked at
    /// @param later the same, a moment later
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    public ScaleModel(
            Messages texts, Path data, Consumer<URI> opener, Executor background, Executor later, Executor fx) {
        this.texts = texts;
        this.opener = opener;
        this.background = background;
        this.fx = fx;
        this.words = new ScaleMessages(texts);
        this.checks = new Latest(background, fx);
        Path journals = data.resolve("runs");
        this.presets = new PresetModel(data.resolve("presets"), settings.settingsProperty(), texts, background, fx);
        this.undo = new UndoModel(journals, texts, background, fx);
        this.reader = new PlanReader(images, later, fx);
        this.compare = new CompareModel(images, background, fx);
        images.rowsProperty().subscribe(() -> {
            images.rowsProperty().get(); // asked for, so that the next change is told, too
            compare.follow(settings.settingsProperty().get().recipe());
        });
        this.service = new ScaleService(journals, images::ended, fx);
        source.subscribe(this::look);
        target.subscribe(this::look);
        added.subscribe(this::look);
        settings.settingsProperty().addListener((_, _, _) -> follow());
        service.runStateProperty().addListener((_, _, state) -> changed(state));
        ready.bind(foldersReady
                .and(settings.sizesValidProperty())
                .and(settings.namesValidProperty())
                .and(undo.workingProperty().not()));
        status.bind(Bindings.createStringBinding(
                this::describe,
                service.runStateProperty(),
                service.stateProperty(),
                service.messageProperty(),
                service.totalsProperty(),
                service.paceProperty(),
                settings.sizesValidProperty(),
                settings.namesValidProperty(),
                problem));
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

    /// Files and folders besides the source folder.
    ///
    /// @return in the order in which they were added
    public ObservableList<Path> added() {
        return added;
    }

    /// The settings.
    ///
    /// @return always the same
    public SettingsModel settings() {
        return settings;
    }

    /// The presets.
    ///
    /// @return always the same
    public PresetModel presets() {
        return presets;
    }

    /// The list of images.
    ///
    /// @return always the same
    public ImageList images() {
        return images;
    }

    /// The comparison of an original with its result.
    ///
    /// @return always the same
    public CompareModel compare() {
        return compare;
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
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// Where the tab is between two clicks.
    ///
    /// @return never null
    public ReadOnlyObjectProperty<RunState> runStateProperty() {
        return service.runStateProperty();
    }

    /// The worker whose progress is shown.
    ///
    /// @return the service
    public Worker<ScaleReport> worker() {
        return service;
    }

    /// How far the run is, and how fast.
    ///
    /// @return never null
    public ReadOnlyObjectProperty<Pace> paceProperty() {
        return service.paceProperty();
    }

    /// Counts, bytes and time of the newest run.
    ///
    /// @return never null
    public ReadOnlyObjectProperty<RunTotals> totalsProperty() {
        return service.totalsProperty();
    }

    /// How many headers of the list have been read.
    ///
    /// @return a total of 0 while none are being read
    public ReadOnlyObjectProperty<Pace> readingProperty() {
        return reader.paceProperty();
    }

    // Commands

    /// Starts a run if one could start.
    public void start() {
        if (canStart()) {
            run(request());
        }
    }

    /// Starts the run again for what failed: what is there already is left alone.
    public void retry() {
        if (canStart()) {
            run(request().withExisting(ExistingFilePolicy.SKIP));
        }
    }

    /// Cancels the run, if there is one.
    public void cancel() {
        service.cancel();
    }

    /// Lets images in work end and starts none, or goes on.
    public void togglePause() {
        service.togglePause();
    }

    /// Shows the target folder in the system's file manager.
    public void openTarget() {
        path(target).ifPresent(this::open);
    }

    /// Shows a file or folder in another program.
    ///
    /// @param file the file or folder
    public void open(Path file) {
        opener.accept(file.toAbsolutePath().toUri());
    }

    /// Adds files and folders to the list; a first folder becomes the source. Never starts a run.
    ///
    /// @param files what was dropped, pasted or chosen
    public void add(List<Path> files) {
        if (service.runStateProperty().get() != RunState.IDLE || files.isEmpty()) {
            return;
        }
        background.execute(() -> {
            boolean folder = files.size() == 1 && Files.isDirectory(files.getFirst());
            fx.execute(() -> {
                if (folder && source.get().isBlank() && added.isEmpty()) {
                    source.set(files.getFirst().toString());
                } else {
                    added.addAll(files.stream()
                            .map(Path::toAbsolutePath)
                            .filter(file -> !added.contains(file))
                            .distinct()
                            .toList());
                }
            });
        });
    }

    private List<Path> sources() {
        List<Path> all = new ArrayList<>();
        if (!source.get().isBlank()) {
            path(source).ifPresent(all::add);
        }
        all.addAll(added);
        return all;
    }

    private ScaleRequest request() {
        Path to = path(target).orElse(Path.of(""));
        return ScaleRequest.of(sources(), to, settings.settingsProperty().get());
    }

    private boolean canStart() {
        return ready.get() && service.runStateProperty().get() == RunState.IDLE;
    }

    private void run(ScaleRequest request) {
        reader.cancel();
        images.forgetOutcomes();
        undo.forget();
        service.run(new ScaleService.Inputs(request, images.known()));
    }

    private void changed(RunState state) {
        if (state == RunState.IDLE) {
            undo.look();
            if (!reader.isComplete() && !sources().isEmpty()) {
                reader.read(request());
            }
        }
    }

    /// What the last run said is no longer about what is set now.
    private void forgetRun() {
        if (service.runStateProperty().get() == RunState.IDLE) {
            service.reset();
            undo.forget();
            images.forgetOutcomes();
        }
    }

    private void follow() {
        forgetRun();
        if (service.runStateProperty().get() == RunState.IDLE && !sources().isEmpty()) {
            reader.replan(request());
        }
    }

    private void look() {
        checks.forget();
        foldersReady.set(false);
        forgetRun();
        List<Path> from = sources();
        boolean unnamed = path(source).isEmpty();
        list(from, unnamed);
        if (from.isEmpty() && !unnamed) {
            problem.set(texts.text("scale.hint.source"));
            return;
        }
        if (target.get().isBlank() && !unnamed) {
            problem.set(texts.text("scale.hint.target"));
            return;
        }
        if (unnamed || path(target).isEmpty()) {
            problem.set(texts.text("scale.problem.name", unnamed ? source.get() : target.get()));
            return;
        }
        ScaleRequest request = request();
        boolean folder = added.isEmpty();
        checks.ask(() -> folder ? Folders.check(from.getFirst(), request.target()) : check(request), found -> {
            problem.set(found.map(FolderProblem::message).orElse(texts.text("scale.hint.ready")));
            foldersReady.set(found.isEmpty());
        });
    }

    private void list(List<Path> from, boolean unnamed) {
        if (from.isEmpty() || unnamed) {
            listed = List.of();
            reader.cancel();
            images.clear();
        } else if (from.equals(listed)) {
            reader.replan(request());
        } else {
            listed = from;
            reader.restart(request());
        }
    }

    private static Optional<FolderProblem> check(ScaleRequest request) {
        try {
            PlanPreview.plan(request, List.of());
            return Optional.empty();
        } catch (FolderException e) {
            return Optional.of(new FolderProblem(e.kind(), String.valueOf(e.getMessage())));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private String describe() {
        return switch (service.runStateProperty().get()) {
            case WORKING, PAUSED ->
                service.paceProperty().get().reading()
                                && service.paceProperty().get().total() > 0
                        ? words.reading(service.paceProperty().get())
                        : texts.text("scale.status.working", service.getMessage());
            case CANCELLING -> texts.text("scale.status.cancelling");
            case IDLE ->
                switch (service.getState()) {
                    case SUCCEEDED, CANCELLED ->
                        words.closing(service.totalsProperty().get().report());
                    case FAILED ->
                        texts.text(
                                "scale.status.failed",
                                String.valueOf(service.getException().getMessage()));
                    default -> idle();
                };
        };
    }

    private String idle() {
        if (!settings.sizesValidProperty().get()) {
            return texts.text("scale.problem.size", texts.formats().number(Sizes.MOST_PIXELS));
        }
        return settings.namesValidProperty().get() ? problem.get() : texts.text("scale.problem.names");
    }

    private static Optional<Path> path(StringProperty folder) {
        try {
            return Optional.of(Path.of(folder.get().strip()));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}

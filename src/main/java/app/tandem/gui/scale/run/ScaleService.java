package app.tandem.gui.scale.run;

import app.tandem.engine.scale.BatchScaler;
import app.tandem.engine.scale.journal.RunJournal;
import app.tandem.engine.scale.outcome.RunTotals;
import app.tandem.engine.scale.outcome.ScaleOutcome;
import app.tandem.engine.scale.outcome.ScaleReport;
import app.tandem.engine.scale.plan.SourceImage;
import app.tandem.engine.scale.preview.BatchEstimate;
import app.tandem.engine.scale.request.ScaleRequest;
import app.tandem.engine.scale.watch.FolderWatcher;
import app.tandem.engine.work.PauseSwitch;
import app.tandem.gui.fx.FxBatcher;
import app.tandem.gui.fx.RunService;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Runs [BatchScaler] behind the window. All members belong to the JavaFX thread.
public final class ScaleService extends RunService<ScaleReport> {
    private final Executor background;
    private final Executor fx;
    private final Path journals;
    private final Consumer<List<ScaleOutcome>> ended;
    private final ReadOnlyObjectWrapper<RunTotals> totals =
            new ReadOnlyObjectWrapper<>(this, "totals", RunTotals.start(1));
    private final ReadOnlyObjectWrapper<Pace> pace = new ReadOnlyObjectWrapper<>(this, "pace", Pace.UNKNOWN);
    private final ReadOnlyObjectWrapper<RunEnd> end = new ReadOnlyObjectWrapper<>(this, "end", RunEnd.CLEAN);
    private final ReadOnlyObjectWrapper<Optional<WatchState>> watch =
            new ReadOnlyObjectWrapper<>(this, "watch", Optional.empty());
    private Optional<Inputs> next = Optional.empty();
    private PauseSwitch pause = new PauseSwitch();
    private RunClock clock = new RunClock();

    /// What one run works on.
    ///
    /// @param request the run
    /// @param known headers that were read already
    /// @param watch whether it goes on with what arrives, until it is cancelled
    /// @param estimate what it will write; empty where that is not known
    public record Inputs(
            ScaleRequest request, List<SourceImage> known, boolean watch, Optional<BatchEstimate> estimate) {
        /// Takes its parts.
        ///
        /// @param known copied
        public Inputs {
            known = List.copyOf(known);
        }
    }

    /// Makes a service.
    ///
    /// @param journals the folder where each run keeps a journal
    /// @param ended told of outcomes as they come, never of those of an earlier run
    /// @param background where the disk is looked at after a cancel
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    public ScaleService(Path journals, Consumer<List<ScaleOutcome>> ended, Executor background, Executor fx) {
        super(Thread.ofPlatform().name("tandem-run-scale").daemon().factory(), fx);
        this.journals = journals;
        this.ended = ended;
        this.background = background;
        this.fx = fx;
    }

    /// Starts a run.
    ///
    /// @param inputs what it works on
    public void run(Inputs inputs) {
        next = Optional.of(inputs);
        restart();
    }

    /// Counts, bytes and time of the newest run so far; correct after a cancel too, when there is no value.
    ///
    /// @return the totals so far
    public ReadOnlyObjectProperty<RunTotals> totalsProperty() {
        return totals.getReadOnlyProperty();
    }

    /// What only the end of the newest run shows; set before the run state is idle again.
    ///
    /// @return never null
    public ReadOnlyObjectProperty<RunEnd> endProperty() {
        return end.getReadOnlyProperty();
    }

    /// How far the newest run is, and how fast.
    ///
    /// @return never null
    public ReadOnlyObjectProperty<Pace> paceProperty() {
        return pace.getReadOnlyProperty();
    }

    /// Lets images in work end and starts none, or goes on. Does nothing while no run is at work.
    public void togglePause() {
        switch (runStateProperty().get()) {
            case WORKING -> {
                pause.pause();
                clock.pause();
                setPaused(true);
            }
            case PAUSED -> {
                clock.resume();
                pause.resume();
                setPaused(false);
            }
            case IDLE, CANCELLING -> {
                // there is nothing to pause
            }
        }
    }

    @Override
    protected Work<ScaleReport> prepare() {
        Inputs run = next.orElseThrow();
        next = Optional.empty(); // its headers are let go with the run
        RunClock runClock = new RunClock();
        PauseSwitch runPause = new PauseSwitch();
        clock = runClock;
        pause = runPause;
        totals.set(RunTotals.start(run.request().workers()));
        pace.set(Pace.UNKNOWN);
        end.set(RunEnd.CLEAN);
        watch.set(run.watch() ? Optional.of(WatchState.begin(run.request().source())) : Optional.empty());
        FxBatcher<Pace> reading = new FxBatcher<>(fx, news -> ifNewest(runClock, () -> pace.set(news.getLast())));
        FxBatcher<RunStep> steps = new FxBatcher<>(
                fx,
                news -> ifNewest(runClock, () -> {
                    ended.accept(news.stream().map(RunStep::outcome).toList());
                    totals.set(news.getLast().totals());
                    watch.set(watch.get()
                            .map(now -> now.with(news.getLast().outcome().source())));
                    pace.set(news.getLast().pace());
                }));
        return progress -> {
            RunRecorder recorder = new RunRecorder(
                    run.request(),
                    run.estimate().stream().mapToLong(BatchEstimate::bytes).findFirst(),
                    runClock,
                    reading::post,
                    steps::post,
                    // where nothing is to be done, all is done
                    (now, message) ->
                            progress.report(now.total() == 0 ? 1 : now.done(), Math.max(1, now.total()), message));
            ScaleReport report = run.watch()
                    ? FolderWatcher.run(run.request(), runPause, beginJournal(), recorder)
                    : new BatchScaler().run(run.request(), run.known(), runPause, beginJournal(), recorder);
            if (Thread.currentThread().isInterrupted()) {
                background.execute(() -> lookBack(recorder, runClock)); // to be idle must not wait for the disk
                throw new CancellationException();
            }
            lookBack(recorder, runClock);
            return report;
        };
    }

    /// Looks at what the run left on the disk.
    private void lookBack(RunRecorder recorder, RunClock run) {
        RunEnd last = recorder.end();
        RunTotals there = recorder.totals();
        fx.execute(() -> ifNewest(run, () -> {
            totals.set(totals.get().report().cancelled() ? asCancelled(there) : there);
            end.set(last);
        }));
    }

    private static RunTotals asCancelled(RunTotals totals) {
        return new RunTotals(totals.report().asCancelled(), totals.before(), totals.after(), totals.elapsed());
    }

    /// What the newest run has seen arrive.
    ///
    /// @return empty unless it is, or was, a watch
    public ReadOnlyObjectProperty<Optional<WatchState>> watchProperty() {
        return watch.getReadOnlyProperty();
    }

    /// Nothing of a run that was cut off may appear in the next.
    private void ifNewest(RunClock run, Runnable action) {
        if (run == clock) {
            action.run();
        }
    }

    @Override
    protected void left(boolean cancelled) {
        if (cancelled && watch.get().isEmpty()) { // a watch has no other end
            totals.set(asCancelled(totals.get()));
        }
    }

    /// A run is worth more than its journal: where none can be kept, it goes on without.
    private RunJournal beginJournal() {
        try {
            return RunJournal.begin(journals);
        } catch (IOException e) {
            System.getLogger(ScaleService.class.getName())
                    .log(Level.WARNING, () -> "no journal can be kept in " + journals, e);
            return RunJournal.NONE;
        }
    }
}

package app.tandem.gui.scale;

import app.tandem.engine.scale.BatchScaler;
import app.tandem.engine.scale.ScaleListener;
import app.tandem.engine.scale.ScaleOutcome;
import app.tandem.engine.scale.ScaleReport;
import app.tandem.engine.scale.request.ScaleRequest;
import app.tandem.engine.work.Progress;
import app.tandem.gui.fx.FxBatcher;
import app.tandem.gui.fx.RunService;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Runs [BatchScaler] behind the window. All members belong to the JavaFX thread.
public final class ScaleService extends RunService<ScaleReport> {
    private final Executor fx;
    private final Supplier<ScaleRequest> request;
    private final ReadOnlyObjectWrapper<ObservableList<ScaleOutcome>> outcomes =
            new ReadOnlyObjectWrapper<>(this, "outcomes", FXCollections.observableArrayList());
    private final ReadOnlyObjectWrapper<ScaleReport> tally =
            new ReadOnlyObjectWrapper<>(this, "tally", ScaleReport.start(0));

    /// Makes a service.
    ///
    /// @param request asked for the inputs at the start of each run
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    public ScaleService(Supplier<ScaleRequest> request, Executor fx) {
        super(Thread.ofPlatform().name("tandem-scale-run").daemon().factory(), fx);
        this.request = request;
        this.fx = fx;
    }

    /// The outcomes of the run, growing as they come. Each run has a list of its own, so nothing of a run
    /// that was cut off can appear in the next.
    ///
    /// @return the list of the newest run
    public ReadOnlyObjectProperty<ObservableList<ScaleOutcome>> outcomesProperty() {
        return outcomes.getReadOnlyProperty();
    }

    /// How many pictures of the newest run have had which outcome so far; correct after a cancel too, when
    /// there is no value.
    ///
    /// @return the report so far
    public ReadOnlyObjectProperty<ScaleReport> tallyProperty() {
        return tally.getReadOnlyProperty();
    }

    @Override
    protected Work<ScaleReport> prepare() {
        ScaleRequest inputs = request.get();
        ObservableList<ScaleOutcome> list = FXCollections.observableArrayList();
        outcomes.set(list);
        tally.set(ScaleReport.start(inputs.workers()));
        FxBatcher<ScaleOutcome> inbox = new FxBatcher<>(fx, news -> {
            list.addAll(news);
            tally.set(news.stream().reduce(tally.get(), ScaleReport::plus, (_, last) -> last));
        });
        return progress -> run(inputs, inbox, progress);
    }

    private static ScaleReport run(ScaleRequest inputs, FxBatcher<ScaleOutcome> inbox, Reporter reporter)
            throws Exception {
        ScaleReport report = BatchScaler.run(inputs, new ScaleListener() {
            @Override
            public void ended(ScaleOutcome outcome, Progress progress) {
                inbox.post(outcome);
                reporter.report(
                        progress.done(), progress.total(), outcome.source().toString());
            }
        });
        if (report.cancelled()) {
            throw new CancellationException();
        }
        return report;
    }

    @Override
    protected void left(boolean cancelled) {
        if (cancelled) {
            tally.set(tally.get().cut());
        }
    }
}

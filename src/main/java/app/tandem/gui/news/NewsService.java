package app.tandem.gui.news;

import app.tandem.engine.news.FeedOutcome;
import app.tandem.engine.news.NewsAggregator;
import app.tandem.engine.news.NewsReport;
import app.tandem.engine.news.NewsRequest;
import app.tandem.gui.fx.FxInbox;
import app.tandem.gui.fx.RunService;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Runs [NewsAggregator] behind the window. All members belong to the JavaFX thread.
public final class NewsService extends RunService<NewsReport> {
    private final Executor fx;
    private final NewsAggregator aggregator;
    private final Supplier<NewsRequest> request;
    private final ReadOnlyObjectWrapper<ObservableList<FeedOutcome>> outcomes =
            new ReadOnlyObjectWrapper<>(this, "outcomes", FXCollections.observableArrayList());

    /// Makes a service.
    ///
    /// @param aggregator reads the feeds
    /// @param request asked for the inputs at the start of each run
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    public NewsService(NewsAggregator aggregator, Supplier<NewsRequest> request, Executor fx) {
        super(Thread.ofVirtual().name("tandem-news-run").factory(), fx);
        this.aggregator = aggregator;
        this.request = request;
        this.fx = fx;
    }

    /// What came of the feeds, growing as they come; each run has a list of its own.
    ///
    /// @return the list of the newest run
    public ReadOnlyObjectProperty<ObservableList<FeedOutcome>> outcomesProperty() {
        return outcomes.getReadOnlyProperty();
    }

    @Override
    protected Work<NewsReport> prepare() {
        NewsRequest inputs = request.get();
        ObservableList<FeedOutcome> list = FXCollections.observableArrayList();
        outcomes.set(list);
        FxInbox<FeedOutcome> inbox = new FxInbox<>(fx, list::addAll);
        return progress -> run(inputs, inbox, progress);
    }

    private NewsReport run(NewsRequest inputs, FxInbox<FeedOutcome> inbox, Reporter reporter) {
        reporter.report(0, inputs.subscriptions().size(), "");
        NewsReport report = aggregator.run(inputs, (outcome, progress) -> {
            inbox.post(outcome);
            reporter.report(
                    progress.done(), progress.total(), outcome.subscription().title());
        });
        if (report.cancelled()) {
            throw new CancellationException();
        }
        return report;
    }
}

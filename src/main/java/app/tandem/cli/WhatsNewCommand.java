package app.tandem.cli;

import app.tandem.engine.feed.FeedFetcher;
import app.tandem.engine.news.FeedOutcome;
import app.tandem.engine.news.NewsAggregator;
import app.tandem.engine.news.NewsPage;
import app.tandem.engine.news.NewsReport;
import app.tandem.engine.news.NewsRequest;
import app.tandem.engine.news.Subscription;
import app.tandem.engine.news.Subscriptions;
import app.tandem.engine.news.SubscriptionsException;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `tandem whatsnew`.
@Command(name = "whatsnew", description = "Reads news feeds and publishes what is new as one HTML page.")
final class WhatsNewCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Option(
            names = {"-l", "--limit"},
            paramLabel = "N",
            defaultValue = "0",
            description = "entries a feed, the newest; 0 for all")
    private int limit;

    @Option(
            names = {"-c", "--concurrency"},
            paramLabel = "N",
            defaultValue = "256",
            description = "feeds asked at once (${DEFAULT-VALUE})")
    private int inFlight;

    @Option(
            names = "--per-host",
            paramLabel = "N",
            defaultValue = "1",
            description = "of them from one host (${DEFAULT-VALUE}); above 1 without a pause between")
    private int perHost;

    @Option(names = "--output", paramLabel = "FILE.html", description = "where the page goes")
    private @Nullable Path output;

    @Option(names = "--fresh", description = "asks for everything, whatever is remembered")
    private boolean fresh;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "a list of feeds, .dat or .opml; without one, those shipped")
    private @Nullable Path list;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        NewsRequest request = new NewsRequest(subscriptions(), limit, inFlight, perHost, fresh, list != null);
        NewsReport report;
        try (FeedFetcher fetcher = new FeedFetcher()) {
            ConsoleProgress console = new ConsoleProgress(err, terminal());
            report = new NewsAggregator(fetcher)
                    .run(
                            request,
                            (outcome, progress) -> console.show(
                                    progress, outcome.subscription().title()));
            console.end();
        }
        for (FeedOutcome outcome : report.outcomes()) {
            if (outcome instanceof FeedOutcome.Failed(Subscription feed, String reason)) {
                err.println("tandem: " + feed.title() + ": " + reason);
            }
        }
        if (output != null) {
            NewsPage.write(report, output);
        }
        out.println("read %d/%d feeds using %d threads%s"
                .formatted(report.read(), report.asked(), report.threads(), report.cancelled() ? " [canceled]" : ""));
        out.flush();
        return report.cancelled() ? 130 : report.read() == report.asked() ? 0 : 1;
    }

    private static boolean terminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    private List<Subscription> subscriptions() {
        try {
            return (list == null ? Subscriptions.shipped() : Subscriptions.read(list)).feeds();
        } catch (SubscriptionsException unreadable) {
            throw new ParameterException(spec.commandLine(), unreadable.getMessage());
        }
    }
}

package app.tandem.cli.news;

import app.tandem.cli.console.Browser;
import app.tandem.cli.console.EnglishText;
import app.tandem.cli.console.ExitStatus;
import app.tandem.cli.startup.ProcessExit;
import app.tandem.cli.startup.SignalHandler;
import app.tandem.engine.feed.fetch.FeedFetcher;
import app.tandem.engine.files.DataFolder;
import app.tandem.engine.news.AggregateFeed;
import app.tandem.engine.news.NewsAggregator;
import app.tandem.engine.news.NewsListener;
import app.tandem.engine.news.NewsReport;
import app.tandem.engine.news.NewsRequest;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.opml.Subscriptions;
import app.tandem.engine.news.opml.SubscriptionsException;
import app.tandem.engine.news.page.NewsPage;
import app.tandem.engine.news.store.FailingFeedStateStore;
import app.tandem.engine.news.store.FeedCache;
import app.tandem.engine.news.store.sqlite.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
@Command(
        name = "whatsnew",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Reads news feeds, all at once, and publishes them as one HTML page.")
public final class WhatsNewCommand implements Callable<Integer> {
    private static final Path USUAL_PAGE = Path.of(System.getProperty("java.io.tmpdir"), "whatsnew.html");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Option(
            names = {"-l", "--limit"},
            paramLabel = "N",
            defaultValue = "0",
            description = "Entries per feed, the newest first; 0 for all (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(
            names = {"-c", "--concurrency"},
            paramLabel = "N",
            defaultValue = "256",
            description = "Concurrent requests (default: ${DEFAULT-VALUE}).")
    private int inFlight;

    @Option(
            names = "--per-host",
            paramLabel = "N",
            defaultValue = "1",
            description = "Concurrent requests per host (default: ${DEFAULT-VALUE}, with 1 s between requests).")
    private int perHost;

    @Option(
            names = "--output",
            paramLabel = "FILE.html",
            description =
                    "File for the page, or for a feed: FILE.atom, FILE.rss, FILE.json (JSON Feed) (default: a temporary file).")
    private @Nullable Path output;

    @Option(
            names = "--open",
            negatable = true,
            description = "Whether the page is opened in the browser (default: yes, without --output and --json).")
    private @Nullable Boolean open;

    @Option(names = "--json", description = "Prints each feed as JSON, one object per line.")
    private boolean json;

    @Option(names = "--fresh", description = "Fetches everything again, and remembers nothing.")
    private boolean fresh;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "List of feeds, FILE.dat or FILE.opml (default: the one that comes with Tandem).")
    private @Nullable Path list;

    @Override
    public Integer call() throws Exception {
        NewsRequest request = request();
        NewsConsole console = new NewsConsole(spec.commandLine(), json);
        return SignalHandler.around(ProcessExit::now, () -> {
            try {
                return run(request, console);
            } catch (StoreException failure) {
                console.say(EnglishText.of(failure));
                return ExitStatus.SOME_FAILED;
            }
        });
    }

    private int run(NewsRequest request, NewsConsole console) throws IOException {
        Optional<Path> file = file();
        Optional<AggregateFeed.Format> format = file.flatMap(AggregateFeed.Format::of);
        AggregateFeed feed = new AggregateFeed();
        Instant now = Instant.now();
        try (NewsPage page = new NewsPage(request.subscriptions())) {
            NewsReport report = read(request, console, (outcome, progress) -> {
                console.ended(outcome, progress);
                if (format.isPresent()) {
                    feed.add(outcome, now);
                } else if (file.isPresent()) {
                    page.add(outcome); // now, while others are waited for
                }
            });
            boolean published = file.isEmpty()
                    || publish(
                            target -> {
                                if (format.isPresent()) {
                                    feed.writeTo(target, format.get(), now);
                                } else {
                                    page.writeTo(target, report);
                                }
                            },
                            file.get(),
                            report,
                            console);
            return Math.max(console.end(report), ExitStatus.of(!published));
        }
    }

    /// Writes what is published.
    @FunctionalInterface
    private interface Writing {
        void writeTo(Path file) throws IOException;
    }

    private boolean publish(Writing writing, Path file, NewsReport report, NewsConsole console) {
        try {
            writing.writeTo(file);
        } catch (IOException failure) {
            console.say("the page can't be written: " + EnglishText.of(failure));
            return false;
        }
        boolean shown = opens() && !report.cancelled() && Browser.open(file);
        console.published(file, shown);
        return true;
    }

    private NewsReport read(NewsRequest request, NewsConsole console, NewsListener listener) {
        try (FeedFetcher fetcher = new FeedFetcher()) {
            Optional<FeedCache> opened = fresh ? Optional.empty() : cache(console);
            if (opened.isEmpty()) {
                return new NewsAggregator(fetcher).run(request, listener);
            }
            try (FeedCache cache = opened.get()) {
                FailingFeedStateStore failing = new FailingFeedStateStore(
                        cache, failure -> console.say(EnglishText.of(failure) + "; the others are read without"));
                return new NewsAggregator(fetcher, failing).run(request, listener);
            }
        }
    }

    /// What is remembered of lists of feeds. It is apart from the window's news, and only spares the servers
    /// some work; so the feeds are read without it where it can't be had.
    private static Optional<FeedCache> cache(NewsConsole console) {
        try {
            return Optional.of(FeedCache.open(DataFolder.standard().resolve("lists.db")));
        } catch (StoreException failure) {
            console.say(EnglishText.of(failure) + "; everything is read anew");
            return Optional.empty();
        }
    }

    private Optional<Path> file() {
        return output == null && json ? Optional.empty() : Optional.of(output == null ? USUAL_PAGE : output);
    }

    private boolean opens() {
        return open == null ? output == null && !json : open;
    }

    private NewsRequest request() {
        check(limit >= 0, "--limit is 0 for all, or more");
        check(inFlight > 0, "--concurrency is 1 or more");
        check(perHost > 0, "--per-host is 1 or more");
        check(output == null || !Files.isDirectory(output), "--output names a folder, not a file: " + output);
        return NewsRequest.of(subscriptions())
                .withEntriesPerFeed(limit)
                .withConcurrency(inFlight, perHost)
                .withFresh(fresh)
                .withTrusted(list != null);
    }

    private List<Subscription> subscriptions() {
        try {
            Subscriptions subscriptions = list == null ? Subscriptions.shipped() : Subscriptions.read(list);
            subscriptions.skipped().forEach(skipped -> {
                spec.commandLine().getErr().println("tandem: skipped: " + EnglishText.of(skipped));
            });
            return subscriptions.feeds();
        } catch (SubscriptionsException unreadable) {
            throw new ParameterException(spec.commandLine(), EnglishText.of(unreadable), unreadable);
        }
    }

    private void check(boolean right, String rule) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), rule);
        }
    }
}

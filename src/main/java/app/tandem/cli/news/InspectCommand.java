package app.tandem.cli.news;

import app.tandem.cli.console.EnglishText;
import app.tandem.cli.console.ExitStatus;
import app.tandem.engine.feed.fetch.AddressPolicy;
import app.tandem.engine.feed.fetch.FeedFetcher;
import app.tandem.engine.feed.fetch.FetchOutcome;
import app.tandem.engine.feed.fetch.FetchRequest;
import app.tandem.engine.feed.find.FeedFinder;
import app.tandem.engine.feed.parse.FeedParser;
import app.tandem.engine.feed.parse.ParseOutcome;
import app.tandem.engine.news.opml.FeedUrl;
import app.tandem.engine.problem.Problem;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `tandem inspect`: what the engine understands of feeds, for scripts. All are asked at once, and printed in
/// the order in which they are named, each as soon as those before it are.
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = "Prints parsed feeds as JSON, one object per line.")
public final class InspectCommand implements Callable<Integer> {
    /// Endings of files, and of no hosts.
    private static final Set<String> FILES =
            Set.of("xml", "rss", "atom", "rdf", "json", "cdf", "opml", "dat", "html", "htm", "txt", "gz");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FEED",
            description = "Files, or addresses such as https://example.org/feed or example.org.")
    private List<String> sources = List.of();

    private final FeedJson json = new FeedJson();

    /// The outcome for one source.
    private record Line(String text, boolean isFeed) {}

    @Override
    public Integer call() throws InterruptedException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        boolean all = true;
        try (FeedFetcher fetcher = new FeedFetcher();
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Line>> lines = new ArrayList<>();
            for (String source : sources) {
                lines.add(readers.submit(() -> line(source, fetcher)));
            }
            for (Future<Line> line : lines) {
                out.println(line.get().text());
                if (out.checkError()) {
                    return unwritten();
                }
                all &= line.get().isFeed();
            }
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        }
        return ExitStatus.of(!all);
    }

    /// A full disk, say: whoever reads the output must not take it for the whole.
    private int unwritten() {
        PrintWriter err = spec.commandLine().getErr();
        err.println("tandem: the output can't be written");
        err.flush();
        return ExitStatus.SOME_FAILED;
    }

    private Line line(String source, FeedFetcher fetcher) throws InterruptedException {
        return switch (read(source, fetcher)) {
            case ParseOutcome.Parsed(var feed) -> new Line(json.feed(shown(source), feed), true);
            case ParseOutcome.NotAFeed(var reason) ->
                new Line(json.error(shown(source), EnglishText.said(reason)), false);
        };
    }

    private static ParseOutcome read(String source, FeedFetcher fetcher) throws InterruptedException {
        boolean web = source.strip().matches("(?i)(?:https?|feed):.*");
        Optional<URI> address = web || isHost(source) ? FeedUrl.parse(source) : Optional.empty();
        if (address.isPresent()) {
            return ask(address.get(), fetcher);
        }
        if (web) {
            return none("the address can't be read");
        }
        try {
            Path file = path(source);
            return Files.isDirectory(file)
                    ? none("it is a folder, not a file")
                    : FeedParser.parse(Files.readAllBytes(file), null, null);
        } catch (NoSuchFileException _) {
            return none(
                    source.contains("://")
                            ? "only http and https addresses can be asked for"
                            : "there is no such file");
        } catch (IOException failure) {
            return none("it can't be read: " + EnglishText.of(failure));
        } catch (IllegalArgumentException _) {
            return none("it can't be the name of a file");
        }
    }

    /// What the command line itself says, which speaks English alone.
    private static ParseOutcome none(String reason) {
        return new ParseOutcome.NotAFeed(Problem.of("plain", reason));
    }

    /// A site's address is enough: where a page comes, the feed it names is read.
    private static ParseOutcome ask(URI address, FeedFetcher fetcher) throws InterruptedException {
        FetchOutcome answer = fetcher.fetch(FetchRequest.anywhere(FeedFinder.known(address)));
        ParseOutcome outcome = parse(answer);
        if (outcome instanceof ParseOutcome.NotAFeed && answer instanceof FetchOutcome.Fetched page) {
            return new FeedFinder(fetcher)
                    .follow(page, AddressPolicy.ANYWHERE)
                    .map(InspectCommand::parse)
                    .orElse(outcome);
        }
        return outcome;
    }

    private static ParseOutcome parse(FetchOutcome answer) {
        return switch (answer) {
            case FetchOutcome.Fetched f -> FeedParser.parse(f.body(), f.contentType(), f.language(), f.address());
            case FetchOutcome.NotModified _ -> none("the server sent no document");
            case FetchOutcome.Failed failed -> new ParseOutcome.NotAFeed(failed.reason());
        };
    }

    /// Whether it is meant as a host, with a path or without: no file, and no name that one would have.
    private static boolean isHost(String source) {
        String host = source.strip().split("[/?#]", 2)[0];
        int dot = host.lastIndexOf('.');
        if (dot <= 0 || source.contains("\\")) {
            return false;
        }
        try {
            boolean ending = FILES.contains(host.substring(dot + 1).toLowerCase(Locale.ROOT));
            return !ending && !Files.exists(Path.of(source));
        } catch (InvalidPathException _) {
            return true;
        }
    }

    /// The source as it is printed: a password in it is for the server alone.
    private static String shown(String source) {
        String shown = FeedUrl.shown(source);
        return isHost(shown) ? shown.replaceFirst("^\\s*[^/?#]*@", "") : shown;
    }

    private static Path path(String source) {
        return source.toLowerCase(Locale.ROOT).startsWith("file:") ? Path.of(URI.create(source)) : Path.of(source);
    }
}

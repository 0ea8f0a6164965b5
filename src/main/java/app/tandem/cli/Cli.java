package app.tandem.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.tandem.engine.Version;
import app.tandem.engine.feed.FeedFetcher;
import app.tandem.engine.feed.FeedParser;
import app.tandem.engine.feed.ParseOutcome;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/// The command line: one subcommand a job.
@Command(
        name = "tandem",
        mixinStandardHelpOptions = true,
        versionProvider = Cli.VersionLine.class,
        description = "Scales folders of pictures and reads news feeds. Without arguments it opens the window.",
        subcommands = {ScaleCommand.class, WhatsNewCommand.class, InspectCommand.class, RehearseCommand.class})
public final class Cli {
    private static final int USAGE = 2;

    /// Runs a command to its end.
    ///
    /// @param args what the user typed
    /// @return the exit status: 0 all well, 1 some items failed, 2 wrong usage, 130 cancelled
    public static int run(String... args) {
        if (args.length > 0 && args[0].equals("whatsnew")) {
            // reading the options takes a third of a second, and another core is idle: it learns to fetch and parse
            Thread.ofPlatform().name("tandem-ahead").daemon().start(Cli::learnFeeds);
        }
        return commandLine().execute(args);
    }

    private static void learnFeeds() {
        new FeedFetcher().close();
        byte[] feed = "<rss version='2.0'><channel><item><title>A</title></item></channel></rss>".getBytes(UTF_8);
        if (FeedParser.parse(feed, null, null) instanceof ParseOutcome.NotAFeed(String reason)) {
            throw new IllegalStateException(reason);
        }
    }

    /// The commands, ready to parse and run. Wrong usage is one line on stderr and exit status 2.
    ///
    /// @return picocli's view of them
    static CommandLine commandLine() {
        return new CommandLine(new Cli()).setParameterExceptionHandler((wrong, _) -> {
            PrintWriter err = wrong.getCommandLine().getErr();
            err.println("tandem: " + Printable.of(String.valueOf(wrong.getMessage())));
            err.flush();
            return USAGE;
        });
    }

    /// Tells the version that the module was built with.
    static final class VersionLine implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"tandem " + Version.text()};
        }
    }
}

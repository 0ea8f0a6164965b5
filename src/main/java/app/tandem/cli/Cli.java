package app.tandem.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.tandem.cli.console.ExitStatus;
import app.tandem.cli.console.TerminalText;
import app.tandem.cli.console.VerboseLog;
import app.tandem.cli.news.InspectCommand;
import app.tandem.cli.news.WhatsNewCommand;
import app.tandem.cli.scale.ScaleCommand;
import app.tandem.cli.startup.ProcessExit;
import app.tandem.engine.Version;
import app.tandem.engine.feed.fetch.FeedFetcher;
import app.tandem.engine.feed.parse.FeedParser;
import app.tandem.engine.feed.parse.ParseOutcome;
import app.tandem.engine.problem.Problem;
import java.io.PrintWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line: one class per subcommand.
@Command(
        name = "tandem",
        mixinStandardHelpOptions = true,
        versionProvider = Cli.VersionLine.class,
        description = "Scales folders of pictures and reads news feeds. "
                + "Without arguments it opens the window; with folders, pictures, lists of feeds (.opml, .dat) or addresses "
                + "(feed:, https:), the window opens them.")
public final class Cli {
    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Prints on stderr what Tandem runs on and what it logs; with --version, on stdout.")
    private boolean verbose;

    private static final String NEWS = "whatsnew";
    private static final String INSPECT = "inspect";

    /// The commands, in the order of the help.
    private static final List<Subcommand> SUBCOMMANDS = List.of(
            new Subcommand("scale", ScaleCommand::commandLine),
            new Subcommand("report", ReportCommand::new),
            new Subcommand(NEWS, WhatsNewCommand::new),
            new Subcommand(INSPECT, InspectCommand::new));

    /// Whether a command line is for a command, not for the window.
    ///
    /// @param args what the user typed
    /// @return true where it begins with the name of a command or with an option
    public static boolean takes(String... args) {
        return args.length > 0
                && (args[0].startsWith("-")
                        || SUBCOMMANDS.stream().anyMatch(subcommand -> isMeant(subcommand.name(), args)));
    }

    /// Runs a command and ends the process, where that can be done at once.
    ///
    /// @param args what the user typed
    /// @return as [#run]; the process is still to be ended
    public static int runToTheEnd(String... args) {
        // reading the options, even of one, takes as long as the virtual machine's own start
        boolean version = args.length == 1 && List.of("--version", "-V").contains(args[0]);
        int status = version ? sayVersion() : run(args);
        if (isMeant(NEWS, args) || isMeant(INSPECT, args)) {
            ProcessExit.now(status);
        } else {
            ProcessExit.halt(status);
        }
        return status;
    }

    /// Runs a command to its end.
    ///
    /// @param args what the user typed
    /// @return one of [ExitStatus]
    static int run(String... args) {
        if (isMeant(NEWS, args)) {
            // reading the options takes a third of a second, and another core is idle: it learns to fetch and
            // parse
            Thread.ofPlatform().name("tandem-ahead").daemon().start(Cli::warmUp);
        }
        return commandLine(args).execute(args);
    }

    private static int sayVersion() {
        System.out.println(VersionLine.LINE);
        return ExitStatus.OK;
    }

    private static boolean isMeant(String command, String... args) {
        return args.length > 0 && args[0].equals(command);
    }

    private static void warmUp() {
        ProcessExit.prepare();
        new FeedFetcher().close();
        byte[] feed = "<rss version='2.0'><channel><item><title>A</title></item></channel></rss>".getBytes(UTF_8);
        if (FeedParser.parse(feed, null, null) instanceof ParseOutcome.NotAFeed(Problem reason)) {
            throw new IllegalStateException(reason.toString());
        }
    }

    /// The commands, ready to parse and run. Wrong usage is one line on stderr and exit status 2.
    ///
    /// @param args what the user typed; where it begins with a command the others are left out, since looking
    /// into them all takes as long as the virtual machine's own start
    /// @return picocli's view of them
    public static CommandLine commandLine(String... args) {
        Cli cli = new Cli();
        CommandLine commands = new CommandLine(cli);
        List<Subcommand> meant = SUBCOMMANDS.stream()
                .filter(subcommand -> isMeant(subcommand.name(), args))
                .toList();
        (meant.isEmpty() ? SUBCOMMANDS : meant)
                .forEach(subcommand ->
                        commands.addSubcommand(subcommand.command().get()));
        // the version tells the same on stdout
        commands.setExecutionStrategy(parsed ->
                cli.verbose && !parsed.isVersionHelpRequested() ? runVerbose(parsed) : new RunLast().execute(parsed));
        return commands.setParameterExceptionHandler((wrong, _) -> {
            PrintWriter err = wrong.getCommandLine().getErr();
            err.println("tandem: " + TerminalText.of(wrong.getMessage() + whereToLook(wrong)));
            err.flush();
            return ExitStatus.USAGE;
        });
    }

    private static int runVerbose(ParseResult parsed) {
        VerboseLog verbose = VerboseLog.start(parsed.commandSpec().commandLine().getErr());
        try {
            // made here, since a logger takes longer than the rest of `tandem --version`
            Logger log = System.getLogger(Cli.class.getName());
            log.log(Level.DEBUG, VersionLine.LINE);
            Surroundings.lines().forEach(line -> log.log(Level.DEBUG, line));
            int status = new RunLast().execute(parsed);
            log.log(Level.DEBUG, "ends with {0}", status);
            return status;
        } finally {
            verbose.close();
        }
    }

    /// What is said by picocli alone names what is wrong, and not what would be right.
    private static String whereToLook(ParameterException wrong) {
        boolean said = !(wrong instanceof MissingParameterException || wrong instanceof UnmatchedArgumentException);
        return said ? "" : "; see " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    }

    /// A command.
    ///
    /// @param name its name
    /// @param command what makes it
    private record Subcommand(String name, Supplier<Object> command) {}

    /// Tells the version, and with `--verbose` what it runs on.
    static final class VersionLine implements IVersionProvider {
        private static final String LINE = "tandem " + Version.text();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public String[] getVersion() {
            boolean told = spec != null && spec.root().userObject() instanceof Cli cli && cli.verbose;
            return told
                    ? Stream.concat(Stream.of(LINE), Surroundings.lines().stream())
                            .toArray(String[]::new)
                    : new String[] {LINE};
        }
    }
}

package app.tandem.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line: one subcommand a job.
@Command(
        name = "tandem",
        mixinStandardHelpOptions = true,
        subcommands = {ScaleCommand.class, WhatsNewCommand.class, InspectCommand.class})
public final class Cli {

    /// Runs a command to its end.
    ///
    /// @param args what the user typed
    /// @return the exit status: 0 all well, 1 some items failed, 2 wrong usage, 130 cancelled
    public static int run(String... args) {
        return new CommandLine(new Cli()).execute(args);
    }
}

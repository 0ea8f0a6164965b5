package app.tandem;

import app.tandem.cli.Cli;
import app.tandem.gui.App;
import app.tandem.gui.Display;
import java.util.Optional;

/// Where the program starts.
public final class Main {
    private Main() {}

    /// Opens the window when there are no arguments, else runs the command line.
    ///
    /// @param args the command line
    public static void main(String[] args) {
        System.exit(args.length == 0 ? openWindow() : Cli.runToTheEnd(args));
    }

    private static int openWindow() {
        Optional<String> problem = Display.missing(
                System.getProperty("os.name"), System.getenv(), System.getProperty("glass.platform", ""));
        problem.ifPresentOrElse(reason -> System.err.println("tandem: " + reason), App::open);
        return problem.isPresent() ? 2 : 0;
    }
}

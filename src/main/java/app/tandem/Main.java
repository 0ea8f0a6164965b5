package app.tandem;

import app.tandem.cli.AotTraining;
import app.tandem.cli.Cli;
import app.tandem.gui.App;
import app.tandem.gui.Display;
import app.tandem.gui.Termination;
import java.io.IOException;
import java.util.Optional;

/// Where the program starts.
public final class Main {
    private static final int USAGE = 2;

    private Main() {}

    /// Opens the window when there are no arguments, else runs the command line.
    ///
    /// @param args the command line
    /// @throws IOException when the build's training run can't write its files
    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            System.exit(openWindow());
        } else if (args[0].equals("rehearse")) {
            System.exit(AotTraining.run(App::rehearse));
        } else {
            System.exit(Cli.runToTheEnd(args));
        }
    }

    private static int openWindow() {
        String system = System.getProperty("os.name");
        String platform = System.getProperty("glass.platform", "");
        Optional<String> problem =
                Display.missing(system, System.getenv(), platform).or(Main::tryToOpen);
        problem.ifPresent(reason -> System.err.println("tandem: " + reason));
        return problem.isPresent() ? USAGE : 0;
    }

    /// JavaFX throws where the display that is named does not answer.
    private static Optional<String> tryToOpen() {
        Termination.call(App::requestClose);
        try {
            App.open();
            return Optional.empty();
        } catch (UnsupportedOperationException _) {
            return Optional.of(Display.dead(System.getenv()));
        }
    }
}

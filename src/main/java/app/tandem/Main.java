package app.tandem;

import app.tandem.cli.Cli;

/// Where the program starts.
public final class Main {
    private Main() {}

    /// Opens the window when there are no arguments, else runs the command line.
    ///
    /// @param args the command line
    public static void main(String[] args) {
        System.exit(Cli.run(args));
    }
}

package app.tandem.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;

/// What came of a command line that was typed.
///
/// @param status the exit status
/// @param out the lines on stdout
/// @param err the lines on stderr
public record Typed(int status, List<String> out, List<String> err) {

    /// Runs a command line in this process. Journals of runs go into the build's folder, not into the
    /// person's own.
    public static Typed run(Object... args) {
        if (System.getProperty("tandem.data") == null) {
            System.setProperty(
                    "tandem.data", Path.of("target/test-data").toAbsolutePath().toString());
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commands = Cli.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int status = commands.execute(Arrays.stream(args).map(Object::toString).toArray(String[]::new));
        return new Typed(
                status, out.toString().lines().toList(), err.toString().lines().toList());
    }

    /// The last line on stdout.
    public String summary() {
        return out.getLast();
    }
}

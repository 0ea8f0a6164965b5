package app.tandem.cli.scale;

import app.tandem.cli.console.TerminalText;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.scale.ScaleListener;
import app.tandem.engine.scale.outcome.ScaleOutcome;
import app.tandem.engine.scale.outcome.ScaleReport;
import app.tandem.engine.scale.plan.ScalePlan;
import app.tandem.engine.work.Progress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/// Prints how watching goes: a line for each new picture to stdout, its parts separated by tabs as those of a
/// dry run, and failures to stderr. No progress: there is no end that it could come closer to.
final class WatchConsole implements ScaleListener {
    private final ScaleConsole console;
    private final PrintWriter out;
    private final PrintWriter err;

    /// A console.
    ///
    /// @param console names failures, and prints the summary
    /// @param command whose output and error streams are written to
    WatchConsole(ScaleConsole console, CommandLine command) {
        this.console = console;
        this.out = command.getOut();
        this.err = command.getErr();
    }

    /// Says what is watched.
    void begin(List<Path> sources) {
        sources.forEach(source -> err.println("tandem: watching " + TerminalText.of(source) + "; Ctrl+C ends it"));
        err.flush();
    }

    @Override
    public void planned(ScalePlan plan) {
        console.planned(plan);
    }

    @Override
    public void ended(ScaleOutcome outcome, Progress progress) {
        switch (outcome) {
            case ScaleOutcome.Scaled scaled ->
                print("scale", scaled.source(), size(scaled.from()) + " -> " + size(scaled.to()), scaled.target());
            case ScaleOutcome.Copied copied -> print("copy", copied.source(), size(copied.size()), copied.target());
            case ScaleOutcome.Skipped _, ScaleOutcome.Failed _ -> console.name(outcome);
        }
    }

    /// Prints the last line.
    ///
    /// @param report what it says
    /// @return the exit status: an end that was asked for is none that is told as a cancel
    int end(ScaleReport report) {
        return console.end(report, "");
    }

    private void print(String action, Path source, String sizes, Path target) {
        out.println(String.join("\t", action, TerminalText.of(source), sizes, TerminalText.of(target)));
        out.flush(); // whoever reads this waits for it
    }

    private static String size(Size size) {
        return size.width() + "x" + size.height();
    }
}

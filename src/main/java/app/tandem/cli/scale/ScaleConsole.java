package app.tandem.cli.scale;

import app.tandem.cli.console.ConsoleProgress;
import app.tandem.cli.console.EnglishText;
import app.tandem.cli.console.ExitStatus;
import app.tandem.cli.console.TerminalText;
import app.tandem.engine.problem.Problem;
import app.tandem.engine.scale.ScaleListener;
import app.tandem.engine.scale.outcome.ScaleOutcome;
import app.tandem.engine.scale.outcome.ScaleOutcome.Skipped.SkipReason;
import app.tandem.engine.scale.outcome.ScaleReport;
import app.tandem.engine.scale.plan.Planned;
import app.tandem.engine.scale.plan.ScalePlan;
import app.tandem.engine.work.Progress;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine;

/// Prints how scaling goes: progress and failures to stderr, plan and summary to stdout.
final class ScaleConsole implements ScaleListener {
    private final Path source;
    private final Path target;
    private final PrintWriter out;
    private final PrintWriter err;
    private final ConsoleProgress progress;

    /// A console.
    ///
    /// @param source the source folder as the user gave it: failures are named as seen from there
    /// @param target the target folder as the user gave it: what is in the way there is named so
    /// @param command whose output and error streams are written to
    ScaleConsole(Path source, Path target, CommandLine command) {
        this.source = source;
        this.target = target;
        this.out = command.getOut();
        this.err = command.getErr();
        this.progress = ConsoleProgress.onStderr(err);
    }

    @Override
    public void planning(int found, int total) {
        progress.note("reading headers: %,d of %,d".formatted(found, total));
    }

    @Override
    public void planned(ScalePlan plan) {
        plan.notes().forEach((original, note) -> complain(source.resolve(original), EnglishText.said(note)));
    }

    @Override
    public void ended(ScaleOutcome outcome, Progress done) {
        name(outcome);
        progress.show(done, TerminalText.of(outcome.source()));
    }

    /// Names a picture that is not there afterwards, and why.
    void name(ScaleOutcome outcome) {
        if (outcome instanceof ScaleOutcome.Failed failed) {
            complain(blamed(failed), EnglishText.said(failed.reason()));
        } else if (outcome instanceof ScaleOutcome.Skipped skipped && skipped.skipReason() == SkipReason.NOT_READ) {
            complain(
                    source.resolve(skipped.source()),
                    EnglishText.said(skipped.reason())); // the folder looks done, and lacks a picture
        }
    }

    /// The file at fault: the original, unless a folder in the target has the new picture's name.
    private Path blamed(ScaleOutcome.Failed failed) {
        Problem reason = failed.reason();
        return reason.code().equals("scale.target.folder")
                ? target.resolve(reason.arguments().getFirst().toString())
                : source.resolve(failed.source());
    }

    /// Prints a plan, one line per picture.
    void print(ScalePlan plan) {
        progress.end();
        for (Planned planned : plan.pictures()) {
            out.println(PlanLine.of(planned));
            planned.settled().filter(ScaleOutcome.Failed.class::isInstance).ifPresent(this::name);
        }
    }

    /// Prints the last line.
    ///
    /// @param report what it says
    /// @param beginning what it begins with; nothing for a real run
    /// @return the exit status
    int end(ScaleReport report, String beginning) {
        progress.end();
        if (report.skippedExisting() > 0) {
            err.println("tandem: %d skipped because the target exists; --existing replace writes them again"
                    .formatted(report.skippedExisting()));
        }
        StringBuilder line = new StringBuilder("%scopied %d scaled %d using %d threads"
                .formatted(beginning, report.copied(), report.scaled(), report.workers()));
        if (report.skipped() > 0) {
            line.append(" skipped ").append(report.skipped());
        }
        if (report.failed() > 0) {
            line.append(" failed ").append(report.failed());
        }
        if (report.cancelled()) {
            line.append(" [canceled]");
        }
        err.flush();
        out.println(line);
        out.flush();
        return ExitStatus.of(report.cancelled(), report.failed() > 0);
    }

    /// Names something that went wrong, or is not as the user may think, on a line of its own.
    ///
    /// @param what a file
    /// @param reason what the user should know of it
    void complain(Path what, String reason) {
        progress.end();
        err.println("tandem: " + TerminalText.of(what) + ": " + TerminalText.of(reason));
    }
}

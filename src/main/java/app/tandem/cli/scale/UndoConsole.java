package app.tandem.cli.scale;

import app.tandem.cli.console.EnglishText;
import app.tandem.cli.console.EnumConverter;
import app.tandem.cli.console.ExitStatus;
import app.tandem.cli.console.TerminalText;
import app.tandem.engine.scale.journal.RunUndo;
import app.tandem.engine.scale.journal.RunUndo.Action;
import app.tandem.engine.scale.journal.RunUndo.Step;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/// `tandem scale --undo`: one line for each file, what is done and its name, then a summary.
final class UndoConsole {
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean dryRun;

    /// A console.
    ///
    /// @param command whose output and error streams are written to
    /// @param dryRun whether it is only shown what would be done
    UndoConsole(CommandLine command, boolean dryRun) {
        this.out = command.getOut();
        this.err = command.getErr();
        this.dryRun = dryRun;
    }

    /// Undoes the newest run.
    ///
    /// @param journals where the journals are
    /// @return the exit status
    int undo(Path journals) {
        try {
            Optional<Path> newest = RunUndo.newest(journals);
            if (newest.isEmpty()) {
                err.println("tandem: there is no run to undo");
                return ExitStatus.SOME_FAILED;
            }
            List<Step> steps = dryRun ? RunUndo.plan(newest.get()) : RunUndo.undo(newest.get());
            steps.forEach(
                    step -> out.println(EnumConverter.word(step.action()) + "\t" + TerminalText.of(step.target())));
            out.println("%sremoved %d put back %d left alone %d"
                    .formatted(
                            dryRun ? "dry run: " : "",
                            count(steps, Action.REMOVE),
                            count(steps, Action.PUT_BACK),
                            count(steps, Action.CHANGED) + count(steps, Action.GONE) + count(steps, Action.FAILED)));
            return ExitStatus.of(count(steps, Action.FAILED) > 0);
        } catch (IOException e) {
            err.println("tandem: the journal of the last run can't be read: " + EnglishText.of(e));
            return ExitStatus.SOME_FAILED;
        } catch (InterruptedException _) {
            out.println("[canceled]");
            return ExitStatus.CANCELLED;
        }
    }

    private static long count(List<Step> steps, Action action) {
        return steps.stream().filter(step -> step.action() == action).count();
    }
}

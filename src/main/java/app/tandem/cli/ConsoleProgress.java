package app.tandem.cli;

import app.tandem.engine.work.Progress;
import java.io.PrintWriter;

/// Shows progress on stderr: one line overwritten in place on a terminal, plain lines otherwise.
final class ConsoleProgress {
    private final PrintWriter out;
    private final boolean terminal;
    private int shown = -1;

    /// Makes one.
    ///
    /// @param out where to; stderr
    /// @param terminal whether a line may be overwritten
    ConsoleProgress(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /// Shows how far the run is. On a terminal at every percent, else at every tenth.
    ///
    /// @param progress how much is done
    /// @param what the item that has just ended
    void show(Progress progress, String what) {
        int percent = (int) (progress.fraction() * 100);
        int step = terminal ? percent : percent / 10;
        if (step == shown) {
            return;
        }
        shown = step;
        if (terminal) {
            out.print("\r\u001b[K%3d %%  %s".formatted(percent, what));
        } else {
            out.println("%3d %%".formatted(percent));
        }
        out.flush();
    }

    /// Leaves the line, so that what follows begins on one of its own.
    void end() {
        if (terminal && shown >= 0) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }
}

package app.tandem.cli.console;

import app.tandem.engine.work.Progress;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Shows progress on stderr: one line overwritten in place on a terminal, plain lines otherwise.
public final class ConsoleProgress {
    /// Back to the line's beginning, and what is there erased (ECMA-48, EL).
    private static final String CLEARED = "\r\u001b[K";

    private static final int WIDTH = 78;
    private final PrintWriter out;
    private final boolean terminal;
    private int shown = -1;
    private boolean dirty;

    /// A progress line.
    ///
    /// @param out where to; stderr
    /// @param terminal whether a line may be overwritten
    ConsoleProgress(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /// Makes one for stderr.
    ///
    /// @param out where to; stderr
    /// @return one that overwrites its line when stderr is a terminal
    public static ConsoleProgress onStderr(PrintWriter out) {
        return new ConsoleProgress(out, isTerminal());
    }

    /// Shows what is being done before the run's length is known. On a terminal only.
    ///
    /// @param what some words
    public void note(String what) {
        if (terminal) {
            overwrite(what);
        }
    }

    /// Shows how far the run is. On a terminal at every percent, else at every tenth.
    ///
    /// @param progress how much is done
    /// @param what the item that has just ended
    public void show(Progress progress, String what) {
        int percent = (int) (progress.fraction() * 100);
        int step = terminal ? percent : percent / 10;
        if (step == shown) {
            return;
        }
        shown = step;
        if (terminal) {
            overwrite("%3d %%  %s".formatted(percent, what));
        } else {
            out.println("%3d %%".formatted(percent));
            out.flush();
        }
    }

    /// Leaves the line, so that what follows begins on one of its own.
    public void end() {
        if (dirty) {
            out.print(CLEARED);
            out.flush();
            dirty = false;
        }
    }

    private void overwrite(String text) {
        // a line that wraps could not be cleared
        out.print(CLEARED + (text.length() > WIDTH ? text.substring(0, WIDTH) : text));
        out.flush();
        dirty = true;
    }

    /// Java tells only whether stdin and stdout are a terminal; where the system shows what stderr is, that
    /// counts.
    private static boolean isTerminal() {
        try {
            String stderr = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return stderr.startsWith("/dev/pts/") || stderr.startsWith("/dev/tty");
        } catch (IOException _) {
            return Optional.ofNullable(System.console())
                    .filter(Console::isTerminal)
                    .isPresent();
        }
    }
}

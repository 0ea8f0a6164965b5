package app.tandem.cli.console;

/// What a command tells the shell when it ends. Scripts depend on these numbers; they do not change. The larger
/// one counts where two apply.
public final class ExitStatus {
    /// All went well.
    public static final int OK = 0;

    /// Some items failed; each is named on stderr.
    public static final int SOME_FAILED = 1;

    /// The command line is wrong, and nothing was done. As usual among Unix programs, and picocli's own.
    public static final int USAGE = 2;

    /// The run was cancelled: 128 and the number of SIGINT, as shells tell it (POSIX, 2.8.2).
    public static final int CANCELLED = 130;

    private ExitStatus() {}

    /// The status of a run that has ended.
    ///
    /// @param cancelled whether it was cancelled
    /// @param failed whether some items failed
    /// @return [#CANCELLED], [#SOME_FAILED] or [#OK]
    public static int of(boolean cancelled, boolean failed) {
        return cancelled ? CANCELLED : of(failed);
    }

    /// The status of a command that can't be cancelled.
    ///
    /// @param failed whether some items failed
    /// @return [#SOME_FAILED] or [#OK]
    public static int of(boolean failed) {
        return failed ? SOME_FAILED : OK;
    }
}

package app.tandem.cli.console;

import app.tandem.engine.problem.Problem;
import app.tandem.engine.problem.ProblemMessages;
import app.tandem.engine.problem.Problems;

/// The engine's problems in English, which is what the command line speaks: its lines are read by programs too,
/// and are the same whatever the system's language is.
public final class EnglishText {
    private EnglishText() {}

    /// The sentence of a problem.
    ///
    /// @param problem what is wrong
    /// @return one sentence without control characters
    public static String of(Problem problem) {
        return TerminalText.of(said(problem));
    }

    /// Why something failed.
    ///
    /// @param failure what was thrown; its own message may name a file alone, or a class
    /// @return one sentence without control characters
    public static String of(Throwable failure) {
        return of(Problems.of(failure));
    }

    /// The sentence as it goes into files.
    ///
    /// @param problem what is wrong
    /// @return one sentence, whatever characters its arguments have
    public static String said(Problem problem) {
        return ProblemMessages.english(problem);
    }
}

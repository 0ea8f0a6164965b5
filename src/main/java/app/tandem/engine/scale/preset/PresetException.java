package app.tandem.engine.scale.preset;

import app.tandem.engine.problem.Problem;
import app.tandem.engine.problem.ProblemMessages;
import java.io.Serial;
import java.util.Locale;

/// A preset can't be found, read or written.
public final class PresetException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    /// Makes one; its message is the English sentence.
    ///
    /// @param problem what is wrong
    public PresetException(Problem problem) {
        super(new ProblemMessages(Locale.ENGLISH).text(problem));
        this.problem = problem;
    }

    /// What is wrong.
    ///
    /// @return to be said in the person's language
    public Problem problem() {
        return problem;
    }
}

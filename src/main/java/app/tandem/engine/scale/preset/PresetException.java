package app.tandem.engine.scale.preset;

import app.tandem.engine.problem.Problem;
import app.tandem.engine.problem.ProblemCarrier;
import app.tandem.engine.problem.ProblemMessages;
import java.io.Serial;

/// A preset can't be found, read or written.
public final class PresetException extends Exception implements ProblemCarrier {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    /// Makes one; its message is the English sentence.
    ///
    /// @param problem what is wrong
    public PresetException(Problem problem) {
        super(ProblemMessages.english(problem));
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}

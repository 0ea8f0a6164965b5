package app.tandem.engine.problem;

import java.io.IOException;
import java.io.Serial;

/// Something can't be read or written, for a reason that is known. The message is the English sentence.
public final class ProblemException extends IOException implements ProblemCarrier {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    /// Takes a problem.
    ///
    /// @param problem what is wrong
    public ProblemException(Problem problem) {
        super(ProblemMessages.english(problem));
        this.problem = problem;
    }

    /// Makes the exception of a code.
    ///
    /// @param code a key of the problems' bundle
    /// @param arguments what stands for `{0}`, `{1}` … of its sentence
    /// @return to be thrown
    public static ProblemException of(String code, Object... arguments) {
        return new ProblemException(Problem.of(code, arguments));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}

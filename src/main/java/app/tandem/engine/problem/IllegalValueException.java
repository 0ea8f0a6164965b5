package app.tandem.engine.problem;

import java.io.Serial;

/// A person typed a value, or a file holds one, that can't be taken. The message is the English sentence.
public final class IllegalValueException extends IllegalArgumentException implements ProblemCarrier {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    private IllegalValueException(Problem problem) {
        super(ProblemMessages.english(problem));
        this.problem = problem;
    }

    /// Makes the exception of a code.
    ///
    /// @param code a key of the problems' bundle
    /// @param arguments what stands for `{0}`, `{1}` … of its sentence
    /// @return to be thrown
    public static IllegalValueException of(String code, Object... arguments) {
        return new IllegalValueException(Problem.of(code, arguments));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}

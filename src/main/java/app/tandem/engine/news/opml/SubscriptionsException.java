package app.tandem.engine.news.opml;

import app.tandem.engine.problem.Problem;
import app.tandem.engine.problem.ProblemCarrier;
import app.tandem.engine.problem.ProblemMessages;
import java.io.Serial;

/// A list of subscriptions can't be read. The message is the English sentence of the problem, which names the
/// file, the line where there is one, and what is wrong.
public final class SubscriptionsException extends Exception implements ProblemCarrier {
    @Serial
    private static final long serialVersionUID = 2;

    private final transient Problem problem;

    /// Takes a problem.
    ///
    /// @param problem what is wrong
    public SubscriptionsException(Problem problem) {
        super(ProblemMessages.english(problem));
        this.problem = problem;
    }

    /// Makes the exception of a code.
    ///
    /// @param code a key of the problems' bundle
    /// @param arguments what stands for `{0}`, `{1}` … of its sentence, the file first
    /// @return to be thrown
    static SubscriptionsException of(String code, Object... arguments) {
        return new SubscriptionsException(Problem.of(code, arguments));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}

package app.tandem.engine.feed.fetch;

import app.tandem.engine.problem.Problem;
import app.tandem.engine.problem.ProblemCarrier;
import app.tandem.engine.problem.ProblemMessages;
import java.io.IOException;
import java.io.Serial;
import java.net.InetAddress;

/// Tandem itself refused an answer, or a connection before it was made. Its message is the English sentence.
final class RefusedException extends IOException implements ProblemCarrier {
    @Serial
    private static final long serialVersionUID = 1;

    private final FetchError kind;
    private final transient Problem problem;

    private RefusedException(FetchError kind, Problem problem) {
        super(ProblemMessages.english(problem));
        this.kind = kind;
        this.problem = problem;
    }

    /// A connection to a private address.
    ///
    /// @param address where to
    /// @return to be thrown before the connection is made
    static RefusedException privateAddress(InetAddress address) {
        return new RefusedException(FetchError.PRIVATE_ADDRESS, Problem.of("fetch.private", address.getHostAddress()));
    }

    /// More came than a document may have.
    ///
    /// @param code what is too much
    /// @param limit how much may come
    /// @return to be thrown as soon as that is known
    static RefusedException tooLarge(String code, int limit) {
        return new RefusedException(FetchError.TOO_LARGE, Problem.of(code, limit));
    }

    /// More is held already for others than leaves bytes for this document.
    ///
    /// @return to be thrown as soon as that is known
    static RefusedException putOff() {
        return new RefusedException(FetchError.PUT_OFF, Problem.of("fetch.putOff"));
    }

    /// What came is not what it says it is.
    ///
    /// @param code what is wrong
    /// @param arguments what stands for `{0}`, `{1}` … of its sentence
    /// @return to be thrown
    static RefusedException garbled(String code, Object... arguments) {
        return new RefusedException(FetchError.GARBLED, Problem.of(code, arguments));
    }

    /// What kind of failure it is.
    ///
    /// @return never null
    FetchError kind() {
        return kind;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}

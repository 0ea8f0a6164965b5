package app.tandem.engine.image.format;

import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.problem.Problem;
import app.tandem.engine.problem.ProblemCarrier;
import app.tandem.engine.problem.ProblemMessages;
import java.io.IOException;
import java.io.Serial;

/// A picture can't be read or written. It carries what is wrong as a [Problem]; its message is the English
/// sentence, which does not name the file.
public final class ImageException extends IOException implements ProblemCarrier {
    @Serial
    private static final long serialVersionUID = 2;

    private final transient Problem problem;

    /// Takes a problem.
    ///
    /// @param problem what is wrong
    public ImageException(Problem problem) {
        super(ProblemMessages.english(problem));
        this.problem = problem;
    }

    /// Takes a problem and what it came from.
    ///
    /// @param problem what is wrong
    /// @param cause what the codec said
    public ImageException(Problem problem, Throwable cause) {
        super(ProblemMessages.english(problem), cause);
        this.problem = problem;
    }

    /// Makes the exception of a code.
    ///
    /// @param code a key of the problems' bundle
    /// @param arguments what stands for `{0}`, `{1}` … of its sentence
    /// @return to be thrown
    public static ImageException of(String code, Object... arguments) {
        return new ImageException(Problem.of(code, arguments));
    }

    /// Refuses a picture that is larger than an article may show.
    ///
    /// @param size its size
    /// @return to be thrown
    public static ImageException tooManyPixels(Size size) {
        return of("image.article", size);
    }

    @Override
    public Problem problem() {
        return problem;
    }
}

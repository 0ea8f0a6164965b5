package app.tandem.engine.scale.folder;

import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.problem.Problem;
import app.tandem.engine.problem.Problems;
import java.io.IOException;

/// What went wrong with a file, as a problem that people can be told.
public final class IoMessages {
    private IoMessages() {}

    /// The reason for people. A codec's own words reach an argument at most.
    ///
    /// @param failure what the file system or a codec said
    /// @return without the name of the file that the outcome names anyway
    public static Problem of(IOException failure) {
        boolean java = failure instanceof ImageException && Problems.namesJava(String.valueOf(failure.getMessage()));
        return java ? Problem.of("image.unreadable") : Problems.of(failure);
    }
}

package app.tandem.engine.scale.folder;

import java.io.Serial;

/// The source or target folder can't be worked with: missing, unreadable, or both the same. The message is for
/// people:
/// one sentence that names the folder and what to do.
public final class FolderException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final FolderProblem.Kind kind;

    /// Makes one.
    ///
    /// @param problem what is wrong with which folder
    public FolderException(FolderProblem problem) {
        super(problem.message());
        this.kind = problem.kind();
    }

    /// What is wrong with which folder.
    ///
    /// @return the kind of problem
    public FolderProblem.Kind kind() {
        return kind;
    }
}

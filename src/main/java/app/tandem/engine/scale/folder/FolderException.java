package app.tandem.engine.scale.folder;

import app.tandem.engine.problem.Problem;
import app.tandem.engine.problem.ProblemCarrier;
import app.tandem.engine.problem.ProblemMessages;
import java.io.Serial;

/// The source or target folder can't be worked with: missing, unreadable, or both the same. The message is the
/// English sentence of the problem; it names the folder and says what to do.
public final class FolderException extends Exception implements ProblemCarrier {
    @Serial
    private static final long serialVersionUID = 2;

    private final transient FolderProblem problem;

    /// Takes a problem.
    ///
    /// @param problem what is wrong with which folder
    public FolderException(FolderProblem problem) {
        super(ProblemMessages.english(problem.problem()));
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem.problem();
    }

    /// What is wrong with which folder.
    ///
    /// @return the kind, too
    public FolderProblem folderProblem() {
        return problem;
    }

    /// What is wrong with which folder.
    ///
    /// @return the kind of problem
    public FolderProblem.Kind kind() {
        return problem.kind();
    }
}

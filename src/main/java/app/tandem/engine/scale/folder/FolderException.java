package app.tandem.engine.scale.folder;

import app.tandem.engine.problem.Problem;
import app.tandem.engine.problem.ProblemCarrier;
import app.tandem.engine.problem.ProblemMessages;
import java.io.Serial;

/// Why a run can't begin: the source or target folder can't be worked with. The message is the English sentence
/// of the problem; it names the folder and says what to do.
public final class FolderException extends Exception implements ProblemCarrier {
    @Serial
    private static final long serialVersionUID = 3;

    private final Kind kind;
    private final transient Problem problem;

    /// What is wrong with which folder.
    public enum Kind {
        /// There is no source folder.
        SOURCE_MISSING,
        /// The source is no folder.
        SOURCE_NOT_A_FOLDER,
        /// The source folder can't be listed.
        SOURCE_UNREADABLE,
        /// No target is given.
        TARGET_MISSING,
        /// The target, or a part of its path, is a file.
        TARGET_NOT_A_FOLDER,
        /// The target folder can't be written to.
        TARGET_UNWRITABLE,
        /// Both are one folder, however they are spelled or linked.
        SAME
    }

    /// Takes a problem.
    ///
    /// @param kind which of the two folders, and what
    /// @param problem what is wrong; its sentence names the folder and says what to do
    public FolderException(Kind kind, Problem problem) {
        super(ProblemMessages.english(problem));
        this.kind = kind;
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }

    /// What is wrong with which folder.
    ///
    /// @return the kind of problem
    public Kind kind() {
        return kind;
    }
}

package app.tandem.engine.scale.folder;

import app.tandem.engine.problem.Problem;

/// Why a run can't begin.
///
/// @param kind which of the two folders, and what
/// @param problem what is wrong; its sentence names the folder and says what to do
public record FolderProblem(Kind kind, Problem problem) {

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
}

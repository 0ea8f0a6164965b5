package app.tandem.engine.scale;

import java.io.Serial;

/// The source or target folder can't be worked with: missing, unreadable, or both the same. The message is for
/// people:
/// one sentence that names the folder and what to do.
public final class FolderException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    /// Makes one.
    ///
    /// @param reason what is wrong with which folder, in plain words
    public FolderException(String reason) {
        super(reason);
    }
}

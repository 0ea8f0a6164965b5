package app.tandem.engine.image.format;

import java.io.IOException;
import java.io.Serial;

/// A picture can't be read or written. The message is for people: one plain sentence without the file's name.
public final class ImageException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    /// Makes one.
    ///
    /// @param reason what is wrong, in plain words
    public ImageException(String reason) {
        super(reason);
    }

    /// Makes one.
    ///
    /// @param reason what is wrong, in plain words
    /// @param cause what the codec said
    public ImageException(String reason, Throwable cause) {
        super(reason, cause);
    }
}

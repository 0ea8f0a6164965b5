package app.tandem.engine.news.opml;

import java.nio.file.Path;

/// A list of subscriptions can't be read. The message is for the user: it names the file, the line where there
/// is one, and what is wrong.
public final class SubscriptionsException extends Exception {
    private static final long serialVersionUID = 1;

    /// Nothing in the list can be read.
    ///
    /// @param message what is wrong, with the file's name
    public SubscriptionsException(String message) {
        super(message);
    }

    /// The list as a whole is at fault.
    ///
    /// @param file the list
    /// @param reason what is wrong, in plain words
    public SubscriptionsException(Path file, String reason) {
        super(file + ": " + reason);
    }

    /// A line is at fault.
    ///
    /// @param file the list
    /// @param line its number, from 1
    /// @param reason what is wrong, in plain words
    public SubscriptionsException(Path file, int line, String reason) {
        super(file + ", line " + line + ": " + reason);
    }
}

package app.tandem.gui.fx;

import java.util.regex.Pattern;

/// Texts from outside in one line. The name of a file may hold line breaks, and characters that turn the
/// direction of all that follows.
public final class OneLine {
    private static final Pattern BREAKS =
            Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]+");

    private OneLine() {}

    /// Puts a text into one line.
    ///
    /// @param text any text, such as the name of a file
    /// @return the text with a space in place of what breaks a line or turns its direction
    public static String of(String text) {
        return BREAKS.matcher(text).replaceAll(" ");
    }
}

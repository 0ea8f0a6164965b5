package app.tandem.engine.text;

/// Makes one line of a text from outside that is shown among others: the name of a file and the title of an
/// entry may hold line breaks, and characters that turn the direction of all that follows.
public final class OneLine {
    private OneLine() {}

    /// Makes one line of a text: with a space for line breaks and tabs, without other control characters, and
    /// without those that turn the direction of what follows (Unicode Standard Annex 9: embeddings, overrides
    /// and isolates), which a text could turn its neighbours with. Letters of any script keep their own
    /// direction.
    ///
    /// @param text any text
    /// @return the same object when nothing is to be done
    public static String of(String text) {
        int first = 0;
        while (first < text.length() && !breaksLine(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length()).append(text, 0, first);
        text.chars().skip(first).forEach(c -> {
            if (!breaksLine((char) c)) {
                line.append((char) c);
            } else if ((Character.isWhitespace(c) || c == '\u0085')
                    && (line.isEmpty() || line.charAt(line.length() - 1) != ' ')) {
                line.append(' ');
            }
        });
        return line.toString().strip();
    }

    private static boolean breaksLine(char c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || turnsDirection(c) || c == '\uFEFF';
    }

    /// Whether a character turns the direction of what follows (Unicode Standard Annex 9, 2.1 to 2.5).
    ///
    /// @param c a character
    /// @return true for embeddings, overrides and isolates, and what ends them
    public static boolean turnsDirection(char c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }
}

package app.tandem.gui.news.reader;

/// How long a text takes to read. Any thread.
final class ReadingTime {
    /// Words of a language with spaces that are read in a minute, and characters of one without.
    private static final int WORDS_A_MINUTE = 230;
    private static final int CHARACTERS_A_MINUTE = 500;

    private ReadingTime() {}

    /// Counts words, and characters where a script has no spaces between them.
    ///
    /// @param text of any length
    /// @return minutes, rounded; 0 for less than half of one
    static long minutes(String text) {
        long words = 0;
        long characters = 0;
        boolean within = false;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            boolean ideograph = Character.isIdeographic(c);
            boolean letter = !ideograph && !Character.isWhitespace(c);
            characters += ideograph ? 1 : 0;
            words += letter && !within ? 1 : 0;
            within = letter;
        }
        return Math.round((double) words / WORDS_A_MINUTE + (double) characters / CHARACTERS_A_MINUTE);
    }
}

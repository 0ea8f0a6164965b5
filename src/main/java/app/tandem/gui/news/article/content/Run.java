package app.tandem.gui.news.article.content;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A stretch of text that looks the same from its first character to its last.
///
/// @param text its characters; `\n` is a line break
/// @param styles how it looks
/// @param link the absolute address it leads to; null when it is no link
public record Run(String text, Set<Style> styles, @Nullable String link) {
    /// What it takes to lay out a run besides its text, in characters of plain text.
    static final int OVERHEAD = 20;

    /// Copies the styles.
    public Run {
        styles = Set.copyOf(styles);
    }

    /// Plain text.
    ///
    /// @param text its characters
    /// @return a run without styles and without a link
    public static Run plain(String text) {
        return new Run(text, Set.of(), null);
    }

    /// How text may look. Each has a style class of its own name in lower case.
    public enum Style {
        /// Strong emphasis.
        BOLD,
        /// Emphasis, names of works.
        ITALIC,
        /// Inserted text.
        UNDERLINE,
        /// Deleted text.
        STRIKE,
        /// Something of a program, in a monospaced font.
        CODE,
        /// Small print.
        SMALL,
        /// Below the line.
        SUB,
        /// Above the line.
        SUP,
        /// Marked by the author.
        MARK,
        /// Searched for by the reader.
        HIT
    }
}

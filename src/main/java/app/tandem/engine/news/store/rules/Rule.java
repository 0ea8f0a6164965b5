package app.tandem.engine.news.store.rules;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A filter: entries that meet all its conditions are treated as it says when they arrive.
///
/// @param name what the reader calls it
/// @param action what is done with them
/// @param phrases words or phrases, one of which must stand in the entry, case and diacritics aside; a star at
///     the end of one stands for any ending; empty for whatever words
/// @param titleOnly whether they must stand in the title
/// @param feed the feed it must be from; null for any
/// @param author what its author's name must contain; null for anybody
/// @param category the name of a category it must have, case aside; null for any
public record Rule(
        String name,
        Action action,
        List<String> phrases,
        boolean titleOnly,
        @Nullable URI feed,
        @Nullable String author,
        @Nullable String category) {

    /// Copies the list, without what is blank.
    public Rule {
        phrases = phrases.stream()
                .map(phrase -> phrase.replaceAll("\\s+", " ").strip())
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }

    /// A rule about words in title or text, of whatever feed.
    ///
    /// @param name what the reader calls it
    /// @param action what is done with the entries
    /// @param phrases words or phrases, one of which must stand in the entry
    /// @return the rule
    public static Rule of(String name, Action action, List<String> phrases) {
        return new Rule(name, action, phrases, false, null, null, null);
    }

    /// Whether it has any condition; without one it would concern every entry there is.
    ///
    /// @return true for a rule that may be used
    public boolean selective() {
        return !phrases.isEmpty() || feed != null || author != null || category != null;
    }
}

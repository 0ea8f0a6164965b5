package app.tandem.engine.feed.xml;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/// A place in a text, which only moves forward.
final class TextCursor {
    private static final int NOWHERE = Integer.MAX_VALUE;

    private final String text;
    private final Map<String, Integer> next = new HashMap<>();
    private int at;

    TextCursor(String text) {
        this.text = text;
    }

    /// Whether nothing is left.
    boolean ended() {
        return at >= text.length();
    }

    /// The character here.
    ///
    /// @return NUL at the end
    char peek() {
        return peek(0);
    }

    /// A character further on.
    ///
    /// @param ahead how much further
    /// @return NUL beyond the end
    char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : 0;
    }

    /// Whether the text goes on with this.
    boolean sees(String expected) {
        return text.startsWith(expected, at);
    }

    /// Moves on by some characters, at most to the end.
    void skip(int characters) {
        at = Math.min(text.length(), at + characters);
    }

    /// Moves on over all characters of a kind.
    ///
    /// @return what it passed
    String take(IntPredicate kind) {
        int start = at;
        while (at < text.length() && kind.test(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    /// Moves on to the next place where a text stands, or to the end.
    ///
    /// @return what it passed
    String takeUntil(String stop) {
        int start = at;
        int found = find(stop);
        at = found < 0 ? text.length() : found;
        return text.substring(start, at);
    }

    /// Moves on behind the next place where a text stands, or to the end.
    ///
    /// @return what it passed without that text
    String takeThrough(String stop) {
        String passed = takeUntil(stop);
        skip(stop.length());
        return passed;
    }

    /// Whether a text stands anywhere ahead.
    boolean has(String wanted) {
        return find(wanted) >= 0;
    }

    /// How far ahead a text stands.
    ///
    /// @return its distance in characters; [Integer#MAX_VALUE] when it stands nowhere ahead
    int distance(String wanted) {
        int found = find(wanted);
        return found < 0 ? Integer.MAX_VALUE : found - at;
    }

    /// Where a text stands next is remembered, so that asking again and again for what is far ahead or nowhere
    /// costs nothing: a document full of openings without an end would else take a time that grows with the
    /// square of its length.
    private int find(String wanted) {
        int known = next.getOrDefault(wanted, 0);
        if (known >= at && known > 0) {
            return known == NOWHERE ? -1 : known;
        }
        int found = text.indexOf(wanted, at);
        next.put(wanted, found < 0 ? NOWHERE : found);
        return found;
    }
}

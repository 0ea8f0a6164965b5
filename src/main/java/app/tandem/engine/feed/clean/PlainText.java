package app.tandem.engine.feed.clean;

import app.tandem.engine.text.OneLine;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Takes the words out of cleaned HTML. It reads tags and entities alone and builds no document: a page has
/// thousands of entries, of which a few words are shown. What it gives is text, to be escaped where it is put
/// into HTML again.
public final class PlainText {
    /// Elements within a line; at the edges of all others words end.
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
            "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
            "var", "wbr");

    /// `&CounterClockwiseContourIntegral;` is the longest there is.
    private static final int LONGEST_ENTITY = 33;

    private final String html;
    private final int enough;
    private final StringBuilder text = new StringBuilder();
    private boolean space;

    private PlainText(String html, int enough) {
        this.html = html;
        this.enough = enough;
    }

    /// The words of a piece of HTML.
    ///
    /// @param html HTML; null counts as empty
    /// @return its text in one line, nothing in it escaped
    public static String of(@Nullable String html) {
        return html == null ? "" : new PlainText(html, Integer.MAX_VALUE).read();
    }

    /// The beginning of a piece of HTML.
    ///
    /// @param html HTML; null counts as empty
    /// @param length how many characters at most
    /// @return its text, cut between two words, with an ellipsis where it was cut
    public static String start(@Nullable String html, int length) {
        return html == null ? "" : cut(new PlainText(html, length).read(), length);
    }

    /// The beginning of a text.
    ///
    /// @param text without markup
    /// @param length how many characters at most
    /// @return the text, cut between two words, with an ellipsis where it was cut
    public static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int space = text.lastIndexOf(' ', length - 1);
        int end = space > length / 2 ? space : length - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /// The beginning of a text as one line that stands among others in a window.
    ///
    /// @param text without markup
    /// @param length how many characters at most
    /// @return as [OneLine#of] makes it, cut as by [#cut]
    public static String line(String text, int length) {
        return cut(OneLine.of(text), length);
    }

    private String read() {
        int at = plain();
        if (at == html.length()) {
            return html;
        }
        text.ensureCapacity(Math.min(html.length(), enough));
        text.append(html, 0, at);
        while (at < html.length() && text.length() <= enough) {
            char c = html.charAt(at);
            if (c == '<' && beginsTag(at + 1)) {
                at = afterTag(at + 1);
            } else if (c == '&') {
                at = afterEntity(at);
            } else {
                append(c);
                at++;
            }
        }
        return text.toString();
    }

    /// How far the text reads as it stands, which titles and names do to their end.
    private int plain() {
        int last = Math.min(html.length(), enough);
        int at = 0;
        while (at < last && isPlain(html.charAt(at), at == 0 ? ' ' : html.charAt(at - 1))) {
            at++;
        }
        return at > 0 && html.charAt(at - 1) == ' ' ? at - 1 : at; // what comes decides whether it is the last
    }

    private static boolean isPlain(char c, char before) {
        return c == ' ' ? before != ' ' : c > ' ' && c < 0x7F && c != '<' && c != '&';
    }

    private void append(char c) {
        if (Character.isWhitespace(c) || c == '\u00a0') {
            space = true;
            return;
        }
        if (space && !text.isEmpty()) {
            text.append(' ');
        }
        space = false;
        text.append(c);
    }

    private boolean beginsTag(int at) {
        return at < html.length() && (Character.isLetter(html.charAt(at)) || "/!?".indexOf(html.charAt(at)) >= 0);
    }

    /// Skips a tag. A `>` within a quoted attribute doesn't end it.
    private int afterTag(int start) {
        int nameStart = html.charAt(start) == '/' ? start + 1 : start;
        int at = nameStart;
        while (at < html.length() && Character.isLetterOrDigit(html.charAt(at))) {
            at++;
        }
        if (!INLINE.contains(html.substring(nameStart, at).toLowerCase(Locale.ROOT))) {
            space = true;
        }
        char quote = 0;
        for (; at < html.length(); at++) {
            char c = html.charAt(at);
            if (quote == 0 && c == '>') {
                return at + 1;
            }
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
        }
        return at;
    }

    private int afterEntity(int start) {
        int end = html.indexOf(';', start);
        if (end < 0 || end - start > LONGEST_ENTITY) {
            append('&');
            return start + 1;
        }
        character(start, end).chars().forEach(c -> append((char) c));
        return end + 1;
    }

    /// What an entity stands for. Names are looked up: all that cleaned HTML has are names, and for each of the
    /// others jsoup sets up a whole parser.
    private String character(int start, int end) {
        String named = Entities.getByName(html.substring(start + 1, end));
        return named.isEmpty() ? Parser.unescapeEntities(html.substring(start, end + 1), false) : named;
    }
}

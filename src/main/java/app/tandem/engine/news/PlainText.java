package app.tandem.engine.news;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// Takes the words out of HTML.
public final class PlainText {
    private PlainText() {}

    /// The words of a piece of HTML.
    ///
    /// @param html HTML; null counts as empty
    /// @return its text in one line, nothing in it escaped
    public static String of(@Nullable String html) {
        if (html == null || html.isEmpty()) {
            return "";
        }
        boolean plain = html.indexOf('<') < 0 && html.indexOf('&') < 0;
        return plain
                ? html.strip().replaceAll("\\s+", " ")
                : Jsoup.parseBodyFragment(html).text().strip();
    }

    /// The beginning of a piece of HTML.
    ///
    /// @param html HTML; null counts as empty
    /// @param length how many characters at most
    /// @return its text, cut between two words, with an ellipsis where it was cut
    public static String start(@Nullable String html, int length) {
        return cut(of(html), length);
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
}

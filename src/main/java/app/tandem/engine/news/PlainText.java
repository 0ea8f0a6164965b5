package app.tandem.engine.news;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// Takes the words out of HTML.
final class PlainText {
    private PlainText() {}

    /// The words of a piece of HTML.
    ///
    /// @param html HTML; null counts as empty
    /// @return its text in one line, nothing in it escaped
    static String of(@Nullable String html) {
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
    static String start(@Nullable String html, int length) {
        String text = of(html);
        if (text.length() <= length) {
            return text;
        }
        int cut = text.lastIndexOf(' ', length - 1);
        int end = cut > length / 2 ? cut : length - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}

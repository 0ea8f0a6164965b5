package app.tandem.engine.news.page;

import app.tandem.engine.news.opml.FeedUrl;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes HTML piece by piece, so that a page of thousands of feeds never lies in memory as a whole. Whatever
/// comes from a feed goes through [#text], [#link] or [#time], which escape it.
final class HtmlText {
    private final Appendable out;
    private final DateTimeFormatter date;

    /// Begins a page.
    ///
    /// @param out where to
    /// @param zone whose time is shown
    HtmlText(Appendable out, ZoneId zone) {
        this.out = out;
        this.date = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Locale.ENGLISH)
                .withZone(zone);
    }

    /// Writes markup of our own.
    ///
    /// @param html as it stands
    /// @return this
    /// @throws IOException when it can't be written
    HtmlText markup(CharSequence html) throws IOException {
        out.append(html);
        return this;
    }

    /// Writes words.
    ///
    /// @param words whatever they hold
    /// @return this
    /// @throws IOException when it can't be written
    HtmlText text(String words) throws IOException {
        int written = 0;
        for (int i = 0; i < words.length(); i++) {
            String escape = escape(words.charAt(i));
            if (!escape.isEmpty()) {
                out.append(words, written, i).append(escape);
                written = i + 1;
            }
        }
        out.append(words, written, words.length());
        return this;
    }

    private static String escape(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> "";
        };
    }

    /// Writes words that lead to a page, if that is one of http or https; else the words alone.
    ///
    /// @param address the page; null for none
    /// @param words what is shown
    /// @return this
    /// @throws IOException when it can't be written
    HtmlText link(@Nullable String address, String words) throws IOException {
        Optional<String> target =
                Optional.ofNullable(address).flatMap(FeedUrl::parse).map(Object::toString);
        if (target.isPresent()) {
            markup("<a rel=\"noopener noreferrer\" href=\"").text(target.get()).markup("\">");
        }
        text(words.isBlank() ? "Untitled" : words);
        return target.isPresent() ? markup("</a>") : this;
    }

    /// Writes a time.
    ///
    /// @param instant the time
    /// @return this
    /// @throws IOException when it can't be written
    HtmlText time(Instant instant) throws IOException {
        return markup("<time datetime=\"" + instant.truncatedTo(ChronoUnit.SECONDS) + "\">")
                .text(date.format(instant))
                .markup("</time>");
    }
}

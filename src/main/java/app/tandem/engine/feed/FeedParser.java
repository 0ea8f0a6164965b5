package app.tandem.engine.feed;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/// Reads RSS, Atom and JSON Feed, sound or broken.
public final class FeedParser {
    private FeedParser() {}

    /// Reads a document. Never throws for what the document holds.
    ///
    /// @param body the bytes as they came, inflated
    /// @param contentType the HTTP Content-Type with its parameters; null when there is none
    /// @param base the address it came from, against which relative addresses are resolved; null when there is
    ///     none
    /// @return the feed, or why it is none
    public static ParseOutcome parse(byte[] body, @Nullable String contentType, @Nullable URI base) {
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(body), contentType, true)) {
            SyndFeed feed = new SyndFeedInput().build(reader);
            String address = base == null ? "" : base.toString();
            return new ParseOutcome.Parsed(new Feed(
                    feed.getFeedType().replace('_', ' '),
                    clean(feed.getTitle(), address),
                    feed.getLink(),
                    clean(feed.getDescription(), address),
                    feed.getLanguage(),
                    null,
                    when(feed.getPublishedDate()),
                    Refresh.UNSAID,
                    feed.getEntries().stream().map(e -> entry(e, address)).toList(),
                    List.of()));
        } catch (IOException | FeedException | IllegalArgumentException e) {
            return new ParseOutcome.NotAFeed("it could not be read: " + e.getMessage());
        }
    }

    private static Entry entry(SyndEntry entry, String base) {
        SyndContent summary = entry.getDescription();
        return new Entry(
                entry.getUri(),
                clean(entry.getTitle(), base),
                entry.getLink(),
                entry.getAuthor(),
                null,
                null,
                null,
                when(entry.getPublishedDate()),
                when(entry.getUpdatedDate()),
                summary == null ? null : clean(summary.getValue(), base),
                entry.getContents().stream()
                        .map(c -> Jsoup.clean(c.getValue(), base, Safelist.relaxed()))
                        .toList(),
                entry.getCategories().stream().map(SyndCategory::getName).toList(),
                entry.getEnclosures().stream()
                        .map(e -> new Enclosure(e.getUrl(), e.getType(), Long.toString(e.getLength())))
                        .toList());
    }

    private static @Nullable Instant when(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static @Nullable String clean(@Nullable String html, String base) {
        return html == null ? null : Jsoup.clean(html, base, Safelist.relaxed());
    }
}

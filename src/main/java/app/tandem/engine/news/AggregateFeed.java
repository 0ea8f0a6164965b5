package app.tandem.engine.news;

import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.Feed;
import app.tandem.engine.feed.clean.Characters;
import app.tandem.engine.feed.clean.PlainText;
import app.tandem.engine.files.AtomicFile;
import app.tandem.engine.news.opml.FeedUrl;
import app.tandem.engine.news.opml.Subscription;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Publishes entries of several feeds as one feed, Atom 1.0 (RFC 4287), RSS 2.0 or JSON Feed 1.1, for other
/// readers. Entries are in the order of their dates, newest first, and not in that of the list, as on the page:
/// programs take the first entries of a feed for the newest. Each entry keeps its `source`, and an identifier
/// that stays the same from one time to the next. For one thread.
public final class AggregateFeed {
    private static final String TITLE = "What’s New";
    private static final String LINK = "urn:tandem:whatsnew";

    /// An entry with its feed.
    record Item(Subscription subscription, Entry entry, Instant date) {}

    private final List<Item> items = new ArrayList<>();

    /// The formats a file's name can ask for.
    public enum Format {
        /// Atom 1.0: `.atom`.
        ATOM("atom_1.0"),
        /// RSS 2.0: `.rss`.
        RSS("rss_2.0"),
        /// JSON Feed 1.1: `.json`.
        JSON("");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        /// What a file's name asks for.
        ///
        /// @param file the file
        /// @return the format; empty when it is none of a feed
        public static Optional<Format> of(Path file) {
            String name = file.toString().toLowerCase(Locale.ROOT);
            return Stream.of(values())
                    .filter(format -> name.endsWith("." + format.name().toLowerCase(Locale.ROOT)))
                    .findFirst();
        }
    }

    /// Adds the entries of a feed, if it could be read.
    ///
    /// @param outcome of one feed
    /// @param now when it came, the date of entries that give none that can be
    public void add(FeedOutcome outcome, Instant now) {
        Feed feed = outcome.feed();
        if (feed != null) {
            feed.entries()
                    .forEach(entry -> items.add(new Item(
                            outcome.subscription(),
                            entry,
                            EntryOrder.date(entry, now).orElse(now))));
        }
    }

    /// Writes the feed, newest entry first, in one step.
    ///
    /// @param file where to; missing folders are made
    /// @param format its format
    /// @param now when it was made
    /// @throws IOException when it can't be written; what was there stands
    public void writeTo(Path file, Format format, Instant now) throws IOException {
        String text = text(format, now);
        AtomicFile.writeText(file, out -> out.append(text));
    }

    /// The feed as a document.
    ///
    /// @param format its format
    /// @param now when it was made
    /// @return XML or JSON
    String text(Format format, Instant now) {
        List<Item> newestFirst = items.stream()
                .sorted(Comparator.comparing(Item::date, Comparator.reverseOrder()))
                .toList();
        return format == Format.JSON ? JsonFeedWriter.text(TITLE, newestFirst) : xml(format, newestFirst, now);
    }

    private String xml(Format format, List<Item> newestFirst, Instant now) {
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType(format.type);
        feed.setEncoding("UTF-8");
        feed.setTitle(TITLE);
        feed.setDescription(TITLE);
        feed.setUri(LINK);
        feed.setAuthor("Tandem");
        feed.setPublishedDate(Date.from(now));
        if (format == Format.RSS) {
            feed.setLink(site()); // which RSS 2.0 requires
        }
        feed.setEntries(newestFirst.stream().map(AggregateFeed::entry).toList());
        StringWriter text = new StringWriter();
        try {
            new SyndFeedOutput().output(feed, text);
        } catch (FeedException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private String site() {
        return items.isEmpty()
                ? LINK
                : FeedUrl.shown(items.getFirst().subscription().address());
    }

    private static SyndEntry entry(Item item) {
        Entry entry = item.entry();
        SyndEntry made = new SyndEntryImpl();
        made.setUri(identifier(item));
        made.setTitle(Characters.legal(PlainText.of(entry.title())));
        made.setLink(Optional.ofNullable(entry.link())
                .flatMap(FeedUrl::parse)
                .map(Object::toString)
                .orElse(null));
        made.setAuthor(Characters.legal(PlainText.of(entry.author())));
        made.setPublishedDate(Date.from(item.date()));
        made.setUpdatedDate(Date.from(Optional.ofNullable(entry.updated()).orElse(item.date())));
        String html = html(entry);
        if (html != null) {
            SyndContentImpl content = new SyndContentImpl();
            content.setType("text/html");
            content.setValue(Characters.legal(html));
            made.setDescription(content);
        }
        made.setSource(source(item));
        return made;
    }

    private static SyndFeed source(Item item) {
        SyndFeed source = new SyndFeedImpl();
        source.setFeedType("atom_1.0");
        source.setTitle(Characters.legal(item.subscription().title()));
        source.setUri(FeedUrl.shown(item.subscription().address()));
        source.setLink(FeedUrl.shown(item.subscription().address()));
        source.setPublishedDate(Date.from(item.date()));
        return source;
    }

    /// The text of an entry: its content, or else its summary.
    static @Nullable String html(Entry entry) {
        return entry.content().isEmpty() ? entry.summary() : entry.content().getFirst();
    }

    /// The publisher's own identifier is his alone, so the feed is part of this one.
    static String identifier(Item item) {
        String name = item.subscription().address() + "\n" + item.entry().identity();
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}

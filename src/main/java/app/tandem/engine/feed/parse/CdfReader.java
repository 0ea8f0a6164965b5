package app.tandem.engine.feed.parse;

import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.EntryBuilder;
import app.tandem.engine.feed.Feed;
import app.tandem.engine.feed.FeedBuilder;
import app.tandem.engine.feed.clean.Urls;
import app.tandem.engine.feed.dates.FeedDates;
import app.tandem.engine.feed.parse.TextConstruct.Kind;
import app.tandem.engine.feed.xml.Elements;
import app.tandem.engine.feed.xml.Repairs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/// Reads the Channel Definition Format (W3C submission of March 1997), the oldest one still met: a `channel`
/// that stands alone, with addresses and dates in attributes.
final class CdfReader {
    private final Element channel;
    private final String base;
    private final Repairs repairs;

    private CdfReader(Element channel, String base, Repairs repairs) {
        this.channel = channel;
        this.base = base;
        this.repairs = repairs;
    }

    /// Reads a channel.
    ///
    /// @param channel the element `channel`
    /// @param document the document's base; empty for none
    /// @param repairs where to note what had to be repaired
    static Feed read(Element channel, String document, Repairs repairs) {
        String own = Objects.requireNonNullElse(Elements.attribute(channel, "base"), "");
        return new CdfReader(channel, Urls.resolve(document, own), repairs).feed();
    }

    private Feed feed() {
        List<Entry> entries = new ArrayList<>();
        Elements.all(channel, "item").forEach(item -> entries.add(entry(item)));
        return new FeedBuilder("cdf")
                .title(TextConstruct.first(channel, Kind.EITHER, base, "title"))
                .link(Links.address(channel, "href", base).orElse(null))
                .description(TextConstruct.first(channel, Kind.EITHER, base, "abstract"))
                .language(Elements.language(channel))
                .updated(changed(channel))
                .entries(entries)
                .repairs(repairs.list())
                .build();
    }

    private Entry entry(Element item) {
        return new EntryBuilder()
                .title(TextConstruct.first(item, Kind.EITHER, base, "title"))
                .link(Links.address(item, "href", base).orElse(null))
                .language(Elements.language(item))
                .updated(changed(item))
                .summary(TextConstruct.first(item, Kind.EITHER, base, "abstract"))
                .build();
    }

    private static @Nullable Instant changed(Element element) {
        return FeedDates.parse(Elements.attribute(element, "lastmod"));
    }
}

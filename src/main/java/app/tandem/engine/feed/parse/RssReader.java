package app.tandem.engine.feed.parse;

import app.tandem.engine.feed.Enclosure;
import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.EntryBuilder;
import app.tandem.engine.feed.Feed;
import app.tandem.engine.feed.FeedBuilder;
import app.tandem.engine.feed.clean.HtmlCleaner;
import app.tandem.engine.feed.clean.TimeLimit;
import app.tandem.engine.feed.parse.TextConstruct.Kind;
import app.tandem.engine.feed.xml.Elements;
import app.tandem.engine.feed.xml.FeedNamespace;
import app.tandem.engine.feed.xml.Repairs;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/// Reads RSS 0.90 to 2.0, the RDF ones among them, with the modules that matter. A version is a matter of its
/// name here: publishers use the elements of all of them in all of them.
final class RssReader {
    private final Element root;
    private final Element channel;
    private final String base;
    private final Repairs repairs;

    private RssReader(Element root, String base, Repairs repairs) {
        this.root = root;
        this.channel = Objects.requireNonNullElse(Elements.first(root, "channel"), root);
        this.base = Links.base(channel, base);
        this.repairs = repairs;
    }

    /// Reads a feed.
    ///
    /// @param root the element `rss`, `RDF` or `channel`
    /// @param base the document's base; empty for none
    /// @param repairs where to note what had to be repaired
    static Feed read(Element root, String base, Repairs repairs) {
        return new RssReader(root, base, repairs).feed();
    }

    private Feed feed() {
        String language = Elements.language(channel, "language", "dc:language");
        List<Entry> entries = new ArrayList<>();
        items().forEach(item -> entries.add(entry(item, language)));
        return new FeedBuilder(format())
                .title(TextConstruct.first(channel, Kind.EITHER, base, "title", "dc:title"))
                .link(Links.page(channel, base))
                .description(TextConstruct.first(
                        channel,
                        Kind.HTML,
                        base,
                        "description",
                        "tagline",
                        "subtitle",
                        "dc:description",
                        "itunes:summary",
                        "itunes:subtitle"))
                .language(language)
                .image(Links.image(root, channel, base))
                .updated(Dates.first(
                        channel,
                        repairs,
                        "lastbuilddate",
                        "dc:date",
                        "dcterms:modified",
                        "updated",
                        "modified",
                        "pubdate"))
                .refresh(RefreshHints.read(channel))
                .entries(entries)
                .repairs(repairs.list())
                .build();
    }

    /// RSS 1.0 has its items beside the channel, 2.0 within; broken feeds have them anywhere.
    private List<Element> items() {
        List<Element> items = new ArrayList<>();
        for (Element child : Elements.children(root)) {
            switch (Elements.name(child)) {
                case "item", "entry" -> addItem(child, items);
                case "channel" -> addItems(child, items);
                default -> {}
            }
        }
        return items;
    }

    /// Adds the items in an element, and those within them: what has an end too many stands there.
    static void addItems(Element parent, List<Element> items) {
        Elements.all(parent, "item", "entry").forEach(item -> addItem(item, items));
    }

    private static void addItem(Element item, List<Element> items) {
        items.add(item);
        addItems(item, items);
    }

    private Entry entry(Element item, @Nullable String feedLanguage) {
        TimeLimit.check();
        Modules modules = Modules.read(item, base, repairs);
        List<Enclosure> enclosures = Enclosures.of(item, modules.enclosures(), base);
        Bodies bodies = Bodies.read(item, Links.textBase(item, Links.page(item, base), base));
        String language = Elements.language(item, "language", "dc:language");
        String title = TextConstruct.first(item, Kind.EITHER, base, "title", "dc:title");
        return new EntryBuilder()
                .id(Links.id(item, base))
                .title(title == null ? modules.title() : title)
                .link(Links.page(item, enclosures, base))
                .author(Authors.of(item))
                .language(language == null ? feedLanguage : language)
                .image(modules.image())
                .duration(modules.duration())
                .published(Dates.first(
                        item,
                        repairs,
                        "pubdate",
                        "published",
                        "dcterms:issued",
                        "issued",
                        "dcterms:created",
                        "created"))
                .updated(Dates.first(
                        item, repairs, "dc:date", "dcterms:modified", "updated", "modified", "lastbuilddate"))
                .summary(bodies.summary() == null ? modules.description() : bodies.summary())
                .content(bodies.contents())
                .categories(Categories.of(item))
                .enclosures(enclosures)
                .build();
    }

    private String format() {
        if (root.getName().equals("rdf")) {
            return channel.getNamespace().equals(FeedNamespace.RSS_090.namespace()) ? "rss 0.90" : "rss 1.0";
        }
        String version = Elements.attribute(root, "version");
        return version == null ? "rss" : "rss " + HtmlCleaner.escape(version);
    }
}

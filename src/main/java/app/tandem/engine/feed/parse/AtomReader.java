package app.tandem.engine.feed.parse;

import app.tandem.engine.feed.Enclosure;
import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.EntryBuilder;
import app.tandem.engine.feed.Feed;
import app.tandem.engine.feed.FeedBuilder;
import app.tandem.engine.feed.clean.TimeLimit;
import app.tandem.engine.feed.parse.TextConstruct.Kind;
import app.tandem.engine.feed.xml.Elements;
import app.tandem.engine.feed.xml.FeedNamespace;
import app.tandem.engine.feed.xml.Repairs;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/// Reads Atom 1.0 (RFC 4287) and 0.3, whose elements differ in names only.
final class AtomReader {
    private final Element root;
    private final String base;
    private final Repairs repairs;

    private AtomReader(Element root, String base, Repairs repairs) {
        this.root = root;
        this.base = Links.base(root, base);
        this.repairs = repairs;
    }

    /// Reads a feed.
    ///
    /// @param root the element `feed`, or one that holds a lone `entry`
    /// @param base the document's base; empty for none
    /// @param repairs where to note what had to be repaired
    static Feed read(Element root, String base, Repairs repairs) {
        return new AtomReader(root, base, repairs).feed();
    }

    private Feed feed() {
        String language = Elements.language(root, "language", "dc:language");
        String author = Authors.of(root);
        List<Entry> entries = new ArrayList<>();
        List<Element> elements = new ArrayList<>();
        RssReader.addItems(root, elements);
        elements.forEach(entry -> entries.add(entry(entry, language, author)));
        return new FeedBuilder(format())
                .title(TextConstruct.first(root, Kind.PLAIN, base, "title", "dc:title"))
                .link(Links.page(root, base))
                .description(TextConstruct.first(
                        root, Kind.PLAIN, base, "subtitle", "tagline", "info", "description", "itunes:summary"))
                .language(language)
                .image(Links.image(root, root, base))
                .updated(Dates.first(root, repairs, "updated", "modified", "dc:date", "dcterms:modified", "published"))
                .refresh(RefreshHints.read(root))
                .entries(entries)
                .repairs(repairs.list())
                .build();
    }

    /// An entry without an author has that of the feed it came from, or is in (RFC 4287, 4.2.1).
    private Entry entry(Element entry, @Nullable String feedLanguage, @Nullable String feedAuthor) {
        TimeLimit.check();
        Modules modules = Modules.read(entry, base, repairs);
        List<Enclosure> enclosures = Enclosures.of(entry, modules.enclosures(), base);
        Element source = Elements.first(entry, "source");
        String sourceAuthor = source == null ? null : Authors.of(source);
        String author = Authors.of(entry);
        String inherited = sourceAuthor == null ? feedAuthor : sourceAuthor;
        String title = TextConstruct.first(entry, Kind.PLAIN, base, "title", "dc:title");
        String summary = TextConstruct.firstBody(
                entry, Kind.PLAIN, base, "summary", "description", "subtitle", "dc:description");
        String language = Elements.language(entry, "dc:language");
        return new EntryBuilder()
                .id(Links.id(entry, base))
                .title(title == null ? modules.title() : title)
                .link(Links.page(entry, enclosures, base))
                .author(author == null ? inherited : author)
                .language(language == null ? feedLanguage : language)
                .image(modules.image())
                .duration(modules.duration())
                .published(Dates.first(entry, repairs, "published", "issued", "dcterms:issued", "created"))
                .updated(Dates.first(entry, repairs, "updated", "modified", "dc:date", "dcterms:modified"))
                .summary(summary == null ? modules.description() : summary)
                .content(Elements.all(entry, "content").stream()
                        .map(content -> TextConstruct.body(content, Kind.PLAIN, base))
                        .filter(Objects::nonNull)
                        .toList())
                .categories(Categories.of(entry))
                .enclosures(enclosures)
                .build();
    }

    private String format() {
        Element first = Elements.first(root, "entry");
        Namespace own = root.getName().equals("feed") || first == null ? root.getNamespace() : first.getNamespace();
        boolean old =
                own.equals(FeedNamespace.ATOM_03.namespace()) || "0.3".equals(Elements.attribute(root, "version"));
        return own.equals(FeedNamespace.ATOM.namespace()) ? "atom 1.0" : old ? "atom 0.3" : "atom";
    }
}

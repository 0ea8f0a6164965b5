package app.tandem.engine.feed.xml;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/// The vocabularies that feeds are written in, each with the one namespace by which the readers of feeds, and
/// Rome's modules, know it. Publishers write these in many spellings: other versions, other capitals, a
/// slash too many.
@SuppressWarnings("ImmutableEnumChecker") // both fields are immutable, by classes that don't say it
public enum FeedNamespace {
    /// RSS of all versions. RSS 2.0 has no namespace, so that is the one it gets.
    RSS(
            "",
            "",
            "http://purl.org/rss/1.0",
            "http://purl.org/net/rss1.1#",
            "http://my.netscape.com/publish/formats/rss-0.91.dtd",
            "http://backend.userland.com/rss",
            "http://backend.userland.com/rss2",
            "http://backend.userland.com/rss091",
            "http://backend.userland.com/rss092",
            "http://blogs.law.harvard.edu/tech/rss",
            "http://cyber.law.harvard.edu/rss",
            "http://cyber.law.harvard.edu/rss/rss.html"),
    /// RSS 0.90, whose elements are those of RSS 1.0.
    RSS_090("rss090", "http://my.netscape.com/rdf/simple/0.9/", "http://channel.netscape.com/rdf/simple/0.9"),
    /// Atom 1.0 (RFC 4287).
    ATOM("atom", "http://www.w3.org/2005/Atom"),
    /// Atom 0.3 and the drafts before it, which share its elements.
    ATOM_03(
            "atom03",
            "http://purl.org/atom/ns#",
            "http://purl.org/atom/ns",
            "http://purl.org/echo",
            "http://purl.org/pie",
            "http://example.com/necho",
            "http://example.com/newformat#",
            "uri/of/echo/namespace#"),
    /// Dublin Core.
    DC("dc", "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/elements/1.0"),
    /// Dublin Core terms.
    DCTERMS("dcterms", "http://purl.org/dc/terms/"),
    /// RSS 1.0 module Content.
    CONTENT("content", "http://purl.org/rss/1.0/modules/content/"),
    /// RSS 1.0 module Syndication.
    SYNDICATION("sy", "http://purl.org/rss/1.0/modules/syndication/"),
    /// Podcasts.
    ITUNES(
            "itunes",
            "http://www.itunes.com/dtds/podcast-1.0.dtd",
            "http://www.itunes.com/dtds/podcast-1.0",
            "http://www.itunes.com/dtds/podcast.dtd",
            "http://example.com/dtds/podcast-1.0.dtd"),
    /// Media RSS.
    MEDIA(
            "media",
            "http://search.yahoo.com/mrss/",
            "http://tools.search.yahoo.com/mrss",
            "http://video.search.yahoo.com/mrss"),
    /// FeedBurner, which counts the readers of others' feeds.
    FEEDBURNER("feedburner", "http://rssnamespace.org/feedburner/ext/1.0"),
    /// Pheedo, which did the same.
    PHEEDO("pheedo", "http://www.pheedo.com/namespace/pheedo"),
    /// RDF, the frame of RSS 1.0.
    RDF("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    /// HTML inside of XML.
    XHTML("xhtml", "http://www.w3.org/1999/xhtml"),
    /// SVG, which is never kept.
    SVG("svg", "http://www.w3.org/2000/svg"),
    /// MathML, which is never kept.
    MATHML("math", "http://www.w3.org/1998/math/mathml");

    private static final Map<String, FeedNamespace> BY_ADDRESS = Stream.of(values())
            .flatMap(v -> v.addresses.stream().map(a -> Map.entry(folded(a), v)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (first, same) -> first));

    private final Namespace namespace;
    private final List<String> addresses;

    FeedNamespace(String prefix, String... addresses) {
        this.namespace = Namespace.getNamespace(prefix, addresses[0]);
        this.addresses = List.of(addresses);
    }

    /// The namespace its elements carry once they are read.
    public Namespace namespace() {
        return namespace;
    }

    /// Finds the vocabulary that a namespace means.
    ///
    /// @param address the namespace as the document spells it
    /// @return null for one not known here
    static @Nullable FeedNamespace of(String address) {
        return BY_ADDRESS.get(folded(address));
    }

    /// Finds the vocabulary that a prefix means by custom, for documents that forget to declare it.
    ///
    /// @param prefix such as `dc`
    /// @return null for one not known here
    static @Nullable FeedNamespace ofPrefix(String prefix) {
        for (FeedNamespace each : values()) {
            if (!prefix.isEmpty() && each.namespace.getPrefix().equals(prefix)) {
                return each;
            }
        }
        return null;
    }

    private static String folded(String address) {
        String plain = address.strip().toLowerCase(Locale.ROOT);
        return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }
}

package app.tandem.engine.feed.xml;

import java.util.Map;
import java.util.Set;

/// What may stand within what in a feed, for documents whose end tags are missing. Names are in lower case,
/// with the prefix as written; those of RSS and Atom with or without one.
final class FeedNesting {
    private static final Set<String> CONTAINERS = Set.of("rss", "rdf", "rdf:rdf", "channel", "feed");

    /// Elements that hold text, and no other element of a feed.
    private static final Set<String> LEAVES = Set.of(
            "title",
            "link",
            "guid",
            "id",
            "pubdate",
            "lastbuilddate",
            "updated",
            "published",
            "issued",
            "modified",
            "created",
            "language",
            "copyright",
            "rights",
            "generator",
            "ttl",
            "docs",
            "managingeditor",
            "webmaster",
            "comments",
            "category",
            "enclosure",
            "url",
            "width",
            "height",
            "cloud",
            "rating",
            "name",
            "uri",
            "email",
            "logo",
            "icon");

    /// Elements that may hold HTML as it is.
    private static final Set<String> TEXTS = Set.of(
            "description",
            "summary",
            "subtitle",
            "tagline",
            "content",
            "content:encoded",
            "itunes:summary",
            "itunes:subtitle",
            "media:description",
            "dc:description");

    private static final Map<String, Set<String>> GROUPS = Map.of(
            "author", Set.of("name", "uri", "url", "email"),
            "contributor", Set.of("name", "uri", "url", "email"),
            "image", Set.of("url", "title", "link", "width", "height", "description"),
            "textinput", Set.of("title", "description", "name", "link"),
            "source",
                    Set.of(
                            "title",
                            "link",
                            "id",
                            "updated",
                            "subtitle",
                            "rights",
                            "generator",
                            "logo",
                            "icon",
                            "category",
                            "author",
                            "contributor"));

    /// The prefixes of modules whose elements hold only their own.
    private static final Set<String> MODULES = Set.of(
            "dc",
            "dcterms",
            "content",
            "itunes",
            "media",
            "sy",
            "slash",
            "wfw",
            "feedburner",
            "thr",
            "georss",
            "geo",
            "googleplay",
            "creativecommons");

    /// Names that HTML has, too.
    private static final Set<String> HTML = Set.of("title", "link", "source", "image", "summary", "content");

    private FeedNesting() {}

    /// Whether it is a list of entries, or stands around one.
    static boolean isContainer(String name) {
        return CONTAINERS.contains(plain(name));
    }

    /// Whether it is an entry. One belongs to its container wherever it stands.
    static boolean isItem(String name) {
        String plain = plain(name);
        return plain.equals("item") || plain.equals("entry");
    }

    /// Whether it is known where it belongs.
    static boolean isKnown(String name) {
        String plain = plain(name);
        return LEAVES.contains(plain)
                || TEXTS.contains(plain)
                || GROUPS.containsKey(plain)
                || MODULES.contains(prefix(plain));
    }

    /// Whether it may be HTML within a text.
    static boolean isHtml(String name) {
        return HTML.contains(name);
    }

    /// Whether it may hold HTML as it is.
    static boolean isText(String name) {
        return TEXTS.contains(plain(name));
    }

    /// Whether a known element may hold another one.
    static boolean mayHold(String outer, String inner) {
        String plain = plain(outer);
        String prefix = prefix(plain);
        if (TEXTS.contains(plain)) {
            return isHtml(inner);
        }
        return prefix.isEmpty()
                ? GROUPS.getOrDefault(plain, Set.of()).contains(plain(inner))
                : prefix.equals(prefix(inner));
    }

    private static String plain(String name) {
        return switch (prefix(name)) {
            case "atom", "atom10", "a10", "a", "rss" -> name.substring(name.indexOf(':') + 1);
            default -> name;
        };
    }

    private static String prefix(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(0, colon);
    }
}

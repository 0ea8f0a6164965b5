package app.tandem.engine.feed.parse;

import app.tandem.engine.feed.Enclosure;
import app.tandem.engine.feed.clean.Urls;
import app.tandem.engine.feed.xml.Elements;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/// The addresses of feeds and entries, whichever way a format writes them.
final class Links {
    private static final Pattern WEB = Pattern.compile("(?i)https?://.");
    private static final String ALTERNATE = "alternate";

    /// What the registry of relations puts before their names (RFC 4287, 4.2.7.2).
    private static final String REGISTRY = "http://www.iana.org/assignments/relation/";

    private Links() {}

    /// The page that a feed or an entry stands for: RSS `link` with the address in it, which comes before the
    /// `link` of Atom that many channels have beside it; Atom `link` with it in `href` (RFC 4287, 4.2.7); a
    /// `guid` that says it is a permanent link (RSS 2.0).
    ///
    /// @param base the document's base; empty for none
    /// @return null for none
    static @Nullable String page(Element parent, String base) {
        List<Element> links = Elements.all(parent, "link");
        return first(links, ALTERNATE, link -> text(link, base))
                .or(() ->
                        first(links, ALTERNATE, link -> isHtml(link) ? address(link, "href", base) : Optional.empty()))
                .or(() -> first(links, ALTERNATE, link -> address(link, "href", base)))
                .or(() -> permalink(parent, base))
                .orElse(null);
    }

    /// The page that an entry announces: what it was before a service that counts readers took its place, or
    /// what [#page] finds, or the best of what else leads to it: an identifier that is an address, a file,
    /// what it is about.
    ///
    /// @param enclosures the entry's files
    /// @param base the document's base; empty for none
    /// @return null for none
    static @Nullable String page(Element entry, List<Enclosure> enclosures, String base) {
        String original = Elements.firstThat(
                entry, link -> address(Elements.text(link), link, base), "feedburner:origlink", "pheedo:origlink");
        String page = original == null ? page(entry, base) : original;
        return page == null ? otherwise(entry, enclosures, base).orElse(null) : page;
    }

    private static Optional<String> otherwise(Element entry, List<Enclosure> enclosures, String base) {
        List<Element> links = Elements.all(entry, "link");
        Element id = Elements.first(entry, "id", "guid");
        boolean denied = id != null && "false".equalsIgnoreCase(Elements.attribute(id, "ispermalink"));
        Optional<String> address = id == null ? Optional.empty() : web(Elements.text(id), id, base);
        return (denied ? Optional.<String>empty() : address)
                .or(() -> enclosures.stream().map(Enclosure::url).findFirst())
                .or(() -> address)
                .or(() -> first(links, "related", link -> address(link, "href", base)))
                .or(() -> first(links, "via", link -> address(link, "href", base)));
    }

    private static Optional<String> first(
            List<Element> links, String relation, Function<Element, Optional<String>> reading) {
        for (Element link : links) {
            Optional<String> address = is(link, relation) ? reading.apply(link) : Optional.empty();
            if (address.isPresent()) {
                return address;
            }
        }
        return Optional.empty();
    }

    /// What a link is to what it stands in; `alternate` for one that doesn't say.
    private static String relation(Element link) {
        String relation = Elements.attribute(link, "rel");
        if (relation == null) {
            return ALTERNATE;
        }
        boolean whole = relation.regionMatches(true, 0, REGISTRY, 0, REGISTRY.length());
        return whole ? relation.substring(REGISTRY.length()) : relation;
    }

    /// Whether a link has a relation.
    ///
    /// @param relation its name
    static boolean is(Element link, String relation) {
        return relation(link).equalsIgnoreCase(relation);
    }

    /// What relative addresses in the texts of an entry are resolved against: its `xml:base` or one around it,
    /// or else the page that it announces, for which they were written. RSS has no rule; this is what Miniflux
    /// and NetNewsWire do.
    ///
    /// @param page what [#page] found; null for none
    /// @param base the document's base; empty for none
    static String textBase(Element item, @Nullable String page, String base) {
        boolean ruled = !Elements.base(item, "").isEmpty();
        return ruled || page == null || !WEB.matcher(page).lookingAt() ? base : page;
    }

    /// What relative addresses are resolved against.
    ///
    /// @param feed the element `channel` or `feed`
    /// @param document where it came from; empty when it is unknown
    /// @return the document's address, or else that which the feed gives as its own or its site's; empty for
    ///     none
    static String base(Element feed, String document) {
        if (!document.isEmpty()) {
            return document;
        }
        return Elements.all(feed, "link", "atom:link").stream()
                .filter(link -> is(link, "self"))
                .flatMap(link -> address(link, "href", "").stream())
                .findFirst()
                .or(() -> Optional.ofNullable(page(feed, "")))
                .filter(address -> WEB.matcher(address).lookingAt())
                .orElse("");
    }

    /// What an entry is identified by, as the publisher writes it. Only one that is a path, which an
    /// identifier of Atom may not be (RFC 4287, 4.2.6), is resolved.
    ///
    /// @param base the document's base; empty for none
    /// @return null for none
    static @Nullable String id(Element entry, String base) {
        Element id = Elements.first(entry, "guid", "id", "dc:identifier");
        String text = id == null ? Elements.attribute(entry, "about") : Elements.text(id);
        if (text == null) {
            return null;
        }
        return Urls.harmless(id != null && text.startsWith("/") ? Urls.resolve(Elements.base(id, base), text) : text);
    }

    /// The picture of a feed.
    ///
    /// @param root where RSS 1.0 has it
    /// @param feed where all others have it
    /// @param base the document's base; empty for none
    /// @return null for none
    static @Nullable String image(Element root, Element feed, String base) {
        for (Element parent : List.of(feed, root)) {
            Element image = Elements.first(parent, "image");
            String address = image == null
                    ? null
                    : Elements.firstThat(image, url -> address(Elements.text(url), url, base), "url");
            if (address != null) {
                return address;
            }
        }
        String logo = Elements.firstThat(feed, e -> address(Elements.text(e), e, base), "logo", "icon");
        return logo != null ? logo : Elements.firstThat(feed, e -> address(e, "href", base), "itunes:image");
    }

    /// The address in an attribute.
    static Optional<String> address(Element element, String attribute, String base) {
        return address(Elements.attribute(element, attribute), element, base);
    }

    private static Optional<String> text(Element link, String base) {
        return Elements.attribute(link, "href") == null ? address(Elements.text(link), link, base) : Optional.empty();
    }

    private static Optional<String> permalink(Element parent, String base) {
        Element guid = Elements.first(parent, "guid");
        String said = guid == null ? null : Elements.attribute(guid, "ispermalink");
        if (guid == null || "false".equalsIgnoreCase(said)) {
            return Optional.empty();
        }
        String text = Elements.text(guid);
        boolean path = "true".equalsIgnoreCase(said) && text != null && text.startsWith("/");
        return path ? address(text, guid, base) : web(text, guid, base);
    }

    private static Optional<String> web(@Nullable String text, Element where, String base) {
        return text != null && WEB.matcher(text).lookingAt() ? address(text, where, base) : Optional.empty();
    }

    private static Optional<String> address(@Nullable String reference, Element where, String base) {
        String page = Urls.page(Elements.base(where, base), reference);
        return page == null ? Optional.empty() : Optional.of(Urls.sound(page));
    }

    private static boolean isHtml(Element link) {
        String type = Elements.attribute(link, "type");
        return type == null || type.contains("html");
    }
}

package app.tandem.engine.feed.parse;

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

    private Links() {}

    /// The page that a feed or an entry stands for: RSS `link` with the address in it, Atom `link` with it in
    /// `href` (RFC 4287, 4.2.7), a `guid` that says it is a permanent link (RSS 2.0).
    ///
    /// @param base the document's base; empty for none
    /// @return null for none
    static @Nullable String page(Element parent, String base) {
        List<Element> links = Elements.all(parent, "link");
        Optional<String> page = first(links, link -> isHtml(link) ? address(link, "href", base) : Optional.empty())
                .or(() -> first(links, link -> address(link, "href", base)))
                .or(() -> first(links, link -> text(link, base)))
                .or(() -> permalink(parent, base));
        return page.orElse(null);
    }

    private static Optional<String> first(List<Element> links, Function<Element, Optional<String>> reading) {
        for (Element link : links) {
            Optional<String> address = isAlternate(link) ? reading.apply(link) : Optional.empty();
            if (address.isPresent()) {
                return address;
            }
        }
        return Optional.empty();
    }

    /// What relative addresses are resolved against.
    ///
    /// @param feed the element `channel` or `feed`
    /// @param document where it came from; empty when nobody knows
    /// @return the document's address, or else that which the feed gives as its own or its site's; empty for
    ///     none
    static String base(Element feed, String document) {
        if (!document.isEmpty()) {
            return document;
        }
        return Elements.all(feed, "link", "atom:link").stream()
                .filter(link -> "self".equalsIgnoreCase(Elements.attribute(link, "rel")))
                .flatMap(link -> address(link, "href", "").stream())
                .findFirst()
                .or(() -> Optional.ofNullable(page(feed, "")))
                .filter(address -> WEB.matcher(address).lookingAt())
                .orElse("");
    }

    /// What an entry is identified by, as the publisher writes it. Only one that is a path, which an identifier
    /// of Atom may not be (RFC 4287, 4.2.6), is resolved.
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
        if (guid == null || "false".equalsIgnoreCase(Elements.attribute(guid, "ispermalink"))) {
            return Optional.empty();
        }
        String text = Elements.text(guid);
        return text != null && WEB.matcher(text).lookingAt() ? address(text, guid, base) : Optional.empty();
    }

    private static Optional<String> address(@Nullable String reference, Element where, String base) {
        String page = Urls.page(Elements.base(where, base), reference);
        return page == null ? Optional.empty() : Optional.of(Urls.harmless(page));
    }

    private static boolean isAlternate(Element link) {
        String relation = Elements.attribute(link, "rel");
        return relation == null || relation.equalsIgnoreCase("alternate");
    }

    private static boolean isHtml(Element link) {
        String type = Elements.attribute(link, "type");
        return type == null || type.contains("html");
    }
}

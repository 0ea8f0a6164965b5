package app.tandem.engine.feed.parse;

import app.tandem.engine.feed.Enclosure;
import app.tandem.engine.feed.clean.Urls;
import app.tandem.engine.feed.xml.Elements;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/// The files that belong to an entry.
final class Enclosures {
    private Enclosures() {}

    /// Reads them: RSS `enclosure`, Atom `link rel="enclosure"`, Atom `content src`, then those of modules.
    ///
    /// @param modules those that a module has found
    /// @param base the document's base; empty for none
    /// @return each address once, in the document's order
    static List<Enclosure> of(Element entry, List<Enclosure> modules, String base) {
        Map<String, Enclosure> found = new LinkedHashMap<>();
        for (Element child : Elements.children(entry)) {
            switch (Elements.name(child)) {
                case "enclosure" -> add(child, "url", base, found);
                case "content" -> add(child, "src", base, found);
                case "link" -> {
                    if (Links.is(child, "enclosure")) {
                        add(child, "href", base, found);
                    }
                }
                default -> {}
            }
        }
        modules.forEach(each -> found.putIfAbsent(each.url(), each));
        return List.copyOf(found.values());
    }

    /// Makes one of what a document says.
    ///
    /// @param where what relative addresses are resolved against; empty for none
    /// @return null when there is no address that something may be loaded from
    static @Nullable Enclosure of(String where, @Nullable String url, @Nullable String type, @Nullable String length) {
        String address = Urls.media(where, url);
        return address == null
                ? null
                : new Enclosure(
                        Urls.harmless(address),
                        type != null && type.matches("[\\w.+-]+/[\\w.+-]+(;.*)?") ? type.replaceFirst(";.*", "") : null,
                        length != null && length.matches("\\d{1,18}") ? length : null);
    }

    private static void add(Element element, String attribute, String base, Map<String, Enclosure> found) {
        String url = Elements.attribute(element, attribute);
        Enclosure enclosure = of(
                Elements.base(element, base),
                url == null && attribute.equals("url") ? Elements.attribute(element, "href") : url,
                Elements.attribute(element, "type"),
                Elements.attribute(element, "length"));
        if (enclosure != null) {
            found.putIfAbsent(enclosure.url(), enclosure);
        }
    }
}

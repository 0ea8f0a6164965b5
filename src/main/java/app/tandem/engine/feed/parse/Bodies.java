package app.tandem.engine.feed.parse;

import app.tandem.engine.feed.parse.TextConstruct.Kind;
import app.tandem.engine.feed.xml.Elements;
import java.util.ArrayList;
import java.util.List;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/// The texts of an RSS item, which has a `description` for either an abstract or the whole, and a dozen
/// inventions for the whole beside it.
///
/// @param summary cleaned HTML; null for none
/// @param contents cleaned HTML; empty for none
record Bodies(@Nullable String summary, List<String> contents) {

    /// Reads them. Of several abstracts the first is the summary, and the others are taken for content.
    ///
    /// @param base the document's base; empty for none
    static Bodies read(Element item, String base) {
        String summary = null;
        List<String> contents = new ArrayList<>();
        for (Element child : Elements.children(item)) {
            Kind kind = kind(Elements.name(child));
            String html = kind == null ? null : TextConstruct.body(child, kind, base);
            if (html == null) {
                continue;
            }
            if (isWhole(Elements.name(child)) || summary != null) {
                contents.add(html);
            } else {
                summary = html;
            }
        }
        contents.remove(summary);
        if (summary == null) {
            summary = TextConstruct.firstBody(item, Kind.EITHER, base, "itunes:summary", "itunes:subtitle");
        }
        return new Bodies(summary, contents);
    }

    private static @Nullable Kind kind(String name) {
        return switch (name) {
            case "description", "dc:description", "dcterms:abstract", "abstract" -> Kind.HTML;
            case "summary", "content" -> Kind.EITHER;
            default -> isWhole(name) ? Kind.HTML : null;
        };
    }

    private static boolean isWhole(String name) {
        return switch (name) {
            case "content:encoded", "content", "body", "xhtml:body", "xhtml:div", "fullitem" -> true;
            default -> false;
        };
    }
}

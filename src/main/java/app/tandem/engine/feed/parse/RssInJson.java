package app.tandem.engine.feed.parse;

import app.tandem.engine.feed.clean.HtmlCleaner;
import app.tandem.engine.feed.clean.TimeLimit;
import app.tandem.engine.feed.xml.FeedXml;
import app.tandem.engine.feed.xml.Repairs;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdom2.Element;
import tools.jackson.databind.JsonNode;

/// Reads RSS 2.0 written in JSON, as Scripting News proposed it in 2012: the members of an object are the
/// elements within it, a list stands for several of one name, and what is an attribute in XML is a member,
/// too.
final class RssInJson {
    /// What those that turn XML into JSON call the text of an element that has attributes.
    private static final Set<String> TEXT = Set.of("#value", "#text", "$t", "$", "_", "__text", "value", "content");

    /// Elements whose simple members are attributes; of all others they are elements.
    private static final Set<String> WITH_ATTRIBUTES = Set.of(
            "enclosure",
            "guid",
            "category",
            "source",
            "link",
            "atom:link",
            "cloud",
            "media:content",
            "media:thumbnail",
            "itunes:image",
            "itunes:category");

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?");

    private final StringBuilder xml = new StringBuilder();

    private RssInJson() {}

    /// Makes the tree that the same feed would have in XML.
    ///
    /// @param document an object with a member `rss`
    /// @param repairs where to note what had to be repaired
    /// @return the element `rss`
    static Element tree(JsonNode document, Repairs repairs) {
        RssInJson writer = new RssInJson();
        JsonNode rss = document.path("rss");
        writer.xml.append("<rss version=\"").append(quoted(rss.path("version").asString("2.0")));
        writer.xml.append("\">");
        writer.write("channel", rss.path("channel"));
        writer.xml.append("</rss>");
        return FeedXml.read(writer.xml.toString(), repairs).getChildren().getFirst();
    }

    private void write(String name, JsonNode value) {
        TimeLimit.check();
        if (value.isArray()) {
            value.forEach(each -> write(name, each));
        } else if (NAME.matcher(name).matches() && !value.isNull()) {
            xml.append('<').append(name);
            if (value.isObject()) {
                object(name, value);
            } else {
                xml.append('>').append(HtmlCleaner.escaped(value.asString("")));
            }
            xml.append("</").append(name).append('>');
        }
    }

    private void object(String name, JsonNode object) {
        boolean attributes = WITH_ATTRIBUTES.contains(name);
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (attributes && isAttribute(member)) {
                xml.append(' ').append(member.getKey()).append("=\"");
                xml.append(quoted(member.getValue().asString(""))).append('"');
            }
        }
        xml.append('>');
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            boolean text = TEXT.contains(member.getKey()) && member.getValue().isValueNode();
            if (text
                    && (attributes
                            || member.getKey().length() < 3
                            || member.getKey().startsWith("#"))) {
                xml.append(HtmlCleaner.escaped(member.getValue().asString("")));
            } else if (!attributes || !isAttribute(member)) {
                write(member.getKey(), member.getValue());
            }
        }
    }

    private static boolean isAttribute(Map.Entry<String, JsonNode> member) {
        return member.getValue().isValueNode()
                && !TEXT.contains(member.getKey())
                && NAME.matcher(member.getKey()).matches();
    }

    private static String quoted(String value) {
        return HtmlCleaner.quoted(value);
    }
}

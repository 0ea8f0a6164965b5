package app.tandem.cli.news;

import app.tandem.cli.console.EnglishText;
import app.tandem.engine.feed.Enclosure;
import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.Feed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What `tandem inspect` prints of one document: a JSON object on one line. What is absent in the feed is
/// absent here; instants are ISO 8601 in UTC.
public final class FeedJson {
    private final JsonMapper json = JsonMapper.shared();

    /// Writes a feed.
    ///
    /// @param source as the user named it
    /// @param feed what it says
    /// @return one line, without its end
    public String feed(String source, Feed feed) {
        return node(source, feed).toString();
    }

    /// Makes the object that is written for a feed.
    ///
    /// @param source as the user named it
    /// @param feed what it says
    /// @return an object that may be added to
    ObjectNode node(String source, Feed feed) {
        ObjectNode node = json.createObjectNode();
        node.put("source", source);
        node.put("format", feed.format());
        put(node, "title", feed.title());
        put(node, "link", feed.link());
        put(node, "description", feed.description());
        put(node, "language", feed.language());
        put(node, "image", feed.image());
        put(node, "updated", feed.updated());
        ArrayNode entries = node.putArray("entries");
        feed.entries().forEach(entry -> put(entries.addObject(), entry));
        putAll(node, "repairs", feed.repairs().stream().map(EnglishText::said).toList());
        return node;
    }

    /// Writes why there is no feed.
    ///
    /// @param source as the user named it
    /// @param reason why, in plain words
    /// @return one line, without its end
    public String error(String source, String reason) {
        return errorNode(source, reason).toString();
    }

    /// Makes the object that is written where there is no feed.
    ///
    /// @param source as the user named it
    /// @param reason why, in plain words
    /// @return an object that may be added to
    ObjectNode errorNode(String source, String reason) {
        return json.createObjectNode().put("source", source).put("error", reason);
    }

    private static void put(ObjectNode node, Entry entry) {
        put(node, "id", entry.id());
        put(node, "title", entry.title());
        put(node, "link", entry.link());
        put(node, "author", entry.author());
        put(node, "language", entry.language());
        put(node, "image", entry.image());
        put(node, "duration", entry.duration());
        put(node, "published", entry.published());
        put(node, "updated", entry.updated());
        put(node, "summary", entry.summary());
        putAll(node, "content", entry.content());
        putAll(node, "categories", entry.categories());
        ArrayNode enclosures = node.putArray("enclosures");
        entry.enclosures().forEach(enclosure -> put(enclosures.addObject(), enclosure));
    }

    private static void put(ObjectNode node, Enclosure enclosure) {
        put(node, "url", enclosure.url());
        put(node, "type", enclosure.type());
        put(node, "length", enclosure.length());
    }

    private static void put(ObjectNode node, String name, @Nullable Object value) {
        if (value != null) {
            node.put(name, value.toString());
        }
    }

    private static void putAll(ObjectNode node, String name, List<String> values) {
        ArrayNode array = node.putArray(name);
        values.forEach(array::add);
    }
}

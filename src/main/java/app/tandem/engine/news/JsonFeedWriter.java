package app.tandem.engine.news;

import app.tandem.engine.feed.Enclosure;
import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.clean.Characters;
import app.tandem.engine.feed.clean.PlainText;
import app.tandem.engine.news.opml.FeedUrl;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes entries as JSON Feed 1.1 (jsonfeed.org/version/1.1). The feed that an entry comes from is in
/// `_source`, an extension as the format asks for it, with `title` and `feed_url`.
final class JsonFeedWriter {
    private JsonFeedWriter() {}

    /// Writes a feed.
    ///
    /// @param title its title, plain text
    /// @param items its entries, newest first
    /// @return the document, with a line for each member
    static String text(String title, List<AggregateFeed.Item> items) {
        JsonMapper json = JsonMapper.shared();
        ObjectNode feed = json.createObjectNode();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", title);
        ArrayNode list = feed.putArray("items");
        items.forEach(item -> write(item, list.addObject()));
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(feed);
    }

    private static void write(AggregateFeed.Item item, ObjectNode node) {
        Entry entry = item.entry();
        node.put("id", AggregateFeed.identifier(item));
        put(node, "url", entry.link());
        put(node, "title", PlainText.of(entry.title()));
        put(node, "summary", entry.content().isEmpty() ? null : PlainText.of(entry.summary()));
        String html = AggregateFeed.html(entry);
        node.put("content_html", html == null ? "" : Characters.legal(html)); // which an item has to have, or text
        put(node, "image", entry.image());
        node.put("date_published", item.date().toString());
        put(
                node,
                "date_modified",
                entry.updated() == null ? null : entry.updated().toString());
        put(node, "language", entry.language());
        String author = PlainText.of(entry.author());
        if (!author.isEmpty()) {
            put(node.putArray("authors").addObject(), "name", author);
        }
        if (!entry.categories().isEmpty()) {
            ArrayNode tags = node.putArray("tags");
            entry.categories().forEach(tag -> tags.add(PlainText.of(tag)));
        }
        attachments(entry.enclosures(), node);
        ObjectNode source = node.putObject("_source");
        put(source, "title", item.subscription().title());
        put(source, "feed_url", FeedUrl.shown(item.subscription().address()));
    }

    /// The media type is one of what an attachment has to have.
    private static void attachments(List<Enclosure> enclosures, ObjectNode node) {
        if (enclosures.isEmpty()) {
            return;
        }
        ArrayNode attachments = node.putArray("attachments");
        for (Enclosure enclosure : enclosures) {
            ObjectNode attachment = attachments.addObject().put("url", enclosure.url());
            attachment.put("mime_type", enclosure.type() == null ? "application/octet-stream" : enclosure.type());
            if (enclosure.length() != null) {
                attachment.put("size_in_bytes", Long.parseLong(enclosure.length()));
            }
        }
    }

    private static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            node.put(name, Characters.legal(value));
        }
    }
}

package app.tandem.engine.news.store;

import app.tandem.engine.feed.Enclosure;
import app.tandem.engine.feed.Entry;
import app.tandem.engine.news.opml.Outline;
import app.tandem.engine.news.store.entries.EntryReader;
import app.tandem.engine.news.store.feeds.SubscriptionTree;
import app.tandem.engine.news.store.log.FetchLog;
import app.tandem.engine.news.store.log.FetchLogEntry;
import app.tandem.engine.news.store.rules.Rule;
import app.tandem.engine.news.store.rules.Rules;
import app.tandem.engine.news.store.sqlite.Database;
import app.tandem.engine.news.store.sqlite.Row;
import app.tandem.engine.problem.ProblemMessages;
import java.io.OutputStream;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes everything that is remembered as one JSON document, so that nothing is locked in:
/// `{"subscriptions":[…],"rules":[…],"feeds":[{"address",…,"visits":[…],"entries":[…]}]}`. Times are ISO-8601
/// in UTC; what a feed doesn't say is absent. It is written as it is read, so its size doesn't matter.
final class JsonExport {
    private final Database news;
    private final FetchLog fetchLog;
    private final EntryReader reader;

    JsonExport(Database news, FetchLog fetchLog) {
        this.news = news;
        this.fetchLog = fetchLog;
        this.reader = new EntryReader(news);
    }

    /// Writes the document.
    ///
    /// @param out where to; not closed
    void write(OutputStream out) {
        try (JsonGenerator json = new JsonMapper().createGenerator(out)) {
            json.configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false);
            json.writeStartObject();
            json.writeArrayPropertyStart("subscriptions");
            outlines(json, new SubscriptionTree(news, Instant.EPOCH).all().outlines());
            json.writeEndArray();
            json.writeArrayPropertyStart("rules");
            new Rules(news).all().forEach(numbered -> rule(json, numbered.rule()));
            json.writeEndArray();
            json.writeArrayPropertyStart("feeds");
            List<Long> feeds = news.rows("SELECT id FROM feed ORDER BY id", row -> row.number("id"));
            feeds.forEach(id -> news.rows("SELECT * FROM feed WHERE id = ?", row -> feed(json, row), id));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void outlines(JsonGenerator json, List<Outline> outlines) {
        for (Outline outline : outlines) {
            json.writeStartObject();
            outline.attributes().forEach(json::writeStringProperty);
            if (!outline.children().isEmpty()) {
                json.writeArrayPropertyStart("outlines");
                outlines(json, outline.children());
                json.writeEndArray();
            }
            json.writeEndObject();
        }
    }

    private static void rule(JsonGenerator json, Rule rule) {
        json.writeStartObject();
        json.writeStringProperty("name", rule.name());
        json.writeStringProperty("action", rule.action().name());
        strings(json, "phrases", rule.phrases());
        json.writeBooleanProperty("titleOnly", rule.titleOnly());
        text(json, "feed", rule.feed());
        text(json, "author", rule.author());
        text(json, "category", rule.category());
        json.writeEndObject();
    }

    private boolean feed(JsonGenerator json, Row row) throws SQLException {
        json.writeStartObject();
        for (String column : List.of("address", "format", "title", "link", "description", "language", "image")) {
            text(json, column, row.textOrNull(column));
        }
        text(json, "updated", row.timeOrNull("updated"));
        json.writeArrayPropertyStart("visits");
        fetchLog.fetches(URI.create(row.text("address"))).forEach(fetch -> fetch(json, fetch));
        json.writeEndArray();
        json.writeArrayPropertyStart("entries");
        List<Long> entries = news.rows(
                "SELECT id FROM entry WHERE feed = ? ORDER BY sorted DESC, id DESC",
                entry -> entry.number("id"),
                row.number("id"));
        entries.forEach(id -> entry(json, id));
        json.writeEndArray();
        json.writeEndObject();
        return true;
    }

    private static void fetch(JsonGenerator json, FetchLogEntry fetch) {
        json.writeStartObject();
        text(json, "at", fetch.at());
        json.writeNumberProperty("status", fetch.status());
        json.writeNumberProperty("bytes", fetch.bytes());
        json.writeNumberProperty("milliseconds", fetch.took().toMillis());
        json.writeNumberProperty("added", fetch.added());
        text(json, "reason", fetch.reason() == null ? null : ProblemMessages.english(fetch.reason()));
        strings(
                json,
                "repairs",
                fetch.repairs().stream().map(ProblemMessages::english).toList());
        strings(json, "redirects", fetch.redirects());
        text(json, "next", fetch.next().at());
        text(json, "why", ProblemMessages.english(fetch.next().reason()));
        json.writeEndObject();
    }

    private void entry(JsonGenerator json, long id) {
        json.writeStartObject();
        reader.read(id).ifPresent(entry -> told(json, entry));
        news.rows(
                "SELECT arrived, read, starred, muted, story FROM entry WHERE id = ?",
                row -> {
                    text(json, "arrived", row.time("arrived"));
                    json.writeBooleanProperty("read", row.flag("read"));
                    json.writeBooleanProperty("starred", row.flag("starred"));
                    json.writeBooleanProperty("muted", row.numberOrNull("muted") != null);
                    text(json, "story", row.numberOrNull("story"));
                    return true;
                },
                id);
        json.writeEndObject();
    }

    private static void told(JsonGenerator json, Entry entry) {
        text(json, "id", entry.id());
        text(json, "title", entry.title());
        text(json, "link", entry.link());
        text(json, "author", entry.author());
        text(json, "language", entry.language());
        text(json, "image", entry.image());
        text(json, "duration", entry.duration());
        text(json, "published", entry.published());
        text(json, "updated", entry.updated());
        text(json, "summary", entry.summary());
        strings(json, "content", entry.content());
        strings(json, "categories", entry.categories());
        json.writeArrayPropertyStart("enclosures");
        for (Enclosure enclosure : entry.enclosures()) {
            json.writeStartObject();
            text(json, "url", enclosure.url());
            text(json, "type", enclosure.type());
            text(json, "length", enclosure.length());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /// Writes a value as text; times and durations are ISO-8601 by their nature.
    private static void text(JsonGenerator json, String name, @Nullable Object value) {
        if (value != null) {
            json.writeStringProperty(name, value.toString());
        }
    }

    private static void strings(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}

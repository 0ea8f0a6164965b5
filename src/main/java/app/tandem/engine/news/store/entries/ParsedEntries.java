package app.tandem.engine.news.store.entries;

import app.tandem.engine.feed.Entry;
import app.tandem.engine.news.FeedStateStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The entries of a document with what is derived from them: all that takes time and needs no database.
/// Immutable; any thread.
public final class ParsedEntries implements FeedStateStore.Prepared {
    private final List<ParsedEntry> entries;

    private ParsedEntries(List<ParsedEntry> entries) {
        this.entries = entries;
    }

    /// Derives what is needed. Of entries with one guid, page and title the first is taken.
    ///
    /// @param entries the entries, in the document's order
    /// @return they, ready to be written
    public static ParsedEntries of(List<Entry> entries) {
        Map<List<Object>, ParsedEntry> distinct = new LinkedHashMap<>();
        for (Entry entry : entries) {
            ParsedEntry parsed = ParsedEntry.of(entry);
            String guid = String.valueOf(entry.id());
            distinct.putIfAbsent(List.of(guid, String.valueOf(parsed.page()), parsed.headline()), parsed);
        }
        return new ParsedEntries(List.copyOf(distinct.values()));
    }

    /// The entries, in the document's order.
    List<ParsedEntry> list() {
        return entries;
    }
}

package app.tandem.gui.news.entries;

import app.tandem.engine.news.store.NewsStore;
import app.tandem.engine.news.store.entries.EntryLine;
import app.tandem.engine.news.store.entries.EntryQuery;
import java.util.List;
import java.util.Optional;

/// A page of a list, as it was read. Immutable.
///
/// @param lines its entries
/// @param newest the number of the entry that had arrived last; what has a greater one is not among the lines
/// @param joined entries that had arrived before, and whose story is told by others, too, since then
/// @param kept the entry that is to stay in the list, where its feed is still in the reader's list
record EntryPage(List<EntryLine> lines, long newest, List<EntryLine> joined, Optional<EntryLine> kept) {
    /// Reads a page. On the store's thread.
    ///
    /// @param open the store
    /// @param query which page
    /// @param kept the number of an entry that is to stay in the list; 0 for none
    /// @return the page
    static EntryPage read(NewsStore open, EntryQuery query, long kept) {
        // before the list: what arrives between the two is asked for once more, and not lost
        long newest = open.entries().latest();
        Optional<EntryLine> line = open.entries()
                .line(kept)
                .filter(each -> !open.editor().nodes(each.feed()).isEmpty());
        return new EntryPage(open.entries().list(query), newest, List.of(), line);
    }

    /// Reads what has arrived. On the store's thread.
    ///
    /// @param open the store
    /// @param list which list
    /// @param since the number of the entry that had arrived last
    /// @param limit how many lines at most
    /// @return the page
    static EntryPage arrived(NewsStore open, EntryQuery list, long since, int limit) {
        long newest = open.entries().latest();
        List<EntryLine> lines = open.entries().list(list.arrivedAfter(since).limit(limit));
        return new EntryPage(lines, newest, open.entries().joined(since), Optional.empty());
    }
}

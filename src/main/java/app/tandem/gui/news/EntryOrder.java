package app.tandem.gui.news;

import app.tandem.engine.news.store.entries.EntryLine;
import java.util.Comparator;
import java.util.List;

/// The order of a list of entries: that of the store, so that what arrives finds its place without a question.
///
/// @param oldestFirst false for the newest first
record EntryOrder(boolean oldestFirst) {
    private static final Comparator<EntryLine> OLDEST_FIRST =
            Comparator.comparing(EntryLine::date).thenComparingLong(EntryLine::id);

    /// Where a line belongs, by halving.
    ///
    /// @param rows in this order
    /// @param line any
    /// @return the index it would have
    int place(List<EntryRow> rows, EntryLine line) {
        Comparator<EntryLine> order = oldestFirst ? OLDEST_FIRST : OLDEST_FIRST.reversed();
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.compare(rows.get(middle).line(), line) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

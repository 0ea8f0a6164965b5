package app.tandem.gui.news.entries;

import app.tandem.engine.news.store.entries.EntryLine;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// The order of a list of entries: that of the store, so that what arrives finds its place without a question.
///
/// @param oldestFirst false for the newest first
record EntryRowOrder(boolean oldestFirst) {
    private static final Comparator<EntryLine> OLDEST_FIRST =
            Comparator.comparing(EntryLine::date).thenComparingLong(EntryLine::id);

    /// Puts lines into their places. Neighbours go in together: a list tells of each insertion.
    ///
    /// @param rows in this order
    /// @param lines any
    /// @param row makes the row of a line
    void merge(List<EntryRow> rows, List<EntryLine> lines, Function<EntryLine, EntryRow> row) {
        List<EntryLine> sorted = lines.stream()
                .sorted(oldestFirst ? OLDEST_FIRST : OLDEST_FIRST.reversed())
                .toList();
        int end = sorted.size();
        while (end > 0) {
            int place = place(rows, sorted.get(end - 1));
            int start = end - 1;
            while (start > 0 && place(rows, sorted.get(start - 1)) == place) {
                start--;
            }
            rows.addAll(place, sorted.subList(start, end).stream().map(row).toList());
            end = start;
        }
    }

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

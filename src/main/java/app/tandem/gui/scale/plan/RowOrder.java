package app.tandem.gui.scale.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Orders of rows. Rows change while they are sorted elsewhere, so that a sorted list gives the order only,
/// and the rows are those of now.
final class RowOrder {
    private RowOrder() {}

    /// The rows of now, in an order of their names; those that are not in it follow, as they are.
    ///
    /// @param names the order
    /// @param rows the rows of now
    /// @param places where each is in `rows`
    static List<ImageRow> arranged(List<Path> names, List<ImageRow> rows, Map<Path, Integer> places) {
        List<ImageRow> arranged = new ArrayList<>(rows.size());
        boolean[] taken = new boolean[rows.size()];
        for (Path name : names) {
            Integer place = places.get(name);
            if (place != null && place < taken.length && !taken[place]) {
                taken[place] = true;
                arranged.add(rows.get(place));
            }
        }
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                arranged.add(rows.get(i));
            }
        }
        return arranged;
    }

    /// New rows, in the order in which rows of the same names were before; others follow.
    ///
    /// @param fresh the new rows
    /// @param places where rows of these names were
    static List<ImageRow> kept(List<ImageRow> fresh, Map<Path, Integer> places) {
        List<ImageRow> kept = new ArrayList<>(fresh);
        kept.sort(Comparator.comparingInt(row -> places.getOrDefault(row.name(), Integer.MAX_VALUE)));
        return kept;
    }

    /// The names of sorted rows.
    static List<Path> sorted(List<ImageRow> rows, Comparator<ImageRow> order) {
        return rows.stream().sorted(order).map(ImageRow::name).toList();
    }
}

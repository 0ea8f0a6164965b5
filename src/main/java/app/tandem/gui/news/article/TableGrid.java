package app.tandem.gui.news.article;

import app.tandem.gui.news.article.content.Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Where the cells of a table stand when some span others' places (HTML, "forming a table").
final class TableGrid {
    private TableGrid() {}

    /// A cell and its place.
    ///
    /// @param cell the cell
    /// @param column counted from 0
    /// @param row counted from 0
    /// @param columns it spans, within the table
    /// @param rows it spans, within the table
    record Place(Block.Cell cell, int column, int row, int columns, int rows) {}

    private record Spot(int column, int row) {}

    /// The places of all cells.
    ///
    /// @param table the table
    /// @return in the table's order; no two overlap
    static List<Place> places(Block.Table table) {
        int width = table.rows().stream()
                .mapToInt(row -> row.stream().mapToInt(TableGrid::columnsAlone).sum())
                .max()
                .orElse(0);
        List<Place> places = new ArrayList<>();
        Set<Spot> taken = new HashSet<>();
        for (int row = 0; row < table.rows().size(); row++) {
            int column = 0;
            for (Block.Cell cell : table.rows().get(row)) {
                while (taken.contains(new Spot(column, row))) {
                    column++;
                }
                int columns = 1;
                while (columns < cell.columns()
                        && column + columns < width
                        && !taken.contains(new Spot(column + columns, row))) {
                    columns++;
                }
                int rows = Math.min(cell.rows(), table.rows().size() - row);
                for (int y = row; y < row + rows; y++) {
                    for (int x = column; x < column + columns; x++) {
                        taken.add(new Spot(x, y));
                    }
                }
                places.add(new Place(cell, column, row, columns, rows));
                column += columns;
            }
        }
        return places;
    }

    /// A cell over the whole width counts as one column, since it takes what the others need.
    private static int columnsAlone(Block.Cell cell) {
        return cell.columns() >= Block.Table.MOST_COLUMNS ? 1 : cell.columns();
    }
}

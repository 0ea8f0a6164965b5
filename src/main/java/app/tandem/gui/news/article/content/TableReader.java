package app.tandem.gui.news.article.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/// Reads the rows of a table, its heading and its parts in the order in which they are shown.
final class TableReader {
    private static final int MOST_ROWS = 500;

    private final Function<Element, List<Block>> content;

    /// Makes a reader.
    ///
    /// @param content reads the blocks of a cell
    TableReader(Function<Element, List<Block>> content) {
        this.content = content;
    }

    /// The rows of a table.
    ///
    /// @param table the element
    /// @return rows that have a cell, at most [#MOST_ROWS]
    List<List<Block.Cell>> rows(Element table) {
        List<List<Block.Cell>> rows = new ArrayList<>();
        collect(table, rows);
        return rows;
    }

    private void collect(Element part, List<List<Block.Cell>> rows) {
        for (Element child : part.children()) {
            switch (child.normalName()) {
                case "thead", "tbody", "tfoot" -> collect(child, rows);
                case "tr" -> {
                    List<Block.Cell> cells = rows.size() < MOST_ROWS ? cells(child) : List.of();
                    if (cells.stream().anyMatch(cell -> !cell.blocks().isEmpty())) {
                        rows.add(cells);
                    }
                }
                case "caption" -> {
                    List<Block> blocks = content.apply(child);
                    if (!blocks.isEmpty()) {
                        rows.add(List.of(new Block.Cell(blocks, true, Block.Table.MOST_COLUMNS, 1)));
                    }
                }
                default -> {}
            }
        }
    }

    private List<Block.Cell> cells(Element row) {
        List<Block.Cell> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            if (cells.size() < Block.Table.MOST_COLUMNS) {
                cells.add(new Block.Cell(
                        content.apply(cell),
                        cell.normalName().equals("th"),
                        span(cell, "colspan"),
                        span(cell, "rowspan")));
            }
        }
        return cells;
    }

    private static int span(Element cell, String attribute) {
        return Math.clamp(EmbeddedReader.number(cell, attribute, 1), 1, Block.Table.MOST_COLUMNS);
    }
}

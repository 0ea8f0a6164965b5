package app.tandem.gui.scale.list;

import app.tandem.engine.image.pixels.Size;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.scale.plan.ImageRow;
import app.tandem.gui.scale.plan.ListFilter;
import app.tandem.gui.scale.thumbnail.ThumbnailModel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

/// The columns of the table of images. They sort by values, not by texts.
final class ImageColumns {
    /// The most usual names of cameras and telephones can be read in it, in pixels.
    private static final double LEAST_NAME = 150;

    private ImageColumns() {}

    /// Builds the columns.
    ///
    /// @param thumbnails makes those of rows that are seen
    /// @param cures what can be done about a row
    /// @param texts the window's texts
    /// @param words says what is in a row
    static List<TableColumn<ImageRow, ImageRow>> all(
            ThumbnailModel thumbnails, ImageCures cures, Messages texts, RowMessages words) {
        Comparator<ImageRow> byName = (one, other) -> String.CASE_INSENSITIVE_ORDER.compare(
                one.name().toString(), other.name().toString());
        Comparator<ImageRow> bySize = by(row -> row.from().map(Size::pixels).orElse(0L));
        Comparator<ImageRow> byNewSize =
                by(row -> row.to().stream().mapToLong(Size::pixels).sum());
        TableColumn<ImageRow, ImageRow> thumbnail = new TableColumn<>();
        thumbnail.setId("scale-column-thumbnail");
        thumbnail.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        thumbnail.setCellFactory(_ -> new ThumbnailCell(thumbnails));
        thumbnail.setPrefWidth(48);
        thumbnail.setMinWidth(48);
        thumbnail.setMaxWidth(64);
        thumbnail.setSortable(false);
        TableColumn<ImageRow, ImageRow> outcome = column(
                texts,
                "scale.column.outcome",
                280,
                words::outcome,
                by(ImageColumns::gravity).thenComparing(byName));
        outcome.setCellFactory(_ -> new OutcomeCell(words, cures));
        return List.of(
                thumbnail,
                name(column(texts, "scale.column.picture", 220, words::name, byName)),
                number(column(texts, "scale.column.from", 110, words::from, bySize)),
                number(column(texts, "scale.column.to", 110, words::to, byNewSize)),
                number(column(texts, "scale.column.bytes", 140, words::bytes, by(ImageRow::bytes))),
                outcome);
    }

    /// The order that the headers of a table ask for.
    ///
    /// @return empty for that of the plan
    static Optional<Comparator<ImageRow>> order(TableView<ImageRow> table) {
        return table.getSortOrder().stream().map(ImageColumns::order).reduce(Comparator::thenComparing);
    }

    /// As [Comparator#comparingLong], whose result can be serialized, so that no cache keeps its code: each
    /// start would make it anew.
    private static Comparator<ImageRow> by(ToLongFunction<ImageRow> value) {
        return (one, other) -> Long.compare(value.applyAsLong(one), value.applyAsLong(other));
    }

    private static Comparator<ImageRow> order(TableColumn<ImageRow, ?> column) {
        @SuppressWarnings("unchecked") // each column of this table has rows as its values
        Comparator<ImageRow> order = (Comparator<ImageRow>) column.getComparator();
        return column.getSortType() == SortType.DESCENDING ? order.reversed() : order;
    }

    /// What needs attention comes first.
    private static int gravity(ImageRow row) {
        if (ListFilter.FAILED.shows(row)) {
            return 0;
        }
        if (ListFilter.CONFLICTS.shows(row)) {
            return 1;
        }
        if (ListFilter.SKIPPED.shows(row)) {
            return 2;
        }
        return ListFilter.TO_DO.shows(row) ? 3 : 4;
    }

    private static TableColumn<ImageRow, ImageRow> name(TableColumn<ImageRow, ImageRow> column) {
        column.setMinWidth(LEAST_NAME);
        return column;
    }

    private static TableColumn<ImageRow, ImageRow> number(TableColumn<ImageRow, ImageRow> column) {
        column.getStyleClass().add("number-column");
        return column;
    }

    private static TableColumn<ImageRow, ImageRow> column(
            Messages texts, String key, double width, Function<ImageRow, String> text, Comparator<ImageRow> order) {
        TableColumn<ImageRow, ImageRow> column = new TableColumn<>(texts.text(key));
        column.setId(key.replace('.', '-'));
        column.setPrefWidth(width);
        column.setComparator(order);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ -> new TextCell(text));
        return column;
    }

    private static final class TextCell extends TableCell<ImageRow, ImageRow> {
        private final Function<ImageRow, String> words;

        TextCell(Function<ImageRow, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(ImageRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : words.apply(row));
        }
    }
}

package app.tandem.gui.scale;

import app.tandem.engine.image.pixels.Size;
import app.tandem.gui.fx.Messages;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/// The table of images: what will be done with each, and what came of it. It sorts by values, not by texts.
final class ScaleTable {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    /// The height of a row at 100 %, in pixels; with one height, 100,000 rows scroll as fast as ten.
    private static final double ROW = 36;

    private final TableView<ImageRow> table = new TableView<>();
    private final ObservableValue<Predicate<ImageRow>> filter;
    private FilteredList<ImageRow> filtered;
    private SortedList<ImageRow> shown;

    private ScaleTable(ObservableList<ImageRow> rows, ObservableValue<Predicate<ImageRow>> filter) {
        this.filter = filter;
        filtered = new FilteredList<>(rows);
        shown = new SortedList<>(filtered);
    }

    /// Builds the table and binds it to the list of images.
    ///
    /// @param model the tab's model
    /// @param texts the window's texts
    /// @param filter which rows are shown
    static TableView<ImageRow> of(ScaleModel model, Messages texts, ObservableValue<Predicate<ImageRow>> filter) {
        ScaleMessages words = new ScaleMessages(texts);
        ScaleTable built = new ScaleTable(model.images().rowsProperty().get(), filter);
        TableView<ImageRow> table = built.table;
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Comparator<ImageRow> byName = Comparator.comparing(row -> row.name().toString(), String.CASE_INSENSITIVE_ORDER);
        Comparator<ImageRow> bySize =
                Comparator.comparingLong(row -> row.from().map(Size::pixels).orElse(0L));
        Comparator<ImageRow> byNewSize = Comparator.comparingLong(
                row -> row.to().stream().mapToLong(Size::pixels).sum());
        table.getColumns()
                .add(column(
                        texts, "scale.column.picture", 240, row -> row.name().toString(), byName));
        table.getColumns().add(number(column(texts, "scale.column.from", 110, words::from, bySize)));
        table.getColumns().add(number(column(texts, "scale.column.to", 110, words::to, byNewSize)));
        table.getColumns()
                .add(number(column(
                        texts, "scale.column.bytes", 130, words::bytes, Comparator.comparingLong(ImageRow::bytes))));
        table.getColumns()
                .add(column(texts, "scale.column.outcome", 300, words::outcome, Comparator.comparing(words::outcome)));
        Label empty = new Label(texts.text("scale.empty"));
        empty.setWrapText(true);
        table.setPlaceholder(empty);
        table.setAccessibleText(texts.text("scale.table"));
        table.setFixedCellSize(ROW);
        table.setRowFactory(_ -> new ImageTableRow(model, texts, words));
        // told of each new list: a change listener is not, where the new one equals the old, as two empty
        // ones do
        model.images()
                .rowsProperty()
                .subscribe(() -> built.show(model.images().rowsProperty().get()));
        built.show(model.images().rowsProperty().get());
        return table;
    }

    /// Another list comes with the same images: the selected one stays selected.
    private void show(ObservableList<ImageRow> rows) {
        ImageRow selected = table.getSelectionModel().getSelectedItem();
        shown.comparatorProperty().unbind();
        filtered.predicateProperty().unbind();
        filtered = new FilteredList<>(rows);
        filtered.predicateProperty().bind(filter);
        shown = new SortedList<>(filtered);
        shown.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(shown);
        if (selected != null) {
            for (int i = 0; i < shown.size(); i++) {
                if (shown.get(i).name().equals(selected.name())) {
                    table.getSelectionModel().select(i);
                    return;
                }
            }
        }
    }

    private static TableColumn<ImageRow, ImageRow> number(TableColumn<ImageRow, ImageRow> column) {
        column.getStyleClass().add("number-column");
        // figures that are cut short tell nothing; names and sentences do
        column.setMinWidth(column.getPrefWidth() - 12);
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
            setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(ImageRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : words.apply(row));
        }
    }

    /// A row that shows the whole outcome beside the pointer: a reason may be longer than its column.
    private static final class ImageTableRow extends TableRow<ImageRow> {
        private static final double WIDEST = 480;

        private final ScaleMessages words;
        private final Tooltip whole = new Tooltip();

        ImageTableRow(ScaleModel model, Messages texts, ScaleMessages words) {
            this.words = words;
            whole.setWrapText(true);
            whole.setMaxWidth(WIDEST);
            setOnContextMenuRequested(event -> {
                if (!isEmpty()) {
                    ImageMenu.of(model, getItem(), texts).show(this, event.getScreenX(), event.getScreenY());
                }
            });
        }

        @Override
        protected void updateItem(ImageRow row, boolean empty) {
            super.updateItem(row, empty);
            boolean filled = !empty && row != null;
            pseudoClassStateChanged(FAILED, filled && ListFilter.FAILED.shows(row));
            setTooltip(filled ? whole : null);
            if (filled) {
                whole.setText(row.name() + "\n" + words.outcome(row));
            }
        }
    }
}

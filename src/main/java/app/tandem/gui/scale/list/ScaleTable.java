package app.tandem.gui.scale.list;

import app.tandem.gui.controls.MenuKey;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RightToLeft;
import app.tandem.gui.scale.plan.ImageRow;
import app.tandem.gui.scale.plan.ListFilter;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.css.PseudoClass;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;

/// The table of images: what will be done with each, and its outcome. It sorts by values, not by texts.
public final class ScaleTable {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final TableView<ImageRow> table = new TableView<>();
    private final ObservableValue<Predicate<ImageRow>> filter;
    private FilteredList<ImageRow> shown;
    private boolean showing;

    private ScaleTable(ObservableList<ImageRow> rows, ObservableValue<Predicate<ImageRow>> filter) {
        this.filter = filter;
        shown = new FilteredList<>(rows);
    }

    /// Builds the table and binds it to the list of images.
    ///
    /// @param model the tab's model
    /// @param texts the window's texts
    /// @param filter which rows are shown
    /// @param showAll lets the filter show all rows
    /// @return the table
    public static TableView<ImageRow> of(
            ListModel model, Messages texts, ObservableValue<Predicate<ImageRow>> filter, Runnable showAll) {
        RowMessages words = new RowMessages(texts);
        ScaleTable built = new ScaleTable(model.plan().images().rowsProperty().get(), filter);
        TableView<ImageRow> table = built.table;
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        LargeSelection.install(table);
        table.getColumns()
                .setAll(ImageColumns.all(model.plan().thumbnails(), new ImageCures(model, texts), texts, words));
        TableLayout.adapt(table);
        table.setSortPolicy(sorted -> {
            if (!built.showing) {
                model.plan().images().sort(ImageColumns.order(sorted));
            }
            return true;
        });
        table.setPlaceholder(new EmptyList(model, texts, showAll));
        MenuKey.install(table, () -> selected(table).map(row -> ImageMenu.of(model, table, row, texts)));
        table.getStyleClass().add("pictures");
        table.setAccessibleText(texts.text("scale.table"));
        table.setRowFactory(_ -> new ImageTableRow(model, texts, words));
        // told of each new list: a change listener is not, where the new one equals the old, as two empty
        // ones do
        model.plan()
                .images()
                .rowsProperty()
                .subscribe(() -> built.show(model.plan().images().rowsProperty().get()));
        built.show(model.plan().images().rowsProperty().get());
        return table;
    }

    /// Another list comes with the same images: the selected one stays selected.
    private void show(ObservableList<ImageRow> rows) {
        Optional<ImageRow> selected = selected(table);
        LargeSelection.of(table).end();
        shown.predicateProperty().unbind();
        shown = new FilteredList<>(rows);
        shown.predicateProperty().bind(filter);
        showing = true;
        UpdatedRows.show(table, shown, ImageRow::name);
        showing = false;
        selected.ifPresent(row -> IntStream.range(0, shown.size())
                .filter(i -> shown.get(i).name().equals(row.name()))
                .findFirst()
                .ifPresent(table.getSelectionModel()::clearAndSelect));
    }

    /// The selected row as it is now: the table keeps the one that was selected, which an outcome may have
    /// followed since.
    private static Optional<ImageRow> selected(TableView<ImageRow> table) {
        int index = table.getSelectionModel().getSelectedIndex();
        return index >= 0 && index < table.getItems().size()
                ? Optional.of(table.getItems().get(index))
                : Optional.empty();
    }

    /// A row that shows the whole outcome beside the pointer: a reason may be longer than its column.
    private static final class ImageTableRow extends TableRow<ImageRow> {
        private static final double WIDEST = 480;

        private final RowMessages words;
        private final Tooltip whole = new Tooltip();

        ImageTableRow(ListModel model, Messages texts, RowMessages words) {
            this.words = words;
            RightToLeft.wrap(whole);
            whole.setMaxWidth(WIDEST);
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !isEmpty()) {
                    model.plan().compare().open(getItem());
                }
            });
            setOnContextMenuRequested(event -> {
                if (!isEmpty()) {
                    ImageMenu.of(model, getTableView(), getItem(), texts)
                            .show(this, event.getScreenX(), event.getScreenY());
                    event.consume();
                }
            });
        }

        @Override
        protected void updateItem(ImageRow row, boolean empty) {
            super.updateItem(row, empty);
            boolean filled = !empty && row != null;
            pseudoClassStateChanged(FAILED, filled && ListFilter.FAILED.shows(row));
            pseudoClassStateChanged(
                    MARKED, filled && LargeSelection.of(getTableView()).contains(row));
            setTooltip(filled ? whole : null);
            if (filled) {
                whole.setText(Stream.concat(
                                Stream.of(words.name(row), words.outcome(row)),
                                TableLayout.hidden(getTableView(), words, row).stream())
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n")));
            }
        }
    }
}

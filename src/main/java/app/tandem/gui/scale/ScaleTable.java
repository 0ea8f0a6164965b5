package app.tandem.gui.scale;

import app.tandem.engine.scale.ScaleOutcome;
import app.tandem.gui.fx.Messages;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/// The table of pictures with the outcome of each.
final class ScaleTable {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private ScaleTable() {}

    /// Builds the table and binds it to the outcomes of the newest run.
    static TableView<ScaleOutcome> of(ScaleModel model, Messages texts) {
        ScaleMessages words = new ScaleMessages(texts);
        TableView<ScaleOutcome> table = new TableView<>();
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .add(column(
                        texts, "scale.column.picture", 260, o -> words.row(o).picture()));
        table.getColumns()
                .add(column(texts, "scale.column.from", 110, o -> words.row(o).from()));
        table.getColumns()
                .add(column(texts, "scale.column.to", 110, o -> words.row(o).to()));
        table.getColumns()
                .add(column(
                        texts, "scale.column.outcome", 380, o -> words.row(o).outcome()));
        Label empty = new Label(texts.text("scale.empty"));
        empty.setWrapText(true);
        table.setPlaceholder(empty);
        table.setAccessibleText(texts.text("scale.table"));
        table.setRowFactory(_ -> new OutcomeRow(words));
        table.itemsProperty().bind(model.outcomesProperty());
        return table;
    }

    private static TableColumn<ScaleOutcome, String> column(
            Messages texts, String key, double width, Function<ScaleOutcome, String> value) {
        TableColumn<ScaleOutcome, String> column = new TableColumn<>(texts.text(key));
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        return column;
    }

    /// A row that shows the whole outcome beside the pointer: a reason may be longer than its column.
    private static final class OutcomeRow extends TableRow<ScaleOutcome> {
        private static final double WIDEST = 480;

        private final ScaleMessages words;
        private final Tooltip whole = new Tooltip();

        OutcomeRow(ScaleMessages words) {
            this.words = words;
            whole.setWrapText(true);
            whole.setMaxWidth(WIDEST);
        }

        @Override
        protected void updateItem(ScaleOutcome outcome, boolean empty) {
            super.updateItem(outcome, empty);
            pseudoClassStateChanged(FAILED, !empty && outcome instanceof ScaleOutcome.Failed);
            setTooltip(empty ? null : whole);
            if (!empty) {
                ScaleRow row = words.row(outcome);
                whole.setText(row.picture() + "\n" + row.outcome());
            }
        }
    }
}

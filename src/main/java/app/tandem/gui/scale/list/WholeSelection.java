package app.tandem.gui.scale.list;

import app.tandem.gui.scale.plan.ImageRow;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Selects all rows of a long list. JavaFX needs seconds to deselect 100,000 rows that were selected one by
/// one (JDK-8202066), so above 1,000 rows the selection is a mark of the table. Any other selection ends it.
/// JavaFX thread.
final class WholeSelection {
    private static final PseudoClass WHOLE = PseudoClass.getPseudoClass("whole");
    private static final int MOST = 1_000;

    private WholeSelection() {}

    /// Lets Ctrl+A select all rows of a table.
    static void install(TableView<ImageRow> table) {
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.A && event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown()) {
                select(table);
                event.consume();
            }
        });
        table.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (index.intValue() >= 0) {
                end(table);
            }
        });
    }

    /// Selects all rows that are shown.
    static void select(TableView<ImageRow> table) {
        if (table.getItems().size() <= MOST) {
            table.getSelectionModel().selectAll();
        } else {
            table.getSelectionModel().clearSelection();
            table.pseudoClassStateChanged(WHOLE, true);
        }
    }

    /// Whether all rows are selected in this way.
    static boolean is(TableView<ImageRow> table) {
        return table.getPseudoClassStates().contains(WHOLE);
    }

    /// Selects no row any more, if all were selected in this way.
    static void end(TableView<ImageRow> table) {
        table.pseudoClassStateChanged(WHOLE, false);
    }

    /// The selected rows.
    ///
    /// @return a copy
    static List<ImageRow> rows(TableView<ImageRow> table) {
        return List.copyOf(
                is(table) ? table.getItems() : table.getSelectionModel().getSelectedItems());
    }
}

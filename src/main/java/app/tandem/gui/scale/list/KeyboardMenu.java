package app.tandem.gui.scale.list;

import app.tandem.gui.scale.plan.ImageRow;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Opens the menu of the selected row by the menu key and Shift+F10. JavaFX tells of those keys on some systems
/// alone. JavaFX thread.
final class KeyboardMenu {
    private KeyboardMenu() {}

    /// Listens to the keys of a table.
    ///
    /// @param table the list
    /// @param menu makes that of a row
    static void install(TableView<ImageRow> table, Function<ImageRow, ContextMenu> menu) {
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            ImageRow selected = table.getSelectionModel().getSelectedItem();
            if (isMenuKey(event) && selected != null) {
                Bounds at = below(table);
                menu.apply(selected).show(table, at.getMinX(), at.getMaxY());
                event.consume();
            }
        });
        table.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (event.isKeyboardTrigger()) {
                event.consume(); // the key has opened it
            }
        });
    }

    private static boolean isMenuKey(KeyEvent event) {
        return event.getCode() == KeyCode.CONTEXT_MENU || (event.getCode() == KeyCode.F10 && event.isShiftDown());
    }

    /// The selected row where it is seen, or else the table.
    private static Bounds below(TableView<ImageRow> table) {
        Node place = table.lookupAll(".table-row-cell").stream()
                .filter(node -> node instanceof TableRow<?> row && row.isSelected())
                .findFirst()
                .orElse(table);
        return place.localToScreen(place.getLayoutBounds());
    }
}

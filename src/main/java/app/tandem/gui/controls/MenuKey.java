package app.tandem.gui.controls;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Cell;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Opens the menu of the selected row by the menu key and by Shift+F10: on Linux JavaFX asks for menus by the
/// mouse alone. Where it asks by those keys too, the menu is open already. JavaFX thread.
public final class MenuKey {
    private MenuKey() {}

    /// Listens to the keys of a list or tree.
    ///
    /// @param rows the list, table or tree
    /// @param menu makes the menu of the selected row; empty for none
    public static void install(Control rows, Supplier<Optional<ContextMenu>> menu) {
        rows.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean shifted = event.isShiftDown() && event.getCode() == KeyCode.F10;
            if (shifted || event.getCode() == KeyCode.CONTEXT_MENU) {
                event.consume();
                Node row = selected(rows).orElse(rows);
                Point2D place = row.localToScreen(
                        rows.getWidth() / 4, row.getLayoutBounds().getHeight() / 2);
                menu.get().ifPresent(shown -> shown.show(rows, place.getX(), place.getY()));
            }
        });
        rows.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (event.isKeyboardTrigger()) {
                event.consume();
            }
        });
    }

    private static Optional<Node> selected(Control rows) {
        return rows.lookupAll(".cell").stream()
                .filter(node -> node instanceof Cell<?> cell && cell.isSelected() && cell.isVisible())
                .findFirst();
    }
}

package app.tandem.gui.fx;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// Tooltips that are made when the pointer first comes to their controls. Each is a window with a scene of its
/// own: those of all controls would make every start longer. JavaFX thread.
public final class Tooltips {
    private Tooltips() {}

    /// Gives a control a tooltip. Screen readers have its text at once.
    ///
    /// @param control has none yet
    /// @param text what the tooltip says
    public static void set(Control control, String text) {
        control.setAccessibleHelp(text);
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> {
            if (control.getTooltip() == null) {
                control.setTooltip(new Tooltip(text));
            }
        });
    }
}

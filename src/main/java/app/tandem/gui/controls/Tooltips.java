package app.tandem.gui.controls;

import app.tandem.gui.fx.RightToLeft;
import java.util.function.Supplier;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// Tooltips that are made when the pointer first comes to their controls. Each is a window with a scene of
/// its own: those of all controls would make every start longer. JavaFX thread.
public final class Tooltips {
    private static final double WIDEST = 480;

    private Tooltips() {}

    /// Gives a control a tooltip. Screen readers have its text at once.
    ///
    /// @param control has none yet
    /// @param text what the tooltip says
    public static void set(Control control, String text) {
        control.setAccessibleHelp(text);
        whenEntered(control, () -> new Tooltip(text));
    }

    /// Gives a line that may be too long for its place a tooltip that shows the whole, in as many lines as it
    /// takes.
    ///
    /// @param line has none yet
    public static void showWhole(Label line) {
        whenEntered(line, () -> {
            Tooltip whole = new Tooltip();
            RightToLeft.wrap(whole);
            whole.setMaxWidth(WIDEST);
            whole.textProperty().bind(line.textProperty());
            return whole;
        });
    }

    private static void whenEntered(Control control, Supplier<Tooltip> tooltip) {
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> {
            if (control.getTooltip() == null) {
                control.setTooltip(tooltip.get());
            }
        });
    }
}

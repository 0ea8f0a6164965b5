package app.tandem.gui.controls;

import app.tandem.gui.fx.Messages;
import app.tandem.gui.keys.Command;
import app.tandem.gui.keys.KeyStroke;
import java.util.stream.Collectors;
import javafx.scene.control.Control;

/// Tooltips that name a command with its keys, from the table of commands.
public final class CommandTooltip {
    private CommandTooltip() {}

    /// Gives a control the tooltip and the accessible text of what it does.
    ///
    /// @param control a button that gives the command
    /// @param command what it does
    /// @param messages the window's texts
    public static void install(Control control, Command command, Messages messages) {
        String keys = command.keys().stream().map(KeyStroke::toString).collect(Collectors.joining(", "));
        String text = messages.plain(command.textKey());
        control.setAccessibleText(text);
        Tooltips.set(control, keys.isEmpty() ? text : text + " (" + keys + ")");
    }
}

package app.tandem.gui;

import app.tandem.gui.fx.Messages;
import app.tandem.gui.keys.Command;
import app.tandem.gui.keys.KeyActions;
import app.tandem.gui.keys.KeyStroke;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;

/// The menu bar, made of the table of commands: those that the selected tab or the window carries out.
final class MainMenu extends MenuBar {
    private final Messages messages;

    /// An empty bar.
    ///
    /// @param messages the window's texts
    MainMenu(Messages messages) {
        this.messages = messages;
        setUseSystemMenuBar(true);
    }

    /// Shows the commands of some actions. Two commands of different tabs may have one key, so only those
    /// that have a meaning now are in the menus.
    ///
    /// @param actions the selected tab's, then the window's
    void show(List<KeyActions> actions) {
        getMenus()
                .setAll(Arrays.stream(Command.Place.values())
                        .filter(place -> place != Command.Place.COMPARE) // buttons below the comparison do that
                        .map(place -> menu(place, actions))
                        .filter(menu -> !menu.getItems().isEmpty())
                        .toList());
    }

    private Menu menu(Command.Place place, List<KeyActions> actions) {
        Menu menu = new Menu(messages.text(place.textKey()));
        menu.setId("menu-" + place);
        for (Command command : Command.values()) {
            if (command.place() == place && actions.stream().anyMatch(group -> group.has(command))) {
                menu.getItems().add(item(command, actions));
            }
        }
        menu.setOnShowing(_ -> menu.getItems()
                .forEach(item -> item.setDisable(
                        actions.stream().noneMatch(group -> group.isEnabled((Command) item.getUserData())))));
        // an item that is disabled in a closed menu would swallow its key later
        menu.setOnHidden(_ -> menu.getItems().forEach(item -> item.setDisable(false)));
        return menu;
    }

    private MenuItem item(Command command, List<KeyActions> actions) {
        MenuItem item = new MenuItem(messages.text(command.textKey()));
        item.setUserData(command);
        item.setId("menu-" + command);
        command.keys().stream().findFirst().ifPresent(key -> {
            // by `if`: code for a switch over patterns is made at each start, and no cache keeps it
            if (key instanceof KeyStroke.Pressed pressed && !pressed.isPlain()) {
                item.setAccelerator(pressed.combination());
            } else { // a plain key as an accelerator would be taken from fields
                item.setText(item.getText() + "  (" + key + ")");
            }
        });
        item.setOnAction(_ -> run(command, actions));
        return item;
    }

    /// Gives a command to the first that takes it.
    private static void run(Command command, List<KeyActions> actions) {
        for (KeyActions group : actions) {
            if (group.run(command)) {
                return;
            }
        }
    }
}

package app.tandem.gui;

import app.tandem.gui.fx.Messages;
import app.tandem.gui.keys.Command;
import app.tandem.gui.keys.KeyStroke;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/// The sheet of keys, made of the table of commands.
final class KeysSheet {
    private KeysSheet() {}

    /// Builds the sheet's content.
    ///
    /// @param messages the window's texts
    /// @param known whether anything carries a command out
    static Node of(Messages messages, Predicate<Command> known) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys-sheet");
        int row = 0;
        for (Command.Place place : Command.Place.values()) {
            List<Command> commands = commands(place, known);
            if (commands.isEmpty()) {
                continue;
            }
            Label heading = new Label(messages.plain(place.textKey()));
            heading.getStyleClass().add("heading");
            grid.add(heading, 0, row++, 3, 1);
            for (Command command : commands) {
                Label keys = new Label(
                        command.keys().stream().map(KeyStroke::toString).collect(Collectors.joining("   ")));
                keys.getStyleClass().add("key");
                grid.add(keys, 0, row);
                grid.add(new Label(messages.plain(command.textKey())), 1, row);
                grid.add(scope(command, messages), 2, row++);
            }
        }
        return grid;
    }

    private static Label scope(Command command, Messages messages) {
        Label scope = new Label(
                switch (command.scope()) {
                    case WINDOW -> "";
                    case SCALE -> messages.text("tab.scale");
                    case NEWS -> messages.text("tab.news");
                });
        scope.getStyleClass().add("cell-detail");
        scope.setMinWidth(Region.USE_PREF_SIZE);
        return scope;
    }

    private static List<Command> commands(Command.Place place, Predicate<Command> known) {
        return Arrays.stream(Command.values())
                .filter(command -> command.place() == place
                        && known.test(command)
                        && !command.keys().isEmpty())
                .toList();
    }
}

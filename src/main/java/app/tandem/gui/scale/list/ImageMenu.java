package app.tandem.gui.scale.list;

import app.tandem.engine.scale.plan.PlanItem;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RunState;
import app.tandem.gui.scale.plan.ImageRow;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// What can be done with the images of the list: the cures of the plan first.
final class ImageMenu {
    private ImageMenu() {}

    /// Builds the menu.
    ///
    /// @param row the one that was pointed at; it is among the selected ones
    static ContextMenu of(ListModel model, TableView<ImageRow> table, ImageRow row, Messages texts) {
        ListActions actions = new ListActions(model, table);
        boolean busy = model.runStateProperty().get() != RunState.IDLE;
        ContextMenu menu = new ContextMenu();
        new ImageCures(model, texts)
                .of(row).stream()
                        .filter(cure -> !cure.text().equals(texts.text("scale.menu.open")))
                        .forEach(cure -> menu.getItems().add(item(cure.text(), cure.run())));
        row.item()
                .map(PlanItem::image)
                .ifPresent(image ->
                        menu.getItems().add(item(texts.text("scale.menu.open"), () -> model.open(image.file()))));
        MenuItem compare =
                item(texts.text("command.compare"), () -> model.plan().compare().open(row));
        MenuItem remove = item(texts.text("scale.menu.remove"), actions::remove);
        MenuItem clear = item(texts.text("scale.menu.clear-done"), actions::clearDone);
        MenuItem back = item(texts.text("scale.menu.back"), model.inputs()::putBack);
        remove.setDisable(busy);
        clear.setDisable(busy);
        back.setDisable(busy || model.inputs().removedProperty().get().isEmpty());
        menu.getItems()
                .addAll(
                        compare,
                        item(texts.text("scale.menu.copy"), () -> copy(table, texts)),
                        new SeparatorMenuItem(),
                        item(
                                texts.text("scale.menu.all"),
                                () -> LargeSelection.of(table).all()),
                        item(texts.text("scale.menu.invert"), actions::invert),
                        new SeparatorMenuItem(),
                        remove,
                        clear,
                        back);
        return menu;
    }

    private static void copy(TableView<ImageRow> table, Messages texts) {
        RowMessages words = new RowMessages(texts);
        String lines = LargeSelection.of(table).rows().stream()
                .map(row -> words.name(row) + ": " + words.outcome(row))
                .collect(Collectors.joining("\n"));
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, lines));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}

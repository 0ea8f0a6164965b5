package app.tandem.gui.scale;

import app.tandem.engine.scale.Cure;
import app.tandem.engine.scale.PlanItem;
import app.tandem.engine.scale.request.ExistingFilePolicy;
import app.tandem.engine.scale.request.NameTemplate;
import app.tandem.engine.scale.request.ScaleSettings;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RunState;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// What can be done with one image of the list: the cures of its plan first.
final class ImageMenu {
    private ImageMenu() {}

    /// Builds the menu of one image.
    static ContextMenu of(ScaleModel model, ImageRow row, Messages texts) {
        ContextMenu menu = new ContextMenu();
        row.item().ifPresent(item -> {
            item.notices().stream()
                    .map(PlanItem.Notice::cure)
                    .distinct()
                    .forEach(cure -> cure(cure, model, texts).ifPresent(menu.getItems()::add));
            Path file = item.image().file();
            menu.getItems().add(item(texts.text("scale.menu.open"), () -> model.open(file)));
            if (model.inputs().added().contains(file)) {
                menu.getItems()
                        .add(item(
                                texts.text("scale.menu.remove"),
                                () -> model.inputs().added().remove(file)));
            }
        });
        menu.getItems()
                .add(item(
                        texts.text("scale.menu.copy"),
                        () -> Clipboard.getSystemClipboard()
                                .setContent(Map.of(
                                        DataFormat.PLAIN_TEXT,
                                        row.name() + ": " + new ScaleMessages(texts).outcome(row)))));
        return menu;
    }

    private static Optional<MenuItem> cure(Cure cure, ScaleModel model, Messages texts) {
        if (model.runStateProperty().get() != RunState.IDLE) {
            return Optional.empty();
        }
        ScaleSettings now = model.settings().settingsProperty().get();
        return switch (cure) {
            case NONE, OPEN, CHOOSE_TARGET -> Optional.empty();
            case NUMBER -> Optional.of(change(texts.text("scale.cure.number"), model, now.withNumbered(true)));
            case NAME_SIZES ->
                Optional.of(change(
                        texts.text("scale.cure.name-sizes"),
                        model,
                        now.withOutput(now.output().withNaming(Optional.of(NameTemplate.NAME_AND_SIZE)))));
            case REPLACE ->
                Optional.of(
                        change(texts.text("scale.cure.replace"), model, now.withExisting(ExistingFilePolicy.REPLACE)));
        };
    }

    private static MenuItem change(String text, ScaleModel model, ScaleSettings changed) {
        return item(text, () -> model.settings().settingsProperty().set(changed));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(_ -> action.run());
        return item;
    }
}

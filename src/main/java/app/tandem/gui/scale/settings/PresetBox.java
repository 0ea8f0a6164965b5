package app.tandem.gui.scale.settings;

import app.tandem.engine.scale.preset.Preset;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.Tooltips;
import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.FileChooser;

/// The presets: a menu that shows which one is in use, and the field for the name of a new one.
public final class PresetBox extends HBox {
    private final PresetModel model;
    private final Messages texts;
    private final Consumer<Path> opener;
    private final MenuButton menu = new MenuButton();
    private final TextField name = new TextField();
    private final HBox naming;

    /// Builds the box.
    ///
    /// @param model the presets
    /// @param texts the window's texts
    /// @param opener shows a folder in another program
    public PresetBox(PresetModel model, Messages texts, Consumer<Path> opener) {
        this.model = model;
        this.opener = opener;
        this.texts = texts;
        menu.setId("preset");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.textProperty().bind(model.nameProperty());
        menu.setAccessibleText(texts.plain("scale.presets"));
        Tooltips.set(menu, texts.text("scale.preset.tip"));
        // made when it is opened: presets come and go
        menu.setOnShowing(_ -> fill());
        fill();
        name.setId("preset-name");
        name.setPromptText(texts.text("scale.preset.name"));
        name.setAccessibleText(texts.text("scale.preset.name"));
        name.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                save();
                event.consume(); // else the default button would start a run
            }
        });
        name.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                ask(false);
            }
        });
        Button save = new Button(texts.text("scale.preset.save"));
        save.setId("preset-save");
        save.setOnAction(_ -> save());
        naming = new HBox(name, save);
        naming.getStyleClass().add("input-row");
        getStyleClass().add("input-row");
        getChildren().addAll(menu, naming);
        ask(false);
    }

    /// The menu, for the label in front of it.
    ///
    /// @return always the same
    public MenuButton menu() {
        return menu;
    }

    /// Asks for a name under which the settings are saved.
    public void askName() {
        ask(true);
        name.setText(model.chosenName());
        name.requestFocus();
        name.selectAll();
    }

    private void ask(boolean asked) {
        naming.setVisible(asked);
        naming.setManaged(asked);
    }

    private void save() {
        model.save(name.getText());
        ask(false);
        menu.requestFocus();
    }

    private void fill() {
        menu.getItems().clear();
        for (Preset preset : model.presets()) {
            MenuItem item = item(preset.name(), () -> model.choose(preset));
            item.setMnemonicParsing(false);
            menu.getItems().add(item);
        }
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item(texts.text("scale.preset.save-as"), this::askName),
                        item(texts.text("scale.preset.delete"), model::delete),
                        new SeparatorMenuItem(),
                        item(texts.text("scale.preset.open"), this::openFile),
                        item(texts.text("scale.preset.folder"), () -> opener.accept(model.folder())));
    }

    private void openFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.text("scale.preset.open"));
        chooser.getExtensionFilters().add(new ExtensionFilter(texts.text("scale.preset.files"), "*.json"));
        File chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            model.open(chosen.toPath());
        }
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(_ -> action.run());
        return item;
    }
}

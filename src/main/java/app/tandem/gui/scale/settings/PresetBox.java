package app.tandem.gui.scale.settings;

import app.tandem.engine.scale.preset.Preset;
import app.tandem.gui.controls.Tooltips;
import app.tandem.gui.fx.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

/// The presets: a menu that shows which one is in use, and the field for the name of a new one.
public final class PresetBox extends HBox {
    private final PresetModel model;
    private final Messages texts;
    private final Consumer<Path> opener;
    private final MenuButton menu = new MenuButton();
    private final TextField name = new TextField();
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper(this, "asking", false);
    private Optional<Node> before = Optional.empty();

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
        menu.getStyleClass().add("preset-menu"); // of one width: what stands behind it must not jump
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
        Tooltips.set(name, texts.text("scale.preset.name"));
        name.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                save();
                event.consume(); // else the default button would start a run
            }
        });
        Button save = new Button(texts.text("scale.preset.save"));
        save.setId("preset-save");
        Tooltips.set(save, texts.text("command.save-preset"));
        save.setOnAction(_ -> save());
        HBox naming = new HBox(name, save);
        naming.getStyleClass().add("input-row");
        getStyleClass().add("input-row");
        getChildren().addAll(menu, naming);
        naming.visibleProperty().bind(asking);
        naming.managedProperty().bind(asking);
    }

    /// The menu, for the label in front of it.
    ///
    /// @return always the same
    public MenuButton menu() {
        return menu;
    }

    /// Asks for a name under which the settings are saved.
    public void askName() {
        before = Optional.ofNullable(getScene().getFocusOwner());
        asking.set(true);
        name.setText(model.chosenName());
        name.requestFocus();
        name.selectAll();
    }

    /// Whether a name is asked for.
    ///
    /// @return true until one is given, or [#endAsking] is called
    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /// Asks no more; the focus goes back to where it was.
    public void endAsking() {
        asking.set(false);
        before.ifPresent(Node::requestFocus);
        before = Optional.empty();
    }

    private void save() {
        model.save(name.getText());
        endAsking();
    }

    private void fill() {
        menu.getItems().clear();
        for (Preset preset : model.presets()) {
            MenuItem item = item(SettingNames.name(texts, preset), () -> model.choose(preset));
            item.setMnemonicParsing(false);
            menu.getItems().add(item);
        }
        MenuItem delete = item(texts.text("scale.preset.delete"), model::delete);
        delete.setDisable(!model.isOwn());
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item(texts.text("scale.preset.save-as"), this::askName),
                        delete,
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

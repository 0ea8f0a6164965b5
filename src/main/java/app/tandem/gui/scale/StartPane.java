package app.tandem.gui.scale;

import app.tandem.engine.scale.preset.Preset;
import app.tandem.gui.controls.Icons;
import app.tandem.gui.controls.Tooltips;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.scale.settings.PresetModel;
import app.tandem.gui.scale.settings.SettingNames;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What stands in the place of the list before there is anything to scale: where pictures are dropped, how
/// else they come, and the presets that come with the application, a card each. JavaFX thread.
final class StartPane extends VBox {
    private final Messages texts;

    /// Builds the pane.
    ///
    /// @param presets what the cards choose
    /// @param texts the window's texts
    /// @param chooseFiles lets the user choose pictures
    /// @param chooseFolder lets the user choose a folder
    StartPane(PresetModel presets, Messages texts, Runnable chooseFiles, Runnable chooseFolder) {
        this.texts = texts;
        Label headline = new Label(texts.text("scale.empty"));
        headline.setId("scale-start");
        headline.setGraphic(Icons.of(Feather.IMAGE));
        headline.setContentDisplay(ContentDisplay.TOP);
        headline.setWrapText(true);
        headline.getStyleClass().add("start-headline");
        Label paste = new Label(texts.text("scale.empty.or-paste"));
        paste.getStyleClass().add("placeholder-text");
        FlowPane ways = new FlowPane(
                button("start-files", "scale.add.files", chooseFiles),
                button("start-folder", "scale.add.folder", chooseFolder),
                paste);
        ways.getStyleClass().addAll("input-flow", "start-ways");
        Label begin = new Label(texts.text("scale.empty.presets"));
        begin.getStyleClass().add("placeholder-text");
        TilePane cards = new TilePane();
        cards.getStyleClass().add("preset-cards");
        Preset.BUILT_IN.forEach(preset -> cards.getChildren().add(card(presets, preset)));
        getStyleClass().add("start-pane");
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(headline, ways, begin, cards);
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(texts.text(key));
        button.setId(id);
        Tooltips.set(button, texts.text("scale.add.tip"));
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// Pressed while its preset is the one in use.
    private ToggleButton card(PresetModel presets, Preset preset) {
        Label name = new Label(SettingNames.name(texts, preset));
        name.getStyleClass().add("heading");
        Label about = new Label(SettingNames.about(texts, preset));
        about.getStyleClass().add("card-detail");
        about.setWrapText(true); // all cards have one height, with place for two such lines
        ToggleButton card = new ToggleButton(null, new VBox(name, about));
        card.getStyleClass().add("preset-card");
        card.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        card.setAccessibleText(name.getText() + ". " + about.getText());
        Tooltips.set(card, texts.text("scale.preset.tip"));
        card.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        presets.inUseProperty()
                .subscribe(used -> card.setSelected(used.filter(preset::equals).isPresent()));
        card.setOnAction(_ -> {
            presets.choose(preset);
            card.setSelected(true); // a second press leaves it as it is
        });
        return card;
    }
}

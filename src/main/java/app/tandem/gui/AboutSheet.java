package app.tandem.gui;

import app.tandem.gui.fx.Messages;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Says what this application is.
final class AboutSheet {
    private static final double SIDE = 64;

    private AboutSheet() {}

    /// Builds the sheet's content.
    ///
    /// @param messages the window's texts
    /// @param icon the application's icon
    /// @param version the application's version
    static Node of(Messages messages, Image icon, String version) {
        ImageView picture = new ImageView(icon);
        picture.setFitWidth(SIDE);
        picture.setFitHeight(SIDE);
        picture.setAccessibleText(messages.text("about.icon"));
        Label name = new Label(messages.text("about.header", version));
        name.setId("about-version");
        name.getStyleClass().add("heading");
        Label text = new Label(messages.text("about.text"));
        text.setWrapText(true);
        VBox words = new VBox(name, text);
        words.getStyleClass().add("help-sheet");
        HBox content = new HBox(picture, words);
        content.getStyleClass().add("about-sheet");
        return content;
    }
}

package app.tandem.gui;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.tandem.gui.fx.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Says what this application is, and of which parts of others it is made.
final class AboutSheet {
    private static final double SIDE = 64;

    /// Written by the build of the image, a part and its licence in each line; a run from the classes need not
    /// have it.
    private static final String PARTS = "parts.txt";

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
        parts().map(parts -> of(messages, parts)).ifPresent(words.getChildren()::add);
        return content;
    }

    private static Node of(Messages messages, String parts) {
        TextArea area = new TextArea(parts);
        area.setId("about-parts");
        area.setEditable(false);
        TitledPane pane = new TitledPane(messages.text("about.parts"), area);
        pane.setExpanded(false);
        return pane;
    }

    private static Optional<String> parts() {
        try (InputStream in = AboutSheet.class.getResourceAsStream(PARTS)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), UTF_8));
        } catch (IOException _) {
            return Optional.empty(); // the sheet says the rest
        }
    }
}

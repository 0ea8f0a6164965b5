package app.tandem.gui;

import app.tandem.gui.fx.Texts;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;

/// Says what this is.
final class AboutBox {
    private AboutBox() {}

    /// Shows the box and returns when it is closed.
    ///
    /// @param owner the window it belongs to
    /// @param texts the window's texts
    /// @param icon the application's icon
    /// @param version the application's version
    static void show(Stage owner, Texts texts, Image icon, String version) {
        ImageView picture = new ImageView(icon);
        picture.setFitWidth(64);
        picture.setFitHeight(64);
        picture.setAccessibleText(texts.text("about.icon"));
        Alert box = new Alert(Alert.AlertType.INFORMATION, texts.text("about.text"), ButtonType.OK);
        box.initOwner(owner);
        box.setTitle(texts.text("about.title"));
        box.setHeaderText(texts.text("about.header", version));
        box.setGraphic(picture);
        box.setResizable(true);
        box.getDialogPane().setPrefWidth(460);
        box.showAndWait();
    }
}

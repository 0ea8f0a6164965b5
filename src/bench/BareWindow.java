import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// A window that shows a word: what JavaFX alone takes to start. For `start.sh`, which finds it by its title.
public final class BareWindow extends Application {
    /// Opens the window.
    ///
    /// @param args none
    public static void main(String[] args) {
        launch(args);
    }

    @Override
    public void start(Stage stage) {
        stage.setTitle("Bare window");
        stage.setScene(new Scene(new StackPane(new Label("Bare")), 1080, 760));
        stage.show();
    }
}

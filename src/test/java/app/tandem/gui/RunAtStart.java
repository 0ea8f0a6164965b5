package app.tandem.gui;

import app.tandem.Main;
import java.io.IOException;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ButtonBase;
import javafx.stage.Window;
import javafx.util.Duration;

/// Tandem as it is, whose run button is pressed as soon as it can be: for tests that look at the process from
/// outside and have no hands.
public final class RunAtStart {
    private static final Duration TICK = Duration.millis(50);

    private RunAtStart() {}

    /// Starts Tandem.
    ///
    /// @param args its command line
    /// @throws IOException never, with these arguments
    public static void main(String[] args) throws IOException {
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(RunAtStart::pressWhenReady);
            }
        });
        Main.main(args);
    }

    private static void pressWhenReady(Window window) {
        Timeline clock = new Timeline();
        clock.getKeyFrames().setAll(new KeyFrame(TICK, _ -> {
            if (window.getScene().lookup("#scale") instanceof ButtonBase button && !button.isDisabled()) {
                clock.stop();
                button.fire();
            }
        }));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
    }
}

package app.tandem.gui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.util.Duration;

/// Uses the window once without a person, so that the build's training run (JEP 514) records what opening,
/// scaling, refreshing and reading load. It finds controls by their ids. JavaFX thread.
final class WindowTraining {
    private static final Duration TICK = Duration.millis(100);

    private final Scene scene;
    private final Path folder;
    private final Timeline clock = new Timeline();
    private final List<BooleanSupplier> steps = List.of(
            this::giveFolders,
            () -> press("#scale"),
            this::isScaled,
            () -> press("#refresh"),
            this::showArticle,
            () -> !isDisabled("#refresh"));

    private int step;

    /// Prepares a training.
    ///
    /// @param scene the window's
    /// @param folder has pictures in `source`; the window must be subscribed to a server that answers
    WindowTraining(Scene scene, Path folder) {
        this.scene = scene;
        this.folder = folder;
    }

    /// Starts it.
    ///
    /// @param patience when it is given up
    /// @param end what is done then; gets the number of the step that did not come to its end, or empty
    void start(Duration patience, Consumer<Optional<Integer>> end) {
        clock.setCycleCount((int) (patience.toMillis() / TICK.toMillis()));
        clock.getKeyFrames().setAll(new KeyFrame(TICK, _ -> {
            if (steps.get(step).getAsBoolean() && ++step == steps.size()) {
                clock.stop();
                end.accept(Optional.empty());
            }
        }));
        clock.setOnFinished(_ -> end.accept(Optional.of(step)));
        clock.play();
    }

    private boolean giveFolders() {
        give("#source", folder.resolve("source"));
        give("#target", folder.resolve("window"));
        return true;
    }

    private void give(String field, Path path) {
        if (scene.lookup(field) instanceof TextInputControl input) {
            input.setText(path.toString());
        }
    }

    private boolean press(String id) {
        if (scene.lookup(id) instanceof ButtonBase button && !button.isDisabled()) {
            button.fire();
            return true;
        }
        return false;
    }

    private boolean isScaled() {
        boolean scaled = Files.exists(folder.resolve("window").resolve("1.jpg")) && !isDisabled("#source");
        if (scaled && scene.lookup(".tab-pane") instanceof TabPane tabs) {
            tabs.getSelectionModel().select(1);
        }
        return scaled;
    }

    private boolean showArticle() {
        Node entries = scene.lookup("#entries");
        if (entries instanceof ListView<?> list && !list.getItems().isEmpty()) {
            list.getSelectionModel().select(0);
            return true;
        }
        if (entries instanceof TableView<?> table && !table.getItems().isEmpty()) {
            table.getSelectionModel().select(0);
            return true;
        }
        return false;
    }

    private boolean isDisabled(String id) {
        Node node = scene.lookup(id);
        return node == null || node.isDisabled();
    }
}

package app.tandem.gui;

import app.tandem.engine.image.pixels.Size;
import app.tandem.gui.scale.plan.ImageRow;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// Measures the list of the Scale tab with many pictures: how long it takes until the first rows are seen and
/// until all headers are read, the memory then, and pulses while rows are added, filtered, sorted, selected,
/// planned anew and scaled.
///
/// `src/bench/run.sh list [PICTURES=100000]` makes the pictures itself: small ones, for their number is what
/// counts.
public final class ListProbe {
    private static final KeyEvent CONTROL_A =
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.A, false, true, false, false);
    private static final int IN_A_FOLDER = 1_000;

    /// Looked up once: to look up a node takes as long as what is measured.
    private final Map<String, Node> nodes = new HashMap<>();

    private final PulseRecorder recorder;
    private final Scene scene;

    private ListProbe(Scene scene, PulseRecorder recorder) {
        this.recorder = recorder;
        this.scene = scene;
    }

    /// Opens the window, fills the list and prints.
    ///
    /// @param arguments how many pictures
    public static void main(String... arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        Path folder = Files.createTempDirectory("tandem-list");
        Path pictures = paint(folder, count);
        CompletableFuture<ListProbe> opened = new CompletableFuture<>();
        Platform.startup(() -> {
            Stage stage = new Stage();
            new App(folder.resolve("data"), () -> {}, _ -> {}).start(stage);
            opened.complete(new ListProbe(stage.getScene(), new PulseRecorder()));
        });
        opened.get().run(pictures, folder.resolve("target"), count);
        System.exit(0);
    }

    private void run(Path pictures, Path target, int count) throws Exception {
        memory("with an empty list");
        recorder.begin();
        long start = System.nanoTime();
        Screenshots.onFx(() -> {
            field("#target").setText(target.toString());
            field("#source").setText(pictures.toString());
            return true;
        });
        await(() -> !table().getItems().isEmpty());
        System.out.printf("first rows after %.1f s%n", seconds(start));
        await(() -> table().getItems().size() == count
                && !label("#scale-pace").getText().startsWith("Reading"));
        System.out.printf("all headers after %.1f s%n", seconds(start));
        recorder.print("adding");
        memory("with " + count + " rows");
        step(
                "filtering by a name",
                () -> field("#scale-find").setText("99"),
                () -> table().getItems().size() < count);
        step(
                "all again",
                () -> field("#scale-find").setText(""),
                () -> table().getItems().size() == count);
        step(
                "only what fails",
                () -> toggle("#filter-FAILED").fire(),
                () -> table().getItems().isEmpty());
        step(
                "all kinds again",
                () -> toggle("#filter-ALL").fire(),
                () -> table().getItems().size() == count);
        ImageRow first = Screenshots.onFx(() -> table().getItems().getFirst());
        step(
                "sorting by name, backwards",
                () -> {
                    TableColumn<ImageRow, ?> name = table().getColumns().get(1);
                    name.setSortType(TableColumn.SortType.DESCENDING);
                    table().getSortOrder().setAll(List.of(name));
                },
                () -> !table().getItems().getFirst().equals(first));
        step(
                "the plan's order again",
                () -> table().getSortOrder().clear(),
                () -> table().getItems().getFirst().equals(first));
        step("selecting all", () -> table().fireEvent(CONTROL_A), () -> true);
        step("selecting one", () -> table().getSelectionModel().clearAndSelect(3), () -> true);
        step(
                "another size",
                () -> field("#size .text-field").setText("4"),
                () -> table().getItems().getFirst().to().equals(List.of(new Size(4, 3))));
        memory("planned anew");
        step(
                "scaling all",
                () -> button("#scale").fire(),
                () -> !button("#scale").getText().startsWith("Cancel")
                        && table().getItems().stream()
                                .noneMatch(row -> row.outcomes().isEmpty()));
        memory("at the end");
    }

    private void step(String what, Runnable action, Callable<Boolean> done) throws Exception {
        recorder.begin();
        long start = System.nanoTime();
        Screenshots.onFx(() -> {
            action.run();
            return true;
        });
        await(done);
        System.out.printf("%s: %.2f s%n", what, seconds(start));
        // what comes after it, such as the layout and the estimate, is part of it
        CompletableFuture.supplyAsync(() -> true, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS))
                .get();
        recorder.print(what);
    }

    private static double seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1e3;
    }

    private static void memory(String when) throws IOException {
        System.gc();
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(
                "memory %s: heap %d MB, resident %d MB%n",
                when, heap >> 20, ResidentMemory.megabytes().orElse(0));
    }

    private void await(Callable<Boolean> condition) throws Exception {
        while (!Screenshots.onFx(condition)) {
            CompletableFuture.supplyAsync(() -> true, CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS))
                    .get();
        }
    }

    @SuppressWarnings("unchecked") // the list's table
    private TableView<ImageRow> table() {
        return (TableView<ImageRow>) node("#pictures");
    }

    /// The list is in the scene from the moment on at which there is something to list.
    private Node node(String id) {
        return nodes.computeIfAbsent(id, scene::lookup);
    }

    private TextField field(String id) {
        return (TextField) node(id);
    }

    private Button button(String id) {
        return (Button) node(id);
    }

    private Label label(String id) {
        return (Label) node(id);
    }

    private ToggleButton toggle(String id) {
        return (ToggleButton) node(id);
    }

    /// Links where the file system has them: the list doesn't know the difference.
    private static Path paint(Path folder, int count) throws IOException {
        Path original = folder.resolve("0.png");
        for (int i = 0; i < count; i++) {
            Path into = folder.resolve("pictures").resolve("%03d".formatted(i / IN_A_FOLDER));
            if (i % IN_A_FOLDER == 0) {
                Files.createDirectories(into);
                original = into.resolve("%06d.png".formatted(i));
                ImageIO.write(new BufferedImage(16, 12, BufferedImage.TYPE_INT_RGB), "png", original.toFile());
            } else {
                Files.createLink(into.resolve("%06d.png".formatted(i)), original);
            }
        }
        return folder.resolve("pictures");
    }
}

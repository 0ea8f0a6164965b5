package app.tandem.gui;

import app.tandem.engine.scale.request.NameTemplate;
import app.tandem.gui.ScreenshotScenes.SceneSet;
import app.tandem.gui.fx.RunState;
import app.tandem.gui.scale.ScaleModel;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javax.imageio.ImageIO;

/// The scenes of the Scale tab, with painted pictures.
final class ScaleScenes {
    private ScaleScenes() {}

    /// A list before anything was scaled, with conflicts, skips and refusals.
    static CompletableFuture<MainWindow> planned(SceneSet set) throws IOException {
        ScaleModel model = set.scale();
        MainWindow window = set.window(set.commands(), model);
        Path pictures = paint(set.data());
        Files.copy(pictures.resolve("IMG_0012.jpg"), pictures.resolve("IMG_0014 (copy).jpg"));
        paintIcon(pictures.resolve("IMG_0013.png"));
        paintIcon(pictures.resolve("IMG_0015.png"));
        Path web = Files.createDirectories(set.data().resolve("web"));
        Files.copy(pictures.resolve("IMG_0012.jpg"), web.resolve("IMG_0016.jpg"));
        model.settings()
                .settingsProperty()
                .set(model.settings()
                        .settingsProperty()
                        .get()
                        .withOutput(model.settings()
                                .settingsProperty()
                                .get()
                                .output()
                                .withFormat(Optional.of(app.tandem.engine.image.format.ImageFormat.JPEG))
                                .withNaming(Optional.of(new NameTemplate("{name}")))));
        give(model, pictures, set.data());
        return when(
                model.plan().readingProperty(),
                pace -> pace.total() == 0 && !rows(model).isEmpty(),
                window);
    }

    /// In the middle of reading headers: what comes after that is held back.
    static CompletableFuture<MainWindow> reading(SceneSet set) throws IOException {
        AtomicBoolean held = new AtomicBoolean();
        ScaleModel model = set.scale(task -> {
            if (!held.get()) {
                task.run();
            }
        });
        MainWindow window = set.window(set.commands(), model);
        Path pictures = paint(set.data());
        for (int i = 100; i < 900; i++) {
            Files.createLink(
                    pictures.resolve("IMG_0" + i + ".jpg"), pictures.resolve("IMG_00" + (12 + i % 14) + ".jpg"));
        }
        model.plan().readingProperty().subscribe(pace -> held.set(pace.done() > 0 && pace.done() < pace.total()));
        model.inputs().targetProperty().set(set.data().resolve("web").toString());
        model.inputs().sourceProperty().set(pictures.toString());
        return CompletableFuture.completedFuture(window);
    }

    /// After a run in which one picture failed.
    static CompletableFuture<MainWindow> scaled(SceneSet set) throws IOException {
        return scaled(set, set.scale());
    }

    /// In the middle of a run: enough pictures that it is still at work when it is looked at.
    static CompletableFuture<MainWindow> working(SceneSet set) throws IOException {
        ScaleModel model = set.scale();
        MainWindow window = set.window(set.commands(), model);
        Path pictures = paint(set.data());
        for (int i = 100; i < 700; i++) {
            Files.copy(pictures.resolve("IMG_00" + (12 + i % 14) + ".jpg"), pictures.resolve("IMG_0" + i + ".jpg"));
        }
        give(model, pictures, set.data());
        return when(
                        model.plan().readingProperty(),
                        pace -> pace.total() == 0 && !rows(model).isEmpty(),
                        window)
                .thenCompose(planned -> {
                    model.start();
                    return when(
                            model.service().paceProperty(),
                            // a fast machine is done before the time left is steady
                            pace -> !pace.reading() && (pace.left().isPresent() || 2 * pace.done() > pace.total()),
                            planned);
                });
    }

    /// While a folder is watched, with two pictures done.
    static CompletableFuture<MainWindow> watching(SceneSet set) throws IOException {
        ScaleModel model = set.scale();
        return set(model, set).thenCompose(window -> {
            model.watch();
            return when(
                    model.service().totalsProperty(), totals -> totals.report().scaled() > 10, window);
        });
    }

    /// The same with all settings shown.
    static CompletableFuture<MainWindow> withSettings(SceneSet set) throws IOException {
        return scaled(set).thenApply(window -> {
            ((ToggleButton) window.lookup("#scale-more")).setSelected(true);
            return window;
        });
    }

    /// The comparison of the first picture.
    static CompletableFuture<MainWindow> compared(SceneSet set) throws IOException {
        ScaleModel model = set.scale();
        CompletableFuture<MainWindow> planned = set(model, set);
        return planned.thenCompose(window -> {
            TableView<?> table = (TableView<?>) window.lookup("#pictures");
            table.getSelectionModel().select(1);
            model.plan()
                    .compare()
                    .open(model.plan().images().rowsProperty().get().get(1));
            return when(model.plan().compare().comparison().shownProperty(), Optional::isPresent, window);
        });
    }

    private static CompletableFuture<MainWindow> set(ScaleModel model, SceneSet set) throws IOException {
        MainWindow window = set.window(set.commands(), model);
        give(model, paint(set.data()), set.data());
        return when(
                model.plan().readingProperty(),
                pace -> pace.total() == 0 && !rows(model).isEmpty(),
                window);
    }

    private static CompletableFuture<MainWindow> scaled(SceneSet set, ScaleModel model) throws IOException {
        return set(model, set).thenCompose(window -> {
            model.start();
            return when(model.runStateProperty(), state -> state == RunState.IDLE, window);
        });
    }

    private static java.util.List<?> rows(ScaleModel model) {
        return model.plan().images().rowsProperty().get();
    }

    private static void give(ScaleModel model, Path pictures, Path data) {
        model.inputs().sourceProperty().set(pictures.toString());
        model.inputs().targetProperty().set(data.resolve("web").toString());
    }

    /// Completes when a value is as wanted, after what was posted to the JavaFX thread before.
    private static <T> CompletableFuture<MainWindow> when(
            ObservableValue<T> value, Predicate<T> wanted, MainWindow window) {
        CompletableFuture<MainWindow> done = new CompletableFuture<>();
        Platform.runLater(() -> value.subscribe(now -> {
            if (wanted.test(now)) {
                done.complete(window);
            }
        }));
        return done;
    }

    /// Pictures of a harbour at dusk, so to speak: a sky, water and lights.
    private static Path paint(Path data) throws IOException {
        Path pictures = Files.createDirectories(data.resolve("Pictures").resolve("harbour"));
        for (int i = 12; i < 26; i++) {
            int width = i % 3 == 0 ? 800 : 1200;
            BufferedImage picture = new BufferedImage(width, i % 3 == 0 ? 1200 : 800, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = picture.createGraphics();
            Random random = new Random(i);
            int horizon = picture.getHeight() * 3 / 5;
            pen.setPaint(new GradientPaint(0, 0, new Color(0x27408B), 0, horizon, new Color(0xFFB070)));
            pen.fillRect(0, 0, width, horizon);
            pen.setPaint(
                    new GradientPaint(0, horizon, new Color(0x805040), 0, picture.getHeight(), new Color(0x101830)));
            pen.fillRect(0, horizon, width, picture.getHeight());
            for (int light = 0; light < 400; light++) {
                pen.setColor(new Color(255, 200 + random.nextInt(55), random.nextInt(160), 160));
                int side = 1 + random.nextInt(7);
                pen.fillOval(random.nextInt(width), horizon + (int) (random.nextGaussian() * 40), side, side * 2);
            }
            pen.dispose();
            ImageIO.write(
                    picture, "jpg", pictures.resolve("IMG_00" + i + ".jpg").toFile());
        }
        paintIcon(pictures.resolve("icon.png"));
        Files.writeString(pictures.resolve("DSC_0044.jpg"), "this is no picture");
        return pictures;
    }

    private static void paintIcon(Path file) throws IOException {
        BufferedImage small = new BufferedImage(120, 90, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(small, "png", file.toFile());
    }
}

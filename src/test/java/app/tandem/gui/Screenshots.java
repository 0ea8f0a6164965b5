package app.tandem.gui;

import app.tandem.gui.settings.Settings;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/// Takes the pictures of docs/images, without a stage, so that they may be larger than the headless screen:
/// `src/bench/screenshots.sh`. The scenes are in [ScreenshotScenes].
public final class Screenshots {
    /// More than are seen in a list at once.
    private static final int ROWS = 40;

    private final Path folder;

    private Screenshots(Path folder) {
        this.folder = folder;
    }

    /// Takes all pictures, or those whose names begin so.
    ///
    /// @param arguments the folder, then the beginning of names
    public static void main(String... arguments) throws Exception {
        Screenshots camera = new Screenshots(Files.createDirectories(Path.of(arguments[0])));
        String beginning = arguments.length > 1 ? arguments[1] : "";
        Platform.startup(() -> {});
        try {
            for (ScreenshotScenes.Shot shot : ScreenshotScenes.all()) {
                if (shot.name().startsWith(beginning)) {
                    camera.take(shot);
                }
            }
        } finally {
            Platform.exit();
        }
    }

    private void take(ScreenshotScenes.Shot shot) throws Exception {
        Parent root = show(shot);
        BufferedImage picture = onFx(() -> picture(shot, root));
        ImageIO.write(picture, "png", folder.resolve(shot.name() + ".png").toFile());
    }

    /// Builds a scene, styles it and lays it out. Any thread but JavaFX's, which must be running.
    ///
    /// @param shot what is shown
    /// @return the root, in a scene without a stage
    static Parent show(ScreenshotScenes.Shot shot) throws Exception {
        Path data = folderOf(shot);
        Settings settings = new Settings(data.resolve("window.properties"), Runnable::run);
        Parent root = onFx(() -> shot.scene()
                        .build(new ScreenshotScenes.SceneSet(
                                data, settings, shot.language(), shot.width(), shot.height())))
                .get();
        // once more through the queue: what the scene posted last is shown
        onFx(() -> true);
        // what rows ask for when they are first laid out, such as thumbnails, comes through the queue too
        onFx(() -> style(shot, root));
        for (int i = 0; i < ROWS; i++) {
            onFx(() -> true);
        }
        return onFx(() -> style(shot, root));
    }

    /// A folder of its own, whose path is seen in the picture: short, unless it is there from an earlier time.
    private static Path folderOf(ScreenshotScenes.Shot shot) throws IOException {
        try {
            return Files.createDirectory(Path.of(System.getProperty("java.io.tmpdir"), shot.name()));
        } catch (FileAlreadyExistsException _) {
            return Files.createTempDirectory(shot.name());
        }
    }

    private static Parent style(ScreenshotScenes.Shot shot, Parent root) {
        Scene scene = root.getScene() == null ? new Scene(root, shot.width(), shot.height()) : root.getScene();
        scene.setUserAgentStylesheet(
                shot.dark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().setAll(Appearance.stylesheets(shot.textPercent()));
        // virtual cells are made by the first layout and styled by the second
        for (int i = 0; i < 3; i++) {
            root.applyCss();
            root.layout();
        }
        return root;
    }

    private static BufferedImage picture(ScreenshotScenes.Shot shot, Parent root) {
        SnapshotParameters parameters = new SnapshotParameters();
        double scale = shot.scale();
        parameters.setTransform(Transform.scale(scale, scale));
        WritableImage taken = new WritableImage((int) (shot.width() * scale), (int) (shot.height() * scale));
        root.snapshot(parameters, taken);
        int width = (int) taken.getWidth();
        int height = (int) taken.getHeight();
        int[] pixels = new int[width * height];
        taken.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        return picture;
    }

    /// Works on the JavaFX thread and waits for it.
    static <T> T onFx(Callable<T> work) throws InterruptedException, ExecutionException {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception failure) {
                done.completeExceptionally(failure);
            }
        });
        return done.get();
    }
}

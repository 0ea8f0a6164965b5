package app.tandem.gui;

import app.tandem.engine.scale.outcome.ScaleOutcome;
import app.tandem.gui.scale.plan.ImageRow;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// A folder of painted pictures, and the folder that they are scaled into.
///
/// @param source exists and is empty at first
/// @param target does not exist at first
record ScalePhotos(Path source, Path target) {

    /// Makes the source folder.
    ///
    /// @param folder where both lie
    static ScalePhotos in(Path folder) throws IOException {
        return new ScalePhotos(Files.createDirectory(folder.resolve("photos 📷")), folder.resolve("small"));
    }

    void give(TandemWindow window) throws Exception {
        window.type("#source", source.toString());
        window.type("#target", target.toString());
        window.await("ready", () -> !window.disabled("#scale"));
    }

    static List<ScaleOutcome> outcomes(TandemWindow window) throws Exception {
        return window.items("#pictures", ImageRow.class).stream()
                .flatMap(row -> row.outcomes().stream())
                .toList();
    }

    void paintMany() throws IOException {
        paint("0.png", 2000, 2000);
        for (int i = 1; i < 200; i++) {
            Files.copy(source.resolve("0.png"), source.resolve(i + ".png"));
        }
    }

    void paint(String name, int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            pen.setColor(new Color(random.nextInt(0x1000000)));
            pen.fillOval(random.nextInt(width), random.nextInt(height), 100, 100);
        }
        pen.dispose();
        ImageIO.write(picture, "png", source.resolve(name).toFile());
    }

    static String size(Path picture) throws IOException {
        BufferedImage image = ImageIO.read(picture.toFile());
        return image.getWidth() + " × " + image.getHeight();
    }

    /// The names of what the target holds.
    List<String> made() throws IOException {
        if (!Files.exists(target)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }
}

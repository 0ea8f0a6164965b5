package app.tandem.cli;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// Makes picture files, and looks at them.
public final class Photos {
    private Photos() {}

    /// Writes a picture of some colours.
    ///
    /// @param file its name; the extension says the format, `jpg` or `png`
    /// @return the file
    public static Path write(Path file, int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        for (int i = 0; i < 40; i++) {
            pen.setColor(Color.getHSBColor(i / 40f, 0.7f, 0.9f));
            pen.fillOval(i * width / 40, (i * 7 % 40) * height / 40, width / 6 + 1, height / 6 + 1);
        }
        pen.dispose();
        return write(picture, file);
    }

    /// Writes a picture that no format can pack well: every pixel another colour.
    ///
    /// @param file its name; the extension says the format
    /// @return the file
    static Path writeNoise(Path file, int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int i = 0; i < width * height; i++) {
            picture.setRGB(i % width, i / width, random.nextInt());
        }
        return write(picture, file);
    }

    private static Path write(BufferedImage picture, Path file) throws IOException {
        String name = file.getFileName().toString();
        Files.createDirectories(file.resolveSibling(""));
        if (!ImageIO.write(
                picture, name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), file.toFile())) {
            throw new IOException("ImageIO writes no " + file);
        }
        return file;
    }

    /// A picture's width and height, as an independent decoder sees them.
    public static String size(Path file) throws IOException {
        BufferedImage picture = ImageIO.read(file.toFile());
        return picture.getWidth() + "x" + picture.getHeight();
    }

    /// The files in a folder and in those below it.
    ///
    /// @param folder a folder
    /// @return their names as seen from it, sorted
    public static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}

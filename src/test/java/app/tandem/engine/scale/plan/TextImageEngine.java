package app.tandem.engine.scale.plan;

import app.tandem.engine.image.RenderOptions;
import app.tandem.engine.image.RenderTarget;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.pixels.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// A picture engine whose pictures are a line of text, `JPEG 1600 1000`: real files, without a codec. Two
/// more numbers may follow, of frames and of pictures that are left out. A picture takes a byte per pixel.
public final class TextImageEngine implements ImageEngine {
    private final BeforeRendering before;
    private final AtomicInteger decodes = new AtomicInteger();

    /// What a test does when a picture is about to be rendered.
    @FunctionalInterface
    public interface BeforeRendering {
        void rendering(Path source) throws IOException, InterruptedException;
    }

    public TextImageEngine() {
        this(_ -> {});
    }

    public TextImageEngine(BeforeRendering before) {
        this.before = before;
    }

    /// Makes a picture, and its folder.
    public static Path write(Path file, ImageFormat format, int width, int height) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, "%s %d %d".formatted(format, width, height));
    }

    /// Makes a JPEG, and its folder.
    public static Path write(Path file, int width, int height) throws IOException {
        return write(file, ImageFormat.JPEG, width, height);
    }

    @Override
    public ImageInfo probe(Path file) throws IOException {
        String[] parts = Files.readString(file).split(" ", -1);
        if (parts.length < 3) {
            throw ImageException.of("image.noPicture");
        }
        int frames = parts.length > 3 ? Integer.parseInt(parts[3]) : 1;
        int further = parts.length > 4 ? Integer.parseInt(parts[4]) : 0;
        Size size = new Size(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        return ImageInfo.of(ImageFormat.valueOf(parts[0]), size)
                .withFrames(frames)
                .withFurther(further);
    }

    @Override
    public void render(Path source, ImageInfo info, RenderOptions renderOptions, List<RenderTarget> targets)
            throws IOException, InterruptedException {
        decodes.incrementAndGet();
        Files.readString(source);
        for (RenderTarget target : targets) {
            Files.writeString(target.file(), "half a pic"); // what a killed process would leave
            before.rendering(source);
            Size size = target.size();
            write(target.file(), target.encodeOptions().format(), size.width(), size.height());
        }
    }

    @Override
    public long memory(ImageInfo info, RenderOptions renderOptions, List<RenderTarget> targets) {
        return info.size().pixels();
    }

    /// How often pixels were decoded.
    public int decodes() {
        return decodes.get();
    }
}

package app.tandem.gui;

import app.tandem.engine.image.DisplayImage;
import app.tandem.engine.image.HeldImage;
import app.tandem.engine.image.ImageProbe;
import app.tandem.engine.image.ImageRenderer;
import app.tandem.engine.image.RenderOptions;
import app.tandem.engine.image.RenderTarget;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.pixels.Region;
import app.tandem.engine.image.pixels.Size;
import app.tandem.gui.fx.ScreenImages;
import app.tandem.gui.news.images.ArticleImageDecoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.Image;

/// Decodes the pictures of articles with the engine that scales pictures: all its formats, upright, in sRGB.
/// What a picture would need is known from its header; one that needs too much is refused. Any thread.
final class ArticleImages implements ArticleImageDecoder {
    private static final long MOST_PIXELS = 50_000_000;
    private static final long MOST_MEMORY = 256L << 20;

    /// Higher pictures than that many pixels are more than graphics cards take as one.
    private static final int MOST_HEIGHT = 4096;

    @Override
    public Image decode(Path file, int width) throws IOException, InterruptedException {
        ImageInfo info = ImageProbe.probe(file);
        Size whole = info.size();
        double share = Math.min(1, Math.min((double) width / whole.width(), (double) MOST_HEIGHT / whole.height()));
        Size size = new Size(side(whole.width() * share), side(whole.height() * share));
        RenderOptions options = RenderOptions.FOR_DISPLAY;
        RenderTarget target = new RenderTarget(Region.whole(whole), size, EncodeOptions.of(ImageFormat.PNG), file);
        if (whole.pixels() > MOST_PIXELS || ImageRenderer.memory(info, options, List.of(target)) > MOST_MEMORY) {
            throw ImageException.tooManyPixels(whole);
        }
        return ScreenImages.of(
                DisplayImage.of(HeldImage.decode(file, info, options, target).render(options, target)));
    }

    private static int side(double pixels) {
        return (int) Math.max(1, Math.round(pixels));
    }
}

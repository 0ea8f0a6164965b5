package app.tandem.gui.scale.compare;

import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.scale.plan.Planned;
import app.tandem.engine.scale.plan.SourceImage;
import app.tandem.engine.scale.preview.ImagePreviewer;
import app.tandem.engine.scale.preview.PreviewResult;
import app.tandem.gui.fx.ScreenImages;
import java.io.IOException;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/// Makes comparisons. The original that was asked for last is decoded once. It belongs to one thread at a
/// time, a background one; interruption ends a rendering.
final class CompareRenderer {
    /// The longest side of the original on the screen, in pixels.
    private static final int LEAST_LONGEST = 2048;

    private static final int MOST_LONGEST = 8192;
    private static final long BUDGET = 256L << 20;

    private final ImagePreviewer previewer = new ImagePreviewer(BUDGET);
    private @Nullable Original original;

    private record Original(SourceImage source, int longest, Image image) {}

    /// Renders one.
    ///
    /// @param request the image
    /// @param scale which of its results
    /// @throws IOException when the original can't be read or the result can't be written
    Comparison render(CompareRequest request, Planned.Scale scale) throws IOException, InterruptedException {
        SourceImage source = request.item().image();
        Size whole = request.item().from().orElseThrow();
        Image before = original(source, longest(whole, scale));
        PreviewResult result = previewer.result(source, scale, request.options());
        double share = before.getWidth() / whole.width();
        var region = scale.region();
        Rectangle2D part = new Rectangle2D(
                region.x() * share, region.y() * share, region.width() * share, region.height() * share);
        return new Comparison(before, part, ScreenImages.of(result.image()), result);
    }

    /// Lets the held images go.
    void clear() {
        original = null;
        previewer.clear();
    }

    /// As many pixels as the result has, so that the original does not look blurred beside it.
    private static int longest(Size whole, Planned.Scale scale) {
        double share = Math.min(1, (double) scale.to().width() / scale.region().width());
        double needed = Math.ceil(Math.max(whole.width(), whole.height()) * share);
        return (int) Math.clamp(needed, LEAST_LONGEST, MOST_LONGEST);
    }

    private Image original(SourceImage source, int longest) throws IOException, InterruptedException {
        Original held = original;
        if (held != null && held.source().equals(source) && held.longest() >= longest) {
            return held.image();
        }
        original = null; // the old one goes before the new one comes
        Image image = ScreenImages.of(ImagePreviewer.original(source, longest));
        original = new Original(source, longest, image);
        return image;
    }
}

package app.tandem.engine.scale.preview;

import app.tandem.engine.files.TempFiles;
import app.tandem.engine.image.DisplayImage;
import app.tandem.engine.image.HeldImage;
import app.tandem.engine.image.ImageDecoder;
import app.tandem.engine.image.ImageEncoder;
import app.tandem.engine.image.ImageProbe;
import app.tandem.engine.image.ImageRenderer;
import app.tandem.engine.image.RenderOptions;
import app.tandem.engine.image.RenderTarget;
import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.DecodeOptions;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.pixels.Region;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.scale.plan.Planned;
import app.tandem.engine.scale.plan.SourceImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Renders images for a comparison: the original as it is, and the result with the bytes of the real
/// encoder.
///
/// The original that was asked for last is decoded once and held; so are the last three results.
/// Interruption ends a rendering at once. It belongs to one thread at a time, a background one.
public final class ImagePreviewer {
    private static final int RESULTS = 3;

    private record Key(Path file, long bytes, long modified, RenderOptions renderOptions, Planned.Scale scale) {
        static Key of(SourceImage image, RenderOptions renderOptions, Planned.Scale scale) {
            return new Key(image.file(), image.bytes(), image.modified().toMillis(), renderOptions, scale);
        }

        boolean isOf(Key other) {
            return file.equals(other.file) && bytes == other.bytes && modified == other.modified;
        }
    }

    private record Held(Key key, HeldImage image) {}

    private final long budget;
    private final Map<Key, PreviewResult> results = new LinkedHashMap<>();
    private @Nullable Held held;

    /// Makes a previewer that holds nothing yet.
    ///
    /// @param budget bytes of pixels of an original that may be held; a larger one is rendered row by row
    ///     each time
    public ImagePreviewer(long budget) {
        this.budget = budget;
    }

    /// The original, for the layer below the result.
    ///
    /// @param image the original, with its header
    /// @param longest the longest side that the screen can use, in pixels; a larger original comes smaller
    /// @return upright, in sRGB
    /// @throws IOException when it can't be read or is broken
    /// @throws InterruptedException when the thread is interrupted
    public static DisplayImage original(SourceImage image, int longest) throws IOException, InterruptedException {
        ImageInfo info = image.info().orElseThrow();
        Size whole = info.size();
        double share = Math.min(1, (double) longest / Math.max(whole.width(), whole.height()));
        Size size = new Size(side(whole.width() * share), side(whole.height() * share));
        RenderOptions renderOptions = RenderOptions.FOR_DISPLAY;
        RenderTarget target =
                new RenderTarget(Region.whole(whole), size, EncodeOptions.of(ImageFormat.PNG), image.file());
        return DisplayImage.of(ImageRenderer.pixels(image.file(), info, renderOptions, target));
    }

    /// The result, as a run with the same plan would write it.
    ///
    /// @param image the original, with its header
    /// @param scale what would be done, one size of it
    /// @param renderOptions filter, light, colour and metadata
    /// @return pixels, bytes and likeness
    /// @throws IOException when the original can't be read or is broken, or the result can't be written
    /// @throws InterruptedException when the thread is interrupted
    public PreviewResult result(SourceImage image, Planned.Scale scale, RenderOptions renderOptions)
            throws IOException, InterruptedException {
        Key key = Key.of(image, renderOptions, scale);
        PreviewResult kept = results.remove(key);
        PreviewResult result = kept == null ? render(key, image, scale, renderOptions) : kept;
        results.put(key, result);
        if (results.size() > RESULTS) {
            results.remove(results.keySet().iterator().next());
        }
        return result;
    }

    /// Lets the held original and the results go, so that their memory is free.
    public void clear() {
        held = null;
        results.clear();
    }

    private PreviewResult render(Key key, SourceImage image, Planned.Scale scale, RenderOptions renderOptions)
            throws IOException, InterruptedException {
        Path file = TempFiles.inSystemFolder();
        try {
            RenderTarget target = new RenderTarget(scale.region(), scale.to(), scale.encodeOptions(), file);
            Optional<DisplayImage> unencoded = encode(key, image, target, renderOptions);
            ImageInfo written = ImageProbe.probe(file);
            DisplayImage shown =
                    DisplayImage.of(ImageDecoder.decode(file, written, new DecodeOptions(written.stored(), false)));
            double ssim = unencoded.isPresent() ? Ssim.of(unencoded.get(), shown) : Double.NaN;
            return new PreviewResult(shown, scale.encodeOptions().format(), Files.size(file), image.bytes(), ssim);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /// Writes the result.
    ///
    /// @return its pixels before they were encoded; empty when the original is too large to be held
    private Optional<DisplayImage> encode(Key key, SourceImage image, RenderTarget target, RenderOptions renderOptions)
            throws IOException, InterruptedException {
        ImageInfo info = image.info().orElseThrow();
        if (info.decodedBytes() > budget) {
            held = null;
            ImageRenderer.render(image.file(), info, renderOptions, List.of(target));
            return Optional.empty();
        }
        Image rendered = held(key, image, info, target, renderOptions).render(renderOptions, target);
        ImageEncoder.encode(rendered, target.encodeOptions(), target.file());
        return Optional.of(DisplayImage.of(rendered));
    }

    private HeldImage held(Key key, SourceImage image, ImageInfo info, RenderTarget target, RenderOptions renderOptions)
            throws IOException, InterruptedException {
        Held there = held;
        if (there != null && there.key().isOf(key) && there.image().serves(renderOptions, target)) {
            return there.image();
        }
        held = null; // the old one goes before the new one comes
        HeldImage decoded = HeldImage.decode(image.file(), info, renderOptions, target);
        held = new Held(key, decoded);
        return decoded;
    }

    private static int side(double pixels) {
        return (int) Math.max(1, Math.round(pixels));
    }
}

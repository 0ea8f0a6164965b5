package app.tandem.engine.image;

import app.tandem.engine.image.Picture.Frame;
import app.tandem.engine.image.Rendering.Region;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes scaled pictures of one original.
public final class ImageRenderer {
    private ImageRenderer() {}

    /// Decodes an original once and writes each rendering of it.
    ///
    /// @param source the original; only read
    /// @param info what [ImageProbe] told of it
    /// @param recipe how pixels become others
    /// @param renderings one or more pictures to make
    /// @throws ImageException when the original is broken or a target can't be made, with the reason in plain
    ///     words
    /// @throws IOException when a file can't be read or written
    /// @throws InterruptedException when the thread is interrupted
    public static void render(Path source, ImageInfo info, Recipe recipe, List<Rendering> renderings)
            throws IOException, InterruptedException {
        Picture original = decoded(source, info, recipe, renderings);
        Framing framing = new Framing(info, original.size());
        Optional<ColourProfile> profile = ColourProfile.of(
                original.metadata().icc(), original.frames().getFirst().raster());
        for (Rendering rendering : renderings) {
            boolean converted = recipe.colour() == Recipe.Colour.SRGB
                    || !holdsProfile(rendering.encoding().format());
            Picture picture = rendered(original, framing, recipe, profile, converted, rendering);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            ImageEncoder.encode(picture, rendering.encoding(), rendering.file());
        }
    }

    private static Picture decoded(Path source, ImageInfo info, Recipe recipe, List<Rendering> renderings)
            throws IOException, InterruptedException {
        Size least = Framing.atLeast(info, recipe, renderings);
        Picture picture = ImageDecoder.decode(source, info, new Decoding(least, recipe.lenient()));
        boolean shrunk = !picture.size().equals(info.stored());
        if (!shrunk
                || !recipe.linear()
                || !Contrast.isHarsh(picture.frames().getFirst().raster())) {
            return picture;
        }
        return ImageDecoder.decode(source, info, new Decoding(info.stored(), recipe.lenient()));
    }

    private static Picture rendered(
            Picture original,
            Framing framing,
            Recipe recipe,
            Optional<ColourProfile> profile,
            boolean converted,
            Rendering rendering)
            throws InterruptedException {
        Orientation orientation = framing.info().orientation();
        Region region = framing.decoded(rendering.region());
        Size size = orientation.stored(rendering.size());
        List<Frame> frames = new ArrayList<>();
        for (Frame frame : original.frames()) {
            ToneCurve curve = toneCurve(frame.raster().depth(), recipe, profile);
            Raster raster = Resampler.resample(frame.raster(), region, size, recipe.resampling(), curve);
            if (converted && profile.isPresent()) {
                profile.get().convertToSrgb(raster);
            }
            frames.add(new Frame(orientation.upright(raster), frame.delay()));
        }
        byte[] icc = converted ? null : profile.map(ColourProfile::bytes).orElse(null);
        Metadata metadata = original.metadata()
                .forRendering(recipe.metadata(), rendering.size())
                .withProfile(icc);
        return new Picture(frames, original.loops(), metadata);
    }

    private static ToneCurve toneCurve(int depth, Recipe recipe, Optional<ColourProfile> profile) {
        if (!recipe.linear()) {
            return ToneCurve.straight(depth);
        }
        return profile.map(present -> present.toneCurve(depth)).orElseGet(() -> ToneCurve.srgb(depth));
    }

    private static boolean holdsProfile(ImageFormat format) {
        return switch (format) {
            case JPEG, PNG, WEBP, TIFF -> true;
            case GIF, BMP, XPM, XBM, PSD -> false;
        };
    }

    /// How much memory a rendering takes at its peak, so that a batch can admit pictures by their pixels.
    ///
    /// @param info the original
    /// @param recipe how pixels become others
    /// @param renderings what is to be made of it
    /// @return bytes, in the heap and outside it together; an upper bound
    public static long memory(ImageInfo info, Recipe recipe, List<Rendering> renderings) {
        return new Footprint(info, renderings).peak();
    }
}

package app.tandem.engine.image;

import app.tandem.engine.image.Rendering.Region;
import app.tandem.engine.image.codec.Cancellation;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
        List<Rendering> left = new ArrayList<>();
        for (Rendering rendering : renderings) {
            if (!rewritten(source, info, recipe, rendering)) {
                left.add(rendering);
            }
        }
        if (left.isEmpty()) {
            return;
        }
        Decoding decoding = new Decoding(Framing.atLeast(info, recipe, left), recipe.lenient());
        List<Picture> pictures = pictures(source, info, recipe, left, decoding);
        for (int i = 0; i < pictures.size(); i++) {
            encode(pictures.get(i), left.get(i));
        }
    }

    /// Where only metadata is to go, the coded pixels stay byte for byte: to code them again would cost quality.
    private static boolean rewritten(Path source, ImageInfo info, Recipe recipe, Rendering rendering)
            throws IOException, InterruptedException {
        boolean same = rendering.encoding().format() == info.format()
                && rendering.size().equals(info.size())
                && rendering.region().equals(Region.whole(info.size()))
                && recipe.colour() == Recipe.Colour.KEEP
                && recipe.metadata() != Recipe.Carry.EVERYTHING;
        try {
            return same
                    && Codecs.of(info.format())
                            .rewrite(
                                    source,
                                    metadata -> metadata.forRendering(recipe.metadata(), Placement.untouched(info)),
                                    rendering.file());
        } catch (ClosedByInterruptException interrupted) {
            throw Cancellation.of(interrupted);
        }
    }

    private static List<Picture> pictures(
            Path source, ImageInfo info, Recipe recipe, List<Rendering> renderings, Decoding decoding)
            throws IOException, InterruptedException {
        StreamedRenderings streamed = new StreamedRenderings(info, recipe, renderings);
        if (ImageDecoder.stream(source, info, decoding, streamed)) {
            return streamed.pictures();
        }
        Picture original = ImageDecoder.decode(source, info, decoding);
        List<Picture> pictures = new ArrayList<>();
        int channels = original.frames().getFirst().raster().channels();
        for (Rendering rendering : renderings) {
            Renderer renderer = new Renderer(info, recipe, rendering, original.size(), original.metadata(), channels);
            pictures.add(renderer.rendered(original));
        }
        return pictures;
    }

    private static void encode(Picture picture, Rendering rendering) throws IOException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        ImageEncoder.encode(picture, rendering.encoding(), rendering.file());
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

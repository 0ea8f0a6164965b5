package app.tandem.engine.image;

import java.io.IOException;
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
        Decoding decoding = new Decoding(Framing.atLeast(info, recipe, renderings), recipe.lenient());
        List<Picture> pictures = pictures(source, info, recipe, renderings, decoding);
        for (int i = 0; i < pictures.size(); i++) {
            encode(pictures.get(i), renderings.get(i));
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

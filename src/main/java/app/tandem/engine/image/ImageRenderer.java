package app.tandem.engine.image;

import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.DecodeOptions;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.metadata.MetadataPolicy;
import app.tandem.engine.image.metadata.Placement;
import app.tandem.engine.image.pixels.Region;
import app.tandem.engine.work.Interrupts;
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
    /// @param renderOptions how pixels become others
    /// @param targets one or more pictures to make
    /// @throws ImageException when the original is broken or a target can't be made, with the reason in plain
    ///     words
    /// @throws IOException when a file can't be read or written
    /// @throws InterruptedException when the thread is interrupted
    public static void render(Path source, ImageInfo info, RenderOptions renderOptions, List<RenderTarget> targets)
            throws IOException, InterruptedException {
        List<RenderTarget> left = new ArrayList<>();
        for (RenderTarget target : targets) {
            if (!rewritten(source, info, renderOptions, target)) {
                left.add(target);
            }
        }
        if (left.isEmpty()) {
            return;
        }
        List<Image> pictures = pictures(source, info, renderOptions, left);
        for (int i = 0; i < pictures.size(); i++) {
            ImageEncoder.encode(
                    pictures.get(i), left.get(i).encodeOptions(), left.get(i).file());
        }
    }

    /// Where only metadata is to go, the coded pixels stay byte for byte: to code them again would cost
    /// quality.
    private static boolean rewritten(Path source, ImageInfo info, RenderOptions renderOptions, RenderTarget target)
            throws IOException, InterruptedException {
        boolean same = target.encodeOptions().format() == info.format()
                && target.size().equals(info.size())
                && target.region().equals(Region.whole(info.size()))
                && renderOptions.colour() == RenderOptions.Colour.KEEP
                && renderOptions.metadata() != MetadataPolicy.EVERYTHING;
        try {
            return same
                    && Codecs.of(info.format())
                            .rewrite(
                                    source,
                                    metadata ->
                                            metadata.forRendering(renderOptions.metadata(), Placement.untouched(info)),
                                    target.file());
        } catch (ClosedByInterruptException interrupted) {
            throw Interrupts.of(interrupted);
        }
    }

    /// Decodes an original, makes one rendering of it, and writes nothing.
    ///
    /// @param source the original; only read
    /// @param info what [ImageProbe] told of it
    /// @param renderOptions how pixels become others
    /// @param target what is to be made; its file is not looked at
    /// @return the new pixels, upright
    /// @throws ImageException when the original is broken
    /// @throws IOException when the file can't be read
    /// @throws InterruptedException when the thread is interrupted
    public static Image pixels(Path source, ImageInfo info, RenderOptions renderOptions, RenderTarget target)
            throws IOException, InterruptedException {
        return pictures(source, info, renderOptions, List.of(target)).getFirst();
    }

    private static List<Image> pictures(
            Path source, ImageInfo info, RenderOptions renderOptions, List<RenderTarget> targets)
            throws IOException, InterruptedException {
        DecodeOptions decodeOptions =
                new DecodeOptions(DecodeGeometry.atLeast(info, renderOptions, targets), renderOptions.lenient());
        StreamingRenderer streamed = new StreamingRenderer(info, renderOptions, targets);
        if (ImageDecoder.stream(source, info, decodeOptions, streamed)) {
            return streamed.pictures();
        }
        Image original = ImageDecoder.decode(source, info, decodeOptions);
        List<Image> pictures = new ArrayList<>();
        for (RenderTarget target : targets) {
            pictures.add(Renderer.render(info, renderOptions, target, original));
        }
        return pictures;
    }

    /// How much memory a rendering takes at its peak, so that a batch can admit pictures by their pixels.
    ///
    /// @param info the original
    /// @param renderOptions how pixels become others
    /// @param targets what is to be made of it
    /// @return bytes, in the heap and outside it together; an upper bound
    public static long memory(ImageInfo info, RenderOptions renderOptions, List<RenderTarget> targets) {
        return new MemoryEstimate(info, targets).peak();
    }
}

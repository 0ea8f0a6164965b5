package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.image.codec.CollectingSink;
import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.DecodeOptions;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Region;
import app.tandem.engine.image.pixels.Size;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Compares the two ways to decode a picture: by rows, and as a whole.
final class ByRows {
    /// What came out.
    ///
    /// @param problem what was wrong; empty when nothing was
    /// @param picture the pixels and what came with them; null when there was a problem
    record Outcome(String problem, @Nullable Image picture) {}

    private interface Decoder {
        Image picture() throws IOException, InterruptedException;
    }

    private ByRows() {}

    /// Decodes a file in both ways, leniently too.
    ///
    /// @param file a file that can be decoded by rows, perhaps broken
    /// @return what came out when it had to be sound
    static Outcome assertSame(Path file) throws IOException, InterruptedException {
        ImageInfo info = ImageProbe.probe(file);
        assertThat(info.streaming()).as("%s by rows", file).isPresent();
        Outcome strict = null;
        for (boolean lenient : new boolean[] {true, false}) {
            DecodeOptions decodeOptions = new DecodeOptions(info.stored(), lenient);
            strict = outcome(() -> rows(file, info, decodeOptions));
            Outcome whole = outcome(() -> ImageDecoder.decode(file, info, decodeOptions));
            assertThat(strict.problem()).as("%s, lenient %s", file, lenient).isEqualTo(whole.problem());
            assertAlike(strict.picture(), whole.picture(), file + ", lenient " + lenient);
        }
        return Objects.requireNonNull(strict);
    }

    private static Image rows(Path file, ImageInfo info, DecodeOptions decodeOptions)
            throws IOException, InterruptedException {
        CollectingSink sink = new CollectingSink();
        assertThat(ImageDecoder.stream(file, info, decodeOptions, sink)).isTrue();
        return sink.picture();
    }

    private static Outcome outcome(Decoder decoder) throws IOException, InterruptedException {
        try {
            return new Outcome("", decoder.picture());
        } catch (ImageException broken) {
            return new Outcome(String.valueOf(broken.getMessage()), null);
        }
    }

    /// Makes a rendering in both ways: the whole picture, and a part of it.
    ///
    /// @param file a sound file that can be decoded by rows
    static void assertRenderedAlike(Path file) throws IOException, InterruptedException {
        ImageInfo info = ImageProbe.probe(file);
        assertThat(info.streaming()).as("%s by rows", file).isPresent();
        Size size = info.size();
        Region part = new Region(size.width() / 8.0, size.height() / 4.0, size.width() / 2.0, size.height() / 3.0);
        for (Region region : List.of(Region.whole(size), part)) {
            RenderTarget target = new RenderTarget(region, new Size(29, 17), EncodeOptions.of(ImageFormat.PNG), file);
            assertAlike(
                    ImageRenderer.pixels(file, info, RenderOptions.DEFAULT, target),
                    HeldImage.decode(file, info, RenderOptions.DEFAULT, target).render(RenderOptions.DEFAULT, target),
                    file + ", " + region);
        }
    }

    private static void assertAlike(@Nullable Image rows, @Nullable Image whole, String what) {
        assertThat(rows == null).as(what).isEqualTo(whole == null);
        if (rows != null && whole != null) {
            Raster one = rows.frames().getFirst().raster();
            Raster other = whole.frames().getFirst().raster();
            assertThat(one.getClass()).as(what).isEqualTo(other.getClass());
            assertThat(one.size()).as(what).isEqualTo(other.size());
            assertThat(one.channels()).as(what).isEqualTo(other.channels());
            assertThat(Objects.deepEquals(one.samples(), other.samples()))
                    .as(what)
                    .isTrue();
            assertThat(rows.metadata()).as(what).usingRecursiveComparison().isEqualTo(whole.metadata());
        }
    }
}

package app.tandem.engine.image;

import static app.tandem.engine.image.Synthetic.samples;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.ChromaSubsampling;
import app.tandem.engine.image.format.Compression;
import app.tandem.engine.image.format.DecodeOptions;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.ArrayPool;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Region;
import app.tandem.engine.image.pixels.Size;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImageRendererTest {
    private static final EncodeOptions PNG = EncodeOptions.of(ImageFormat.PNG);

    @TempDir
    private Path folder;

    @Test
    void oneDecodeGivesSeveralSizes() throws Exception {
        Path source = png(Synthetic.noise(new Size(40, 30), 3, 8), Metadata.NONE);
        ImageInfo info = ImageProbe.probe(source);
        Region whole = Region.whole(info.size());
        ImageRenderer.render(
                source,
                info,
                RenderOptions.DEFAULT,
                List.of(
                        new RenderTarget(whole, new Size(20, 15), PNG, folder.resolve("20.png")),
                        new RenderTarget(whole, new Size(4, 3), PNG, folder.resolve("4.png"))));
        assertThat(ImageProbe.probe(folder.resolve("20.png")).stored()).isEqualTo(new Size(20, 15));
        assertThat(ImageProbe.probe(folder.resolve("4.png")).stored()).isEqualTo(new Size(4, 3));
    }

    @Test
    void aPictureIsTheSameWhereItsArraysHaveHeldAnother() throws Exception {
        Path first =
                Files.move(png(Synthetic.noise(new Size(48, 90), 4, 8), Metadata.NONE), folder.resolve("first.png"));
        Path second = png(Synthetic.constant(new Size(40, 83), 4, 8, 7), Metadata.NONE);
        Size small = new Size(20, 41);
        Raster alone = render(second, RenderOptions.DEFAULT, small, PNG).raster();
        ArrayPool arrays = new ArrayPool();

        for (Path earlier : List.of(first, second, first)) {
            arrays.lending(() -> render(earlier, RenderOptions.DEFAULT, new Size(24, 45), PNG));
            Raster after = arrays.<Raster, Exception>lending(
                    () -> render(second, RenderOptions.DEFAULT, small, PNG).raster());
            assertThat(samples(after)).containsExactly(samples(alone));
        }
    }

    @Test
    void rowsOfAJpegArriveInArraysThatAreUsedAgain() throws Exception {
        Path source = folder.resolve("source.jpg");
        ImageEncoder.encode(
                Image.still(Synthetic.noise(new Size(40, 83), 3, 8), Metadata.NONE),
                EncodeOptions.of(ImageFormat.JPEG),
                source);
        ImageInfo info = ImageProbe.probe(source);
        Size small = new Size(20, 41);
        RenderTarget target = new RenderTarget(Region.whole(info.size()), small, PNG, folder.resolve("new.png"));
        ArrayPool arrays = new ArrayPool();

        Object samples = arrays.<Object, Exception>lending(() -> pixels(source, info, target));

        assertThat(arrays.<Object, Exception>lending(() -> pixels(source, info, target)))
                .isSameAs(samples);
    }

    private static Object pixels(Path source, ImageInfo info, RenderTarget target) throws Exception {
        Image made = ImageRenderer.pixels(source, info, RenderOptions.DEFAULT, target);
        return made.frames().getFirst().raster().samples();
    }

    @Test
    void sixteenBitsStaySixteen() throws Exception {
        Path source = png(Synthetic.constant(new Size(40, 30), 2, 16, 12_345), Metadata.NONE);
        Raster scaled =
                render(source, RenderOptions.DEFAULT, new Size(20, 15), PNG).raster();
        assertThat(samples(scaled)).hasSize(600).containsOnly(12_345);
        assertThat(scaled.depth()).isEqualTo(16);
    }

    @Test
    void aProfileIsKept() throws Exception {
        byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        Path source = png(Synthetic.constant(new Size(40, 30), 3, 8, 55), Metadata.NONE.withProfile(linear));
        Result result = render(source, RenderOptions.DEFAULT, new Size(20, 15), PNG);
        assertThat(result.metadata().icc()).isEqualTo(linear);
        assertThat(samples(result.raster())).containsOnly(55);
    }

    @Test
    void aProfileIsConvertedOnRequest() throws Exception {
        byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        Path source = png(Synthetic.constant(new Size(40, 30), 3, 8, 55), Metadata.NONE.withProfile(linear));
        RenderOptions srgb = RenderOptions.DEFAULT.withColour(RenderOptions.Colour.SRGB);
        Result result = render(source, srgb, new Size(20, 15), PNG);
        assertThat(result.metadata().icc()).isNull();
        assertThat(samples(result.raster())).containsOnly(128);
    }

    @Test
    void anInterruptedThreadWritesNothing() throws Exception {
        Path source = png(Synthetic.noise(new Size(40, 30), 3, 8), Metadata.NONE);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> render(source, RenderOptions.DEFAULT, new Size(20, 15), PNG))
                .isInstanceOf(InterruptedException.class);
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void aJpegThatIsDecodedInFullLosesNoLight() throws Exception {
        // bright specks on black: shrunk while it is decoded, they come out ten steps too dark
        Random random = new Random(7);
        boolean[] bright = new boolean[160 * 160];
        for (int i = 0; i < bright.length; i++) {
            bright[i] = random.nextInt(3) == 0;
        }
        Raster specks = Synthetic.raster(new Size(480, 480), 3, 8, (x, y, _) -> bright[y / 3 * 160 + x / 3] ? 250 : 10);
        Path source = folder.resolve("source.jpg");
        EncodeOptions jpeg = new EncodeOptions(
                ImageFormat.JPEG, Compression.DEFAULT.withQuality(95).withChroma(ChromaSubsampling.NONE));
        ImageEncoder.encode(Image.still(specks, Metadata.NONE), jpeg, source);
        int[] exact = samples(render(source, RenderOptions.DEFAULT.withExact(true), new Size(60, 60), PNG)
                .raster());
        int[] full = samples(render(png(specks, Metadata.NONE), RenderOptions.DEFAULT, new Size(60, 60), PNG)
                .raster());
        double mean = Arrays.stream(full).average().orElseThrow();
        assertThat(Arrays.stream(exact).average().orElseThrow()).isCloseTo(mean, within(1.0));
    }

    @Test
    void memoryCoversWhatIsHeldAtOnce() {
        ImageInfo photo = ImageInfo.of(ImageFormat.JPEG, new Size(6000, 4000));
        RenderTarget half = new RenderTarget(
                Region.whole(photo.size()), new Size(3000, 2000), EncodeOptions.of(ImageFormat.JPEG), Path.of("x"));
        // the codec's words and the samples, at least; below half a gigabyte, or nobody could scale two at once
        assertThat(ImageRenderer.memory(photo, RenderOptions.DEFAULT, List.of(half)))
                .isBetween(24_000_000L * 7, 24_000_000L * 20);
    }

    private record Result(Raster raster, Metadata metadata) {}

    private Path png(Raster raster, Metadata metadata) throws IOException, InterruptedException {
        Path file = folder.resolve("source.png");
        ImageEncoder.encode(Image.still(raster, metadata), PNG, file);
        return file;
    }

    private Result render(Path source, RenderOptions renderOptions, Size size, EncodeOptions encodeOptions)
            throws IOException, InterruptedException {
        boolean interrupted = Thread.interrupted();
        ImageInfo info = ImageProbe.probe(source);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        Path file = folder.resolve("new");
        RenderTarget target = new RenderTarget(Region.whole(info.size()), size, encodeOptions, file);
        ImageRenderer.render(source, info, renderOptions, List.of(target));
        assertThat(Files.size(file)).isPositive();
        ImageInfo made = ImageProbe.probe(file);
        Image picture = ImageDecoder.decode(file, made, new DecodeOptions(made.stored(), false));
        return new Result(picture.frames().getFirst().raster(), picture.metadata());
    }
}

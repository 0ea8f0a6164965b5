package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.metadata.Exif;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Orientation;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Region;
import app.tandem.engine.image.pixels.Size;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From file to file.
final class WholeImageRenderingTest {
    @TempDir
    private Path folder;

    @Test
    void theEightOrientationsComeOutAlikeAndUpright() throws Exception {
        List<Raster> rendered = new ArrayList<>();
        for (Path file : Corpus.files("exif-orientation", ".jpg")) {
            Image picture = rendered(file, new Size(180, 120), ImageFormat.PNG);
            assertThat(Exif.orientation(picture.metadata().exif()))
                    .as("%s", file)
                    .isEqualTo(Orientation.UPRIGHT);
            rendered.add(picture.frames().getFirst().raster());
        }
        Raster first = rendered.getFirst();
        // they differ by the figure that is printed on each
        assertThat(rendered)
                .allSatisfy(raster -> assertThat(difference(first, raster)).isLessThan(2));
        assertThat(difference(first, Synthetic.mirrored(first))).isGreaterThan(10);
    }

    @Test
    void anAnimationKeepsFramesDelaysAndLoopsWhenItIsScaled() throws Exception {
        Image film = new Image(
                List.of(
                        new Image.Frame(TestImages.constant(40, 30, 255, 0, 0), Duration.ofMillis(40)),
                        new Image.Frame(TestImages.constant(40, 30, 0, 255, 0), Duration.ofMillis(1230)),
                        new Image.Frame(TestImages.constant(40, 30, 0, 0, 255), Duration.ofMillis(70))),
                3,
                Metadata.NONE);
        Path gif = folder.resolve("film.gif");
        ImageEncoder.encode(film, EncodeOptions.of(ImageFormat.GIF), gif);
        for (ImageFormat format : List.of(ImageFormat.GIF, ImageFormat.WEBP)) {
            Image small = rendered(gif, new Size(20, 15), format);
            assertThat(small.loops()).isEqualTo(3);
            assertThat(small.frames().stream().map(Image.Frame::delay))
                    .containsExactly(Duration.ofMillis(40), Duration.ofMillis(1230), Duration.ofMillis(70));
            for (int i = 0; i < 3; i++) {
                Raster raster = small.frames().get(i).raster();
                assertThat(raster.size()).isEqualTo(new Size(20, 15));
                assertThat(raster.sample(i)).as("%s, frame %d", format, i).isGreaterThan(250);
                assertThat(raster.sample((i + 1) % 3)).isLessThan(10);
            }
        }
        assertThat(rendered(gif, new Size(20, 15), ImageFormat.PNG).frames()).hasSize(1);
    }

    private Image rendered(Path source, Size size, ImageFormat format) throws IOException, InterruptedException {
        ImageInfo info = ImageProbe.probe(source);
        Path target = folder.resolve("new");
        RenderTarget wanted = new RenderTarget(Region.whole(info.size()), size, EncodeOptions.of(format), target);
        ImageRenderer.render(source, info, RenderOptions.DEFAULT, List.of(wanted));
        return TestImages.read(target);
    }

    private static double difference(Raster a, Raster b) {
        int[] left = Synthetic.samples(a);
        int[] right = Synthetic.samples(b);
        assertThat(right).hasSameSizeAs(left);
        long sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += Math.abs(left[i] - right[i]);
        }
        return (double) sum / left.length;
    }
}

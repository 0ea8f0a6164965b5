package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.metadata.Exif;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.metadata.Metadata.Text;
import app.tandem.engine.image.metadata.MetadataPolicy;
import app.tandem.engine.image.pixels.Orientation;
import app.tandem.engine.image.pixels.Region;
import app.tandem.engine.image.pixels.Size;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Metadata goes without the pixels being coded again.
final class RewriteTest {
    private static final ImageFormat[] FORMATS = {ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP};
    private static final Size SIZE = new Size(40, 30);
    private static final byte[] XMP = ("<x xmlns:e='http://ns.adobe.com/exif/1.0/' e:GPSLatitude='48' xmlns:k='urn:k'"
                    + " k:Rating='3'/>")
            .getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void theCodedPixelsStayByteForByte() throws Exception {
        for (ImageFormat format : FORMATS) {
            String before = coded(original(format, 1), format);
            for (MetadataPolicy policy : new MetadataPolicy[] {MetadataPolicy.WITHOUT_GPS, MetadataPolicy.NOTHING}) {
                assertThat(coded(stripped(original(format, 1), format, policy), format))
                        .as("%s %s", format, policy)
                        .isEqualTo(before);
            }
        }
    }

    @Test
    void thePlaceGoesAndTheRestStays() throws Exception {
        for (ImageFormat format : FORMATS) {
            Path file = stripped(original(format, 1), format, MetadataPolicy.WITHOUT_GPS);
            Metadata metadata = TestImages.read(file).metadata();
            String xmp = new String(Objects.requireNonNull(metadata.xmp()), StandardCharsets.UTF_8);
            assertThat(xmp).contains("Rating").doesNotContain("48");
            assertThat(Objects.requireNonNull(metadata.exif())).hasSize(300);
            assertThat(metadata.texts()).hasSize(format == ImageFormat.WEBP ? 0 : 1);
        }
    }

    @Test
    void whatIsStrippedIsStillSeenUpright() throws Exception {
        for (ImageFormat format : FORMATS) {
            Path file = stripped(original(format, 6), format, MetadataPolicy.NOTHING);
            assertThat(ImageProbe.probe(file).orientation()).as(format.label()).isEqualTo(Orientation.CLOCKWISE);
            Metadata metadata = TestImages.read(file).metadata();
            assertThat(metadata.xmp()).isNull();
            assertThat(metadata.exif()).isEqualTo(Exif.of(Orientation.CLOCKWISE));
            assertThat(metadata.texts()).isEmpty();
        }
    }

    @Test
    void whatStandsBehindTheEndOfAJpegGoes() throws Exception {
        Path original = original(ImageFormat.JPEG, 1);
        byte[] jpeg = Files.readAllBytes(original);
        byte[] both = Arrays.copyOf(jpeg, 2 * jpeg.length);
        System.arraycopy(jpeg, 0, both, jpeg.length, jpeg.length);
        Path stripped = stripped(Files.write(original, both), ImageFormat.JPEG, MetadataPolicy.NOTHING);
        assertThat(Files.size(stripped)).isLessThan(jpeg.length);
    }

    private Path original(ImageFormat format, int orientation) throws Exception {
        Metadata metadata = Metadata.NONE
                .withExif(ExifBlocks.camera(orientation, ByteOrder.BIG_ENDIAN))
                .withXmp(XMP)
                .with(null, List.of(new Text(Text.COMMENT, "said")));
        Path file = folder.resolve("original." + format.extension());
        ImageEncoder.encode(Image.still(TestImages.bytes(40, 30, 3), metadata), EncodeOptions.of(format), file);
        return file;
    }

    private Path stripped(Path original, ImageFormat format, MetadataPolicy policy) throws Exception {
        ImageInfo info = ImageProbe.probe(original);
        assertThat(info.stored()).isEqualTo(SIZE);
        Path file = folder.resolve("stripped." + format.extension());
        ImageRenderer.render(
                original,
                info,
                RenderOptions.DEFAULT.withMetadata(policy),
                List.of(new RenderTarget(Region.whole(info.size()), info.size(), EncodeOptions.of(format), file)));
        return file;
    }

    /// The file from where its pixels begin.
    private static String coded(Path file, ImageFormat format) throws Exception {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        return switch (format) {
            case JPEG -> bytes.substring(bytes.indexOf("\u00ff\u00db"));
            case PNG -> bytes.substring(bytes.indexOf("IDAT"));
            default -> {
                int from = bytes.indexOf("VP8 ");
                int metadata = bytes.indexOf("EXIF", from);
                yield metadata < 0 ? bytes.substring(from) : bytes.substring(from, metadata);
            }
        };
    }
}

package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.DecodeOptions;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.metadata.MetadataPolicy;
import app.tandem.engine.image.metadata.Placement;
import app.tandem.engine.image.pixels.Size;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Broken files of every format: each is read, or refused with a reason, and soon.
final class ImageFuzzTest {
    private static final int ROUNDS = Integer.getInteger("tandem.fuzz", 120);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    /// More would be a test of the machine's memory.
    private static final long MOST_PIXELS = 1 << 22;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(ImageFormat.class)
    void whatIsBrokenIsReadOrRefusedAndSoon(ImageFormat format) throws Exception {
        byte[] sound = sound(format);
        Random random = new Random(format.label().hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            Path file = Files.write(folder.resolve("broken"), broken(sound, random));
            long start = System.nanoTime();
            read(file, round % 2 == 0);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("round %d", round)
                    .isLessThan(LONGEST);
        }
    }

    private static void read(Path file, boolean lenient) throws Exception {
        try {
            ImageInfo info = ImageProbe.probe(file);
            if (info.stored().pixels() * info.frames() <= MOST_PIXELS) {
                Image picture = ImageDecoder.decode(file, info, new DecodeOptions(info.stored(), lenient));
                for (MetadataPolicy policy : MetadataPolicy.values()) {
                    picture.metadata().forRendering(policy, Placement.whole(info.stored(), new Size(3, 2)));
                }
            }
        } catch (ImageException refused) {
            assertThat(refused.getMessage()).isNotBlank().doesNotContain("Exception", "java.", "@");
        }
    }

    /// A few bytes changed, a part doubled, or the end cut off.
    private static byte[] broken(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        for (int i = random.nextInt(8); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : 0xff);
        }
        if (random.nextInt(3) == 0) {
            int from = random.nextInt(bytes.length);
            int length = random.nextInt(bytes.length - from);
            System.arraycopy(bytes, from, bytes, random.nextInt(bytes.length - length), length);
        }
        return random.nextInt(3) == 0 ? Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)) : bytes;
    }

    private byte[] sound(ImageFormat format) throws Exception {
        if (format == ImageFormat.PSD) {
            return ByteBuffer.allocate(60)
                    .put("8BPS\0\1\0\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII))
                    .putShort((short) 3)
                    .putInt(2)
                    .putInt(3)
                    .putShort((short) 8)
                    .putShort((short) 3)
                    .array();
        }
        byte[] xmp = "<a xmlns:e='http://ns.adobe.com/exif/1.0/' e:GPSLatitude='1'/>".getBytes(StandardCharsets.UTF_8);
        Metadata metadata = Metadata.NONE
                .withExif(ExifBlocks.camera(6, ByteOrder.LITTLE_ENDIAN))
                .withXmp(xmp)
                .with(new byte[] {0x1c, 2, 120, 0, 1, 'a'}, List.of(new Metadata.Text(Metadata.Text.COMMENT, "said")));
        Path file = folder.resolve("sound");
        ImageEncoder.encode(Image.still(TestImages.bytes(24, 16, 3), metadata), EncodeOptions.of(format), file);
        return Files.readAllBytes(file);
    }
}

package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.metadata.Metadata;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class ProbeTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsNoPictureIsNamed() throws Exception {
        assertReason("", "the file is empty");
        assertReason("Dear John,\n", "it is not a picture that Tandem reads: it begins like text");
        assertReason("<!DOCTYPE html><html>", "it is not a picture that Tandem reads: it begins like a web page");
        assertReason("<?xml version='1.0'?><svg/>", "it is not a picture that Tandem reads: it begins like XML");
        assertReason("%PDF-1.7", "it is not a picture that Tandem reads: it begins like a PDF");
        assertReason(
                "\0\0\0\30ftypmif1", "it is not a picture that Tandem reads: it begins like a film or a HEIF picture");
        assertReason("\1\2\3\4", "it is not a picture that Tandem reads");
        assertReason("#define X 3\n", "it is not a picture that Tandem reads: it begins like text");
    }

    @Test
    void aPictureOfAFormatThatIsNotReadIsNamedByItsContent() throws Exception {
        assertReason("\0\0\0\30ftypheic", "it is HEIC, which Tandem does not read");
        assertReason("\0\0\0\40ftypavif", "it is AVIF, which Tandem does not read");
        assertReason("\u00ff\n\u00fa\177", "it is JPEG XL, which Tandem does not read");
        assertReason("\0\0\0\fJXL \r\n\u0087\n", "it is JPEG XL, which Tandem does not read");
        assertReason("\0\0\0\fjP  \r\n\u0087\n", "it is JPEG 2000, which Tandem does not read");
        assertReason("\u00ffO\u00ffQ", "it is JPEG 2000, which Tandem does not read");
    }

    private void assertReason(String content, String reason) throws Exception {
        Path file = Files.writeString(folder.resolve("letter.jpg"), content, StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> ImageProbe.probe(file))
                .isInstanceOf(ImageException.class)
                .hasMessage(reason);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theHeaderOfAJpegSaysWhatIsHeldWhileItsRowsCome() throws Exception {
        Path file = folder.resolve("picture.jpg");
        JpegFiles.write(file, TestImages.bytes(100, 50, 3), 0.9F, 2, 2, 0);
        assertThat(ImageProbe.probe(file).streaming()).hasValue(Files.size(file));
        // 7 steps across and 4 downwards, of six blocks of 64 coefficients each
        JpegFiles.writeProgressive(file, TestImages.bytes(100, 50, 3), 2, 2, 0);
        assertThat(ImageProbe.probe(file).streaming()).hasValue(Files.size(file) + 2 * 7 * 4 * 6 * 64);
        // 13 by 7 blocks
        JpegFiles.writeProgressive(file, TestImages.bytes(100, 50, 1), 1, 1, 0);
        assertThat(ImageProbe.probe(file).streaming()).hasValue(Files.size(file) + 2 * 13 * 7 * 64);
        byte[] odd = Files.readAllBytes(file);
        odd[odd.length - 1] = 0;
        for (int i = 2; i < odd.length; i++) {
            if (odd[i] == (byte) 0xff && odd[i + 1] == (byte) 0xc2) {
                odd[i + 11] = 0x51; // a sampling that there isn't
            }
        }
        assertThat(ImageProbe.probe(Files.write(file, odd)).streaming()).isEmpty();
    }

    @Test
    void aHeaderThatIsCutOffAnywhereIsAFailureAndNeverABug() throws Exception {
        for (ImageFormat format : ImageFormat.values()) {
            if (!format.isWritten()) {
                continue;
            }
            Path whole = folder.resolve("whole");
            ImageEncoder.encode(Image.still(TestImages.bytes(9, 9, 3), Metadata.NONE), EncodeOptions.of(format), whole);
            byte[] bytes = Files.readAllBytes(whole);
            for (int length = 0; length < Math.min(bytes.length, 700); length += 5) {
                Path file = Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, length));
                try {
                    TestImages.read(file);
                } catch (ImageException expected) {
                    assertThat(expected.getMessage()).isNotBlank();
                }
            }
        }
    }

    @Test
    void rubbishAfterASignatureIsAFailureAndNeverABug() throws Exception {
        List<String> signatures = List.of(
                "\u00ff\u00d8\u00ff\u00e0",
                "\u0089PNG\r\n\u001a\n",
                "GIF89a",
                "BM",
                "RIFF\50\0\0\0WEBPVP8X",
                "II*\0",
                "MM\0*",
                "/* XPM */",
                "#define a_width 4\n",
                "8BPS\0\1");
        Random random = new Random(3);
        for (String signature : signatures) {
            for (int i = 0; i < 200; i++) {
                byte[] bytes = new byte[300];
                random.nextBytes(bytes);
                byte[] start = signature.getBytes(StandardCharsets.ISO_8859_1);
                System.arraycopy(start, 0, bytes, 0, start.length);
                Path file = Files.write(folder.resolve("rubbish"), bytes);
                try {
                    ImageProbe.probe(file);
                } catch (ImageException expected) {
                    assertThat(expected.getMessage()).isNotBlank();
                }
            }
        }
    }
}

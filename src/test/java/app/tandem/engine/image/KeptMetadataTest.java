package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.image.codec.PhotoshopResources;
import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.Extra;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.metadata.Metadata.Text;
import app.tandem.engine.image.metadata.MetadataPolicy;
import app.tandem.engine.image.metadata.Placement;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// IPTC-IIM, comments and texts are kept where the format can hold them.
final class KeptMetadataTest {
    /// A caption: record 2, set 120.
    private static final byte[] IPTC = {0x1c, 2, 120, 0, 4, 'T', 'e', 'x', 't'};

    private static final List<Text> TEXTS = List.of(
            new Text(Text.COMMENT, "von 1999"), new Text("Author", "Łukasz"), new Text("Title", "a".repeat(3000)));

    @TempDir
    Path folder;

    @Test
    void jpegPngAndTiffHoldIptc() throws Exception {
        for (ImageFormat format : new ImageFormat[] {ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.TIFF}) {
            assertThat(written(format).iptc()).as(format.label()).isEqualTo(IPTC);
        }
    }

    @Test
    void pngHoldsTextsAndJpegComments() throws Exception {
        assertThat(written(ImageFormat.PNG).texts()).isEqualTo(TEXTS);
        assertThat(written(ImageFormat.JPEG).texts())
                .containsExactly(
                        new Text(Text.COMMENT, "von 1999"),
                        new Text(Text.COMMENT, "Author: Łukasz"),
                        new Text(Text.COMMENT, "Title: " + "a".repeat(3000)));
    }

    @Test
    void whatStandsBehindThePixelsOfAPngIsKeptToo() throws Exception {
        byte[] png = Files.readAllBytes(file(ImageFormat.PNG, Metadata.NONE));
        ByteArrayOutputStream late = new ByteArrayOutputStream();
        late.write(png, 0, png.length - 12);
        chunk(late, "tEXt", "Comment\0late");
        chunk(late, "iTXt", "XML:com.adobe.xmp\0\0\0\0\0<a/>");
        late.write(png, png.length - 12, 12);
        Metadata metadata = TestImages.read(Files.write(folder.resolve("late.png"), late.toByteArray()))
                .metadata();
        assertThat(metadata.texts()).containsExactly(new Text(Text.COMMENT, "late"));
        assertThat(metadata.xmp()).containsExactly('<', 'a', '/', '>');
    }

    @Test
    void theHeaderTellsWhatANewFileMayLack() throws Exception {
        ImageInfo jpeg = ImageProbe.probe(file(ImageFormat.JPEG, Metadata.NONE.with(IPTC, TEXTS)));
        assertThat(jpeg.extras()).isEqualTo(Set.of(Extra.IPTC, Extra.TEXTS));
        byte[] xmp =
                "<a xmlns:h='http://ns.adobe.com/hdr-gain-map/1.0/' h:Version='1.0'/>".getBytes(StandardCharsets.UTF_8);
        ImageInfo bright = ImageProbe.probe(file(ImageFormat.JPEG, Metadata.NONE.withXmp(xmp)));
        assertThat(bright.extras()).isEqualTo(Set.of(Extra.XMP, Extra.GAIN_MAP));
        assertThat(Extra.IPTC.loss(ImageFormat.PNG)).isEmpty();
        assertThat(Extra.IPTC.loss(ImageFormat.WEBP)).contains(Problem.of("note.iptc"));
        assertThat(Extra.GAIN_MAP.loss(ImageFormat.JPEG)).contains(Problem.of("note.gainMap"));
    }

    @Test
    void aGainMapOfTheIsoIsToldOfWithoutXmp() throws Exception {
        byte[] jpeg = Files.readAllBytes(file(ImageFormat.JPEG, Metadata.NONE));
        byte[] name = "urn:iso:std:iso:ts:21496:-1\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII);
        byte[] with = ByteBuffer.allocate(jpeg.length + 4 + name.length)
                .put(jpeg, 0, 2)
                .put(new byte[] {(byte) 0xff, (byte) 0xe2, 0, (byte) (2 + name.length)})
                .put(name)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
        Path file = Files.write(folder.resolve("iso.jpg"), with);
        assertThat(ImageProbe.probe(file).extras()).isEqualTo(Set.of(Extra.GAIN_MAP));
    }

    @Test
    void textsThatTellThePlaceGoWithIt() {
        Metadata metadata = Metadata.NONE.with(IPTC, List.of(new Text("exif:GPSLatitude", "48/1"), TEXTS.getFirst()));
        Placement whole = Placement.whole(new Size(4, 4), new Size(2, 2));
        assertThat(metadata.forRendering(MetadataPolicy.WITHOUT_GPS, whole).texts())
                .containsExactly(TEXTS.getFirst());
        assertThat(metadata.forRendering(MetadataPolicy.NOTHING, whole)).isEqualTo(Metadata.NONE);
    }

    @Test
    void thePreviewInsideIptcIsNotCarried() {
        byte[] preview = {0x1c, 2, (byte) 202, 0, 1, 'p'};
        byte[] both = ByteBuffer.allocate(15).put(preview).put(IPTC).array();
        assertThat(PhotoshopResources.records(both)).isEqualTo(IPTC);
    }

    private Metadata written(ImageFormat format) throws Exception {
        return TestImages.read(file(format, Metadata.NONE.with(IPTC, TEXTS))).metadata();
    }

    private Path file(ImageFormat format, Metadata metadata) throws Exception {
        Path file = folder.resolve("a." + format.extension());
        ImageEncoder.encode(Image.still(TestImages.bytes(8, 8, 3), metadata), EncodeOptions.of(format), file);
        return file;
    }

    private static void chunk(ByteArrayOutputStream out, String type, String payload) {
        byte[] body = (type + payload).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 checksum = new CRC32();
        checksum.update(body);
        out.writeBytes(ByteBuffer.allocate(8 + body.length)
                .putInt(body.length - 4)
                .put(body)
                .putInt((int) checksum.getValue())
                .array());
    }
}

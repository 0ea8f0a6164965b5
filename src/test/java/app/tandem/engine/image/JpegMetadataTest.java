package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.metadata.Exif;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Orientation;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a JPEG carries beside its pixels, written and read again.
final class JpegMetadataTest {
    private static final EncodeOptions JPEG = EncodeOptions.of(ImageFormat.JPEG);
    private static final String RDF = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"";

    @TempDir
    private Path folder;

    @Test
    void metadataSurvivesAProfileOfManyChunksToo() throws Exception {
        byte[] icc = TestImages.bytes(500, 600, 1).samples();
        byte[] exif = ExifBlocks.camera(6, ByteOrder.LITTLE_ENDIAN);
        byte[] xmp = {'<', '>'};
        Metadata metadata = new Metadata(icc, exif, xmp, new Metadata.Density(300, 200));
        for (int channels : new int[] {1, 3}) {
            Image picture = Image.still(TestImages.bytes(30, 20, channels), metadata);
            Metadata read = TestImages.there(picture, JPEG, folder).metadata();
            assertThat(read.icc()).isEqualTo(icc);
            assertThat(read.exif()).isEqualTo(exif);
            assertThat(read.xmp()).isEqualTo(xmp);
            assertThat(read.density()).isEqualTo(metadata.density());
        }
    }

    @Test
    void xmpThatIsTooLongForASegmentGoesOnInOthers() throws Exception {
        String said = "a:notes=\"" + "long ".repeat(40_000) + "\"";
        String packet = "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
                + RDF + " xmlns:b='urn:b'><rdf:Description rdf:about='' xmlns:a='urn:a' " + said + "/></rdf:RDF>"
                + "</x:xmpmeta>"
                + " ".repeat(4000) + "<?xpacket end='w'?>";
        byte[] xmp = packet.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 2; i++) { // what was read is written again, and nothing has grown
            Image picture = Image.still(TestImages.bytes(30, 20, 3), Metadata.NONE.withXmp(xmp));
            xmp = Objects.requireNonNull(
                    TestImages.there(picture, JPEG, folder).metadata().xmp());
            String read = new String(xmp, StandardCharsets.UTF_8);
            assertThat(read)
                    .containsOnlyOnce(said)
                    .contains("xmlns:b=\"urn:b\"")
                    .doesNotContain("HasExtendedXMP=");
        }
    }

    @Test
    void xmpWithoutAllItsPartsIsWhatIsInTheFirst() throws Exception {
        byte[] xmp = (RDF + ">" + "long ".repeat(40_000) + "</rdf:RDF>").getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("parts.jpg");
        ImageEncoder.encode(Image.still(TestImages.bytes(30, 20, 3), Metadata.NONE.withXmp(xmp)), JPEG, file);
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        int last = bytes.lastIndexOf("http://ns.adobe.com/xmp/extension/");
        Files.writeString(
                file, bytes.substring(0, last) + "H" + bytes.substring(last + 1), StandardCharsets.ISO_8859_1);
        byte[] read = Objects.requireNonNull(TestImages.read(file).metadata().xmp());
        assertThat(read).hasSizeLessThan(1000);
    }

    @Test
    void xmpThatIsTooLongOnlyByItsSpacesLosesThem() throws Exception {
        byte[] xmp = ("<?xpacket begin=''?>" + RDF + ">a</rdf:RDF>" + " ".repeat(70_000) + "<?xpacket end='w'?>")
                .getBytes(StandardCharsets.UTF_8);
        Image picture = Image.still(TestImages.bytes(30, 20, 3), Metadata.NONE.withXmp(xmp));
        assertThat(TestImages.there(picture, JPEG, folder).metadata().xmp())
                .isEqualTo((RDF + ">a</rdf:RDF>").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void exifThatIsTooLongForASegmentLosesItsLongestValues() throws Exception {
        // a TIFF's may be longer: here a value of 70,000 bytes beside the orientation
        ByteBuffer exif = ByteBuffer.allocate(70_100);
        exif.put(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8}).putShort((short) 2);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        exif.putShort((short) 0xc634).putShort((short) 1).putInt(70_000).putInt(50);
        Image picture = Image.still(TestImages.bytes(30, 20, 3), Metadata.NONE.withExif(exif.array()));
        byte[] read = Objects.requireNonNull(
                TestImages.there(picture, JPEG, folder).metadata().exif());
        assertThat(Exif.orientation(read)).isEqualTo(Orientation.CLOCKWISE);
        assertThat(read).hasSizeLessThan(100);
    }
}

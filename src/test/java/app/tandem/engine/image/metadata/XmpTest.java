package app.tandem.engine.image.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.tandem.engine.image.pixels.Orientation;
import app.tandem.engine.image.pixels.Region;
import app.tandem.engine.image.pixels.Size;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The names of namespaces are what counts; prefixes in these packets are none that programs write.
final class XmpTest {
    private static final Size STORED = new Size(800, 600);
    private static final Placement SMALLER = Placement.whole(STORED, new Size(400, 300));
    private static final Placement TURNED =
            new Placement(Orientation.CLOCKWISE, STORED, Region.whole(STORED.transposed()), new Size(300, 400));
    private static final String EXIF = "xmlns:e='http://ns.adobe.com/exif/1.0/'";

    @Test
    void orientationAndDimensionsAreCorrectedAsAttributesAndAsElements() {
        String tiff = "xmlns:t='http://ns.adobe.com/tiff/1.0/'";
        assertThat(rendered(tiff + " t:Orientation='6' " + EXIF, "<e:PixelXDimension>800</e:PixelXDimension>", SMALLER))
                .contains("t:Orientation=\"1\"", "<e:PixelXDimension>400</e:PixelXDimension>");
    }

    @Test
    void aPlaceGoesWhateverPrefixItHasAndWhoeverWroteIt() {
        String[][] places = {
            {EXIF + " e:GPSLatitude='48,12.5N'", ""},
            {EXIF, "<e:GPSLongitude>16,22E</e:GPSLongitude>"},
            {"xmlns:d='http://www.dji.com/drone-dji/1.0/' d:GpsLongtitude='48.2' d:AbsoluteAltitude='+48.2'", ""},
            {"xmlns:g='http://www.w3.org/2003/01/geo/wgs84_pos#' g:lat='48.2'", "<g:alt>48.2</g:alt>"},
            {
                EXIF + " xmlns:i='http://iptc.org/std/Iptc4xmpExt/2008-02-29/'",
                "<i:LocationShown><r:Bag><r:li e:GPSLatitude='48,1N'/></r:Bag></i:LocationShown>"
            },
        };
        for (String[] place : places) {
            assertThat(XmpTest.without(place[0], place[1]))
                    .doesNotContain("48", "16,22")
                    .contains("Rating");
        }
    }

    @Test
    void furtherContentIsKnownByTheAddressOfItsNamespace() {
        String camera = "xmlns:q='http://ns.google.com/photos/1.0/camera/'";
        Map<String, XmpExtras> told = Map.of(
                "xmlns:q='http://ns.adobe.com/hdr-gain-map/1.0/' q:Version='1.0'",
                new XmpExtras(true, false, false),
                "xmlns:q='http://ns.adobe.com/hdr-gain-map/1&#46;0/' q:Version='1.0'",
                new XmpExtras(true, false, false),
                "xmlns:q='http://ns.google.com/photos/1.0/container/item/' q:Semantic='GainMap'",
                new XmpExtras(true, false, false),
                "xmlns:q='http://ns.google.com/photos/1.0/depthmap/' q:Format='Range'",
                new XmpExtras(false, false, true),
                camera + " q:MotionPhoto='1'",
                new XmpExtras(false, true, false),
                camera + " q:MicroVideo=' 1 '",
                new XmpExtras(false, true, false),
                camera + " q:MotionPhoto='0'",
                new XmpExtras(false, false, false),
                "xmlns:hdrgm='http://ns.adobe.com/hdr-gain-map/1.0/'",
                new XmpExtras(false, false, false),
                "xmlns:q='urn:q' q:title='MotionPhoto=&quot;1&quot; of a http://ns.adobe.com/hdr-gain-map/1.0/'",
                new XmpExtras(false, false, false));
        told.forEach((attributes, extras) ->
                assertThat(XmpExtras.of(packet(attributes, ""))).as(attributes).isEqualTo(extras));
        assertThat(XmpExtras.of(packet(camera, "<q:MotionPhoto>1</q:MotionPhoto>")))
                .isEqualTo(new XmpExtras(false, true, false));
        assertThat(XmpExtras.of("<a MotionPhoto='1'".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new XmpExtras(false, false, false));
    }

    @Test
    void whatPointsToPartsThatAreGoneGoesToo() {
        String[][] pointers = {
            {"xmlns:h='http://ns.adobe.com/hdr-gain-map/1.0/' h:Version='gone'", "<h:GainMapMax>gone</h:GainMapMax>"},
            {"xmlns:c='http://ns.google.com/photos/1.0/camera/' c:MotionPhoto='gone'", ""},
            {"xmlns:c='http://ns.google.com/photos/1.0/camera/'", "<c:MicroVideoOffset>gone</c:MicroVideoOffset>"},
            {"xmlns:i='http://ns.google.com/photos/1.0/image/' i:Data='gone'", ""},
            {"xmlns:d='http://ns.google.com/photos/1.0/depthmap/'", "<d:Data>gone</d:Data>"},
            {
                "xmlns:c='http://ns.google.com/photos/1.0/container/'",
                "<c:Directory><r:Seq><r:li>gone</r:li></r:Seq></c:Directory>"
            },
            {"xmlns:g='http://ns.adobe.com/xap/1.0/g/img/'", "<k:PageInfo><g:image>gone</g:image></k:PageInfo>"},
            {"xmlns:x='http://ns.adobe.com/xap/1.0/'", "<x:Thumbnails><r:Alt>gone</r:Alt></x:Thumbnails>"},
        };
        for (String[] pointer : pointers) {
            assertThat(rendered(pointer[0], pointer[1], SMALLER))
                    .doesNotContain("gone", "hdr-gain-map", "photos/1.0")
                    .contains("Rating");
        }
    }

    @Test
    void aFaceIsTurnedWithThePicture() {
        // 0.1 from the left becomes 0.1 from the top, 0.2 from the top 0.2 from the right
        String faces = "<m:Regions><m:AppliedToDimensions d:w='800' d:h='600'/><m:RegionList><r:Bag><r:li>"
                + "<m:Area a:x='0.1' a:y='0.2' a:w='0.05' a:h='0.06'/></r:li></r:Bag></m:RegionList></m:Regions>";
        String names = "xmlns:m='http://www.metadataworkinggroup.com/schemas/regions/'"
                + " xmlns:a='http://ns.adobe.com/xmp/sType/Area#'"
                + " xmlns:d='http://ns.adobe.com/xap/1.0/sType/Dimensions#'";
        assertThat(rendered(names, faces, TURNED))
                .contains("a:h=\"0.05\" a:w=\"0.06\" a:x=\"0.8\" a:y=\"0.1\"", "d:h=\"400\" d:w=\"300\"");
        String turnedAlready = faces.replace("'800'", "'600'").replace("d:h='600'", "d:h='800'");
        assertThat(rendered(names, turnedAlready, TURNED))
                .contains("a:h=\"0.06\" a:w=\"0.05\" a:x=\"0.1\" a:y=\"0.2\"");
        Placement right = new Placement(Orientation.UPRIGHT, STORED, new Region(400, 0, 400, 600), new Size(200, 300));
        assertThat(rendered(names, faces, right)).doesNotContain("Area a:").contains("r:Bag");
    }

    @Test
    void aFaceOfMicrosoftIsTurnedToo() {
        String names = "xmlns:p='http://ns.microsoft.com/photo/1.2/t/Region#'";
        assertThat(rendered(names, "<r:li p:Rectangle='0.1, 0.2, 0.05, 0.06'/>", TURNED))
                .contains("p:Rectangle=\"0.74, 0.1, 0.06, 0.05\"");
    }

    @Test
    void aPacketThatIsNoXmlIsNotCarried() {
        byte[] broken = "<x:xmpmeta e:GPSLatitude='48'".getBytes(StandardCharsets.UTF_8);
        byte[] entities =
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>".getBytes(StandardCharsets.UTF_8);
        assertThat(Xmp.forRendering(broken, SMALLER, false)).isNull();
        assertThat(Xmp.forRendering(entities, SMALLER, true)).isNull();
    }

    @Test
    void hundredsOfAttributesAndKilobytesOfSpacesAreUsual() {
        StringBuilder settings = new StringBuilder("xmlns:c='urn:c'");
        for (int i = 0; i < 600; i++) {
            settings.append(" c:s").append(i).append("='1'");
        }
        assertThat(rendered(settings.toString(), "", SMALLER)).contains("c:s599=\"1\"");
        byte[] packet = ("<a/>" + " ".repeat(300_000) + "\0").getBytes(StandardCharsets.UTF_8);
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(Xmp.forRendering(packet, SMALLER, false)).isNotNull());
    }

    private static String rendered(String attributes, String elements, Placement placement) {
        return text(Xmp.forRendering(packet(attributes, elements), placement, true));
    }

    private static String without(String attributes, String elements) {
        return text(Xmp.forRendering(packet(attributes, elements), SMALLER, false));
    }

    private static byte[] packet(String attributes, String elements) {
        return ("<?xpacket begin='\ufeff'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
                        + "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><r:Description xmlns:k='urn:k'"
                        + " k:Rating='3' " + attributes + ">" + elements
                        + "</r:Description></r:RDF></x:xmpmeta><?xpacket end='w'?>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte @org.jspecify.annotations.Nullable [] xmp) {
        return new String(Objects.requireNonNull(xmp), StandardCharsets.UTF_8);
    }
}

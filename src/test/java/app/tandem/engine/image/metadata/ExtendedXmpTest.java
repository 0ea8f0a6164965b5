package app.tandem.engine.image.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExtendedXmpTest {
    private static final String NUMBER = "0123456789ABCDEF0123456789ABCDEF";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String NOTE = "http://ns.adobe.com/xmp/note/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<r:RDF xmlns:r='RDF'><r:Description xmlns:n='NOTE' n:HasExtendedXMP='NUMBER'/></r:RDF>",
                "<r:RDF xmlns:r='RDF'><r:Description xmlns='NOTE'><HasExtendedXMP> NUMBER\n</HasExtendedXMP>"
                        + "</r:Description></r:RDF>",
                "<!-- HasExtendedXMP='FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF' --><r:RDF xmlns:r='RDF'>"
                        + "<r:Description xmlns:xmpNote='urn:other' xmpNote:HasExtendedXMP='00000000000000000000000000000000'/>"
                        + "<r:Description xmlns:n='NOTE' n:HasExtendedXMP = 'NUMBER'/></r:RDF>"
            })
    void theNumberIsFoundByTheAddressOfItsNamespace(String packet) {
        assertThat(ExtendedXmp.number(bytes(packet))).isEqualTo(NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<r:RDF xmlns:r='RDF'/>",
                "<r:RDF xmlns:r='RDF' xmlns:n='NOTE' n:HasExtendedXMP='NUMBER'>", // not well-formed
                "<r:RDF xmlns:r='RDF' xmlns:n='urn:other' n:HasExtendedXMP='NUMBER'/>",
                "<r:RDF xmlns:r='RDF' xmlns:n='NOTE' n:HasExtendedXMP='12'/>"
            })
    void whereThereIsNoneThereIsNone(String packet) {
        assertThat(ExtendedXmp.number(bytes(packet))).isEmpty();
    }

    @Test
    void bothPartsAreOneWhateverPrefixesTheyUse() {
        byte[] merged = ExtendedXmp.merged(
                bytes(
                        "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='RDF' xmlns:a='urn:one'>"
                                + "<rdf:Description a:said='main' xmlns:n='NOTE' n:HasExtendedXMP='NUMBER'/></rdf:RDF></x:xmpmeta>"),
                bytes("<x:xmpmeta xmlns:x='adobe:ns:meta/'><q:RDF xmlns:q='RDF' xmlns:a='urn:other'>"
                        + "<q:Description a:said='more'/></q:RDF></x:xmpmeta>"));
        XmpPacket read = XmpPacket.parse(merged).orElseThrow();
        assertThat(read.elements().stream()
                        .flatMap(element -> XmpPacket.attributes(element).stream())
                        .map(said -> said.getNamespaceURI() + " " + said.getLocalName() + " " + said.getValue()))
                .containsExactly("urn:one said main", "urn:other said more");
        assertThat(read.elements().stream().filter(element -> "RDF".equals(element.getLocalName())))
                .hasSize(1);
    }

    @Test
    void anExtensionThatMakesNoSenseLeavesTheMainPartAlone() {
        byte[] main =
                bytes("<r:RDF xmlns:r='RDF'><r:Description a='b' xmlns:n='NOTE' n:HasExtendedXMP='NUMBER'/></r:RDF>");
        for (String extension : new String[] {"", "long text", "<a>", "<a/>"}) {
            assertThat(new String(ExtendedXmp.merged(main, bytes(extension)), StandardCharsets.UTF_8))
                    .isEqualTo("<r:RDF xmlns:r=\"" + RDF + "\"><r:Description a=\"b\"/></r:RDF>");
        }
    }

    @Test
    void theWrapperGoesAndWhatIsNoXmlStays() {
        assertThat(ExtendedXmp.bare(bytes("<?xpacket begin='' id='1'?>\n<a>&lt;</a>\n   <?xpacket end='w'?> ")))
                .isEqualTo(bytes("<a>&lt;</a>"));
        assertThat(ExtendedXmp.bare(bytes("<a>"))).isEqualTo(bytes("<a>"));
    }

    @Test
    void aPacketThatPointsIsReadAgain() {
        assertThat(ExtendedXmp.number(ExtendedXmp.pointing(NUMBER))).isEqualTo(NUMBER);
    }

    private static byte[] bytes(String packet) {
        return packet.replace("RDF'", RDF + "'")
                .replace("NOTE'", NOTE + "'")
                .replace("NUMBER", NUMBER)
                .getBytes(StandardCharsets.UTF_8);
    }
}

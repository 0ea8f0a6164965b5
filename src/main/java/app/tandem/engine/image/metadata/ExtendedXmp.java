package app.tandem.engine.image.metadata;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// XMP in two packets, as JPEG has it where one is too long for a segment: the main one points to the other
/// by a number (XMP part 3, 1.1.3.1). Both are read and changed as XML, whatever prefixes they use.
public final class ExtendedXmp {
    private static final String NOTE = "http://ns.adobe.com/xmp/note/";
    private static final String POINTER = "HasExtendedXMP";
    private static final int DIGITS = 32;

    private ExtendedXmp() {}

    /// The number of the extension that belongs to a packet.
    ///
    /// @param packet the main packet
    /// @return 32 digits; empty when it has none, or is not well-formed
    public static String number(byte[] packet) {
        if (!new String(packet, StandardCharsets.ISO_8859_1).contains(POINTER)) {
            return ""; // nearly all packets: they need not be read as XML
        }
        return XmpPacket.parse(packet).stream()
                .flatMap(parsed -> parsed.elements().stream())
                .flatMap(element -> XmpPacket.find(element, NOTE, POINTER).stream())
                .map(node -> node.getTextContent().strip())
                .filter(number -> number.matches("[0-9A-Fa-f]{" + DIGITS + "}"))
                .findFirst()
                .orElse("");
    }

    /// Makes one packet of two.
    ///
    /// @param packet the main one
    /// @param extension the other
    /// @return the main packet with what both say; without what the extension says when that makes no sense
    public static byte[] merged(byte[] packet, byte[] extension) {
        XmpPacket main = XmpPacket.parse(packet).orElse(null);
        if (main == null) {
            return packet;
        }
        main.remove(node -> XmpPacket.namespace(node).equals(NOTE) && POINTER.equals(node.getLocalName()));
        Optional<Element> into = rdf(main);
        Optional<Element> from = XmpPacket.parse(extension).flatMap(ExtendedXmp::rdf);
        if (into.isPresent() && from.isPresent()) {
            append(from.get(), into.get());
        }
        return main.bytes();
    }

    private static Optional<Element> rdf(XmpPacket packet) {
        return packet.elements().stream()
                .filter(element ->
                        XmpPacket.namespace(element).equals(XmpPacket.RDF) && "RDF".equals(element.getLocalName()))
                .findFirst();
    }

    /// Declarations that nobody contradicts come along; what then lacks one gets it when it is written.
    private static void append(Element from, Element into) {
        for (Attr declared : XmpPacket.declarations(from)) {
            if (into.getAttributeNode(declared.getName()) == null) {
                into.setAttributeNS(declared.getNamespaceURI(), declared.getName(), declared.getValue());
            }
        }
        for (Node child = from.getFirstChild(); child != null; child = child.getNextSibling()) {
            into.appendChild(into.getOwnerDocument().importNode(child, true));
        }
    }

    /// A packet as an extension is written: without the wrapper and the spaces for later changes.
    ///
    /// @param packet any
    /// @return the shorter packet; the same when it is not well-formed
    public static byte[] bare(byte[] packet) {
        return XmpPacket.parse(packet)
                .map(parsed -> parsed.withoutWrapper().bytes())
                .orElse(packet);
    }

    /// A packet that says nothing but where the rest is.
    ///
    /// @param number of the extension
    /// @return the packet
    public static byte[] pointing(String number) {
        return String.join(
                        "\n",
                        List.of(
                                "<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>",
                                "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"" + XmpPacket.RDF + "\">"
                                        + "<rdf:Description rdf:about=\"\" xmlns:xmpNote=\"" + NOTE + "\" xmpNote:"
                                        + POINTER + "=\"" + number + "\"/></rdf:RDF></x:xmpmeta>",
                                "<?xpacket end=\"w\"?>"))
                .getBytes(StandardCharsets.UTF_8);
    }
}

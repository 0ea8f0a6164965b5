package app.tandem.engine.image.codec.jpeg;

import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// XMP that does not fit in a segment of a JPEG: a packet of its own, to which the main one points by a number
/// (XMP part 3, 1.1.3.1). Both are changed as text.
final class XmpExtension {
    private static final Pattern POINTER =
            Pattern.compile("\\sxmpNote:HasExtendedXMP\\s*=\\s*[\"']([0-9A-Fa-f]{32})[\"']"
                    + "|<xmpNote:HasExtendedXMP>\\s*([0-9A-Fa-f]{32})\\s*</xmpNote:HasExtendedXMP>");
    private static final Pattern RDF = Pattern.compile("<rdf:RDF\\b[^>]*>");
    private static final Pattern NAMESPACE = Pattern.compile("\\sxmlns:([\\w.-]+)\\s*=\\s*(\"[^\"]*\"|'[^']*')");
    private static final Pattern WRAPPER = Pattern.compile("<\\?xpacket\\b[^>]*\\?>");
    private static final String END = "</rdf:RDF>";

    private XmpExtension() {}

    /// The number of the extension that belongs to a packet.
    ///
    /// @param packet the main packet
    /// @return 32 digits; empty when it has none
    static String number(byte[] packet) {
        Matcher pointer = POINTER.matcher(text(packet));
        if (!pointer.find()) {
            return "";
        }
        return pointer.group(1) == null ? pointer.group(2) : pointer.group(1);
    }

    /// Makes one packet of two.
    ///
    /// @param packet the main one
    /// @param extension the other
    /// @return the main packet with what both say; without what the extension says when that makes no sense
    static byte[] merged(byte[] packet, byte[] extension) {
        String main = POINTER.matcher(text(packet)).replaceAll("");
        String more = text(extension);
        Matcher from = RDF.matcher(more);
        Matcher into = RDF.matcher(main);
        int to = more.lastIndexOf(END);
        int at = main.lastIndexOf(END);
        if (!from.find() || to < from.end() || !into.find() || at < into.end()) {
            return main.getBytes(StandardCharsets.UTF_8);
        }
        String head = main.substring(0, into.end());
        StringBuilder names = new StringBuilder();
        for (MatchResult name :
                NAMESPACE.matcher(more.substring(0, from.end())).results().toList()) {
            if (!head.contains("xmlns:" + name.group(1))) {
                names.append(name.group());
            }
        }
        return new StringBuilder(main)
                .insert(at, more.substring(from.end(), to))
                .insert(into.end() - 1, names)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /// A packet as an extension is written: without the wrapper and the spaces for later changes.
    ///
    /// @param packet any
    /// @return the shorter packet
    static byte[] bare(byte[] packet) {
        return WRAPPER.matcher(text(packet)).replaceAll("").strip().getBytes(StandardCharsets.UTF_8);
    }

    /// A packet that says nothing but where the rest is.
    ///
    /// @param number of the extension
    /// @return the packet
    static byte[] pointing(String number) {
        return """
            <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
            <rdf:Description rdf:about="" xmlns:xmpNote="http://ns.adobe.com/xmp/note/" xmpNote:HasExtendedXMP="{number}"/>\
            </rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>""".replace("{number}", number).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] packet) {
        return new String(packet, StandardCharsets.UTF_8);
    }
}

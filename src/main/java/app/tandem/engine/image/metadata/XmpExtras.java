package app.tandem.engine.image.metadata;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// What XMP says of further content in a file, which a new file has not: known by the address of the namespace,
/// whatever prefix a program gives it, as attributes and as elements.
///
/// @param gainMap a second picture that makes the first one brighter
/// @param film the film of a motion photo
/// @param depthMap distances, or the original behind an effect that depends on them
public record XmpExtras(boolean gainMap, boolean film, boolean depthMap) {
    private static final XmpExtras NONE = new XmpExtras(false, false, false);
    private static final String ITEM = "http://ns.google.com/photos/1.0/container/item/";
    private static final Set<String> GAIN_MAPS =
            Set.of("http://ns.adobe.com/hdr-gain-map/1.0/", "http://ns.apple.com/HDRGainMap/1.0/");
    private static final Set<String> DEPTH_MAPS = Set.of(
            "http://ns.google.com/photos/1.0/depthmap/",
            "http://ns.google.com/photos/1.0/image/",
            "http://ns.apple.com/depthData/1.0/");
    private static final String DYNAMIC_DEPTH = "http://ns.google.com/photos/dd/1.0/";

    /// 1 says that there is a film; Google's two generations, and Oppo's, whose presence says so.
    private static final Set<String> FILMS = Set.of("MotionPhoto", "MicroVideo");

    private static final String OPPO_FILM = "OLivePhotoVersion";

    /// Without one of these a packet says nothing of the kind, and need not be read as XML: nearly all packets.
    /// An address may be written with character references, and a packet in UTF-16.
    private static final List<String> SIGNS =
            List.of("gain-map", "GainMap", "photos/", "depthData", "MotionPhoto", "MicroVideo", OPPO_FILM, "&#", "\0");

    /// Reads a packet.
    ///
    /// @param packet the packet; null for none
    /// @return nothing where it is not well-formed
    public static XmpExtras of(byte @Nullable [] packet) {
        if (packet == null) {
            return NONE;
        }
        String text = new String(packet, StandardCharsets.ISO_8859_1);
        return SIGNS.stream().anyMatch(text::contains)
                ? XmpPacket.parse(packet).map(XmpExtras::of).orElse(NONE)
                : NONE;
    }

    private static XmpExtras of(XmpPacket packet) {
        List<Element> elements = packet.elements();
        return new XmpExtras(
                any(elements, node -> GAIN_MAPS.contains(XmpPacket.namespace(node)) || isItem(node, "GainMap")),
                any(elements, node -> isFilm(node) || isItem(node, "MotionPhoto")),
                any(elements, XmpExtras::isDepthMap));
    }

    private static boolean any(List<Element> elements, Predicate<Node> wanted) {
        return elements.stream()
                .anyMatch(element -> wanted.test(element)
                        || XmpPacket.attributes(element).stream().anyMatch(wanted));
    }

    private static boolean isItem(Node node, String semantic) {
        return XmpPacket.namespace(node).equals(ITEM)
                && "Semantic".equals(node.getLocalName())
                && node.getTextContent().strip().equals(semantic);
    }

    private static boolean isFilm(Node node) {
        String name = node.getLocalName();
        return OPPO_FILM.equals(name)
                || (FILMS.contains(name) && node.getTextContent().strip().equals("1"));
    }

    private static boolean isDepthMap(Node node) {
        String namespace = XmpPacket.namespace(node);
        return DEPTH_MAPS.contains(namespace) || namespace.startsWith(DYNAMIC_DEPTH);
    }
}

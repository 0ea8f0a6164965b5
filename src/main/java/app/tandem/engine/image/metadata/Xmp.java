package app.tandem.engine.image.metadata;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// XMP packets, made true again of a picture that was turned, cropped and scaled: what isn't named here stays.
final class Xmp {
    private static final String TIFF = "http://ns.adobe.com/tiff/1.0/";
    private static final String EXIF = "http://ns.adobe.com/exif/1.0/";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/";
    private static final String GEO = "http://www.w3.org/2003/01/geo/wgs84_pos#";

    /// Properties of what stood behind the picture in its file, or in the packet itself, and showed it before
    /// it was edited: gain maps, parts of the container, the unblurred original, maps of depth, sound.
    private static final Set<String> POINTERS = Set.of(
            "http://ns.adobe.com/hdr-gain-map/1.0/",
            "http://ns.apple.com/HDRGainMap/1.0/",
            "http://ns.apple.com/depthData/1.0/",
            "http://ns.apple.com/pixeldatainfo/1.0/",
            "http://ns.google.com/photos/1.0/container/",
            "http://ns.google.com/photos/1.0/container/item/",
            "http://ns.google.com/photos/1.0/image/",
            "http://ns.google.com/photos/1.0/depthmap/",
            "http://ns.google.com/photos/1.0/audio/",
            "http://ns.google.com/photos/1.0/focus/",
            "http://ns.adobe.com/xap/1.0/g/img/");

    private static final String DYNAMIC_DEPTH = "http://ns.google.com/photos/dd/";
    private static final Pattern FILM = Pattern.compile("(MotionPhoto|MicroVideo|OLivePhoto|VideoLength).*");
    private static final Pattern PLACE = Pattern.compile("gps.*|.*(latitude|longitude|longtitude|altitude).*");

    private Xmp() {}

    /// The packet for a picture that was turned upright, cropped and scaled: orientation 1, dimensions,
    /// density and regions corrected, and without thumbnails and whatever points to parts that the new file
    /// has not.
    ///
    /// @param xmp the packet
    /// @param placement where the original's pixels are in the new picture
    /// @param gps whether the place where the picture was taken stays
    /// @return a new packet; null when it is not well-formed, so that nobody can tell what it gives away
    static byte @Nullable [] forRendering(byte[] xmp, Placement placement, boolean gps) {
        XmpPacket packet = XmpPacket.parse(xmp).orElse(null);
        if (packet == null) {
            return null;
        }
        packet.remove(node -> isPointer(node) || (!gps && isPlace(node)));
        XmpRegions.place(packet, placement);
        String orientation = Integer.toString(placement.kept().tag());
        String width = Integer.toString(placement.size().width());
        String height = Integer.toString(placement.size().height());
        for (Element element : packet.elements()) {
            XmpPacket.set(element, TIFF, "Orientation", orientation);
            XmpPacket.set(element, TIFF, "ImageWidth", width);
            XmpPacket.set(element, TIFF, "ImageLength", height);
            XmpPacket.set(element, EXIF, "PixelXDimension", width);
            XmpPacket.set(element, EXIF, "PixelYDimension", height);
            if (placement.orientation().swapsSides()) {
                exchange(element, "XResolution", "YResolution");
            }
        }
        return packet.bytes();
    }

    private static boolean isPointer(Node node) {
        String namespace = XmpPacket.namespace(node);
        String name = node.getLocalName();
        return POINTERS.contains(namespace)
                || namespace.startsWith(DYNAMIC_DEPTH)
                || (namespace.equals(XMP) && name.equals("Thumbnails"))
                || FILM.matcher(name).matches();
    }

    private static boolean isPlace(Node node) {
        String name = node.getLocalName().toLowerCase(Locale.ROOT);
        return XmpPacket.namespace(node).equals(GEO) || PLACE.matcher(name).matches();
    }

    private static void exchange(Element element, String first, String second) {
        Node one = XmpPacket.find(element, TIFF, first).orElse(null);
        Node other = XmpPacket.find(element, TIFF, second).orElse(null);
        if (one != null && other != null) {
            String text = one.getTextContent();
            one.setTextContent(other.getTextContent());
            other.setTextContent(text);
        }
    }
}

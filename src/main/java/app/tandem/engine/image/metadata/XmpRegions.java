package app.tandem.engine.image.metadata;

import app.tandem.engine.image.pixels.Region;
import app.tandem.engine.image.pixels.Size;
import java.util.Locale;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Places in a picture that XMP names, such as faces: the regions of the Metadata Working Group (Guidelines
/// 2.0, 5.9) and of Microsoft (MPRegion). Both tell shares of the picture as it is stored.
final class XmpRegions {
    private static final String REGIONS = "http://www.metadataworkinggroup.com/schemas/regions/";
    private static final String AREA = "http://ns.adobe.com/xmp/sType/Area#";
    private static final String DIMENSIONS = "http://ns.adobe.com/xap/1.0/sType/Dimensions#";
    private static final String MICROSOFT = "http://ns.microsoft.com/photo/1.2/t/Region#";

    private XmpRegions() {}

    /// Moves all regions to where they are in the new picture; those that are cropped away are removed.
    static void place(XmpPacket packet, Placement placement) {
        Placement meant = placement;
        for (Element element : packet.elements()) {
            double width = XmpPacket.number(element, DIMENSIONS, "w");
            double height = XmpPacket.number(element, DIMENSIONS, "h");
            if (isNamed(element, REGIONS, "AppliedToDimensions") && width > 0 && height > 0) {
                meant = isUpright(width, height, placement) ? placement.asUpright() : placement;
                XmpPacket.set(
                        element,
                        DIMENSIONS,
                        "w",
                        Integer.toString(placement.size().width()));
                XmpPacket.set(
                        element,
                        DIMENSIONS,
                        "h",
                        Integer.toString(placement.size().height()));
            }
        }
        for (Element element : packet.elements()) {
            boolean there = !isNamed(element, REGIONS, "Area") || place(element, meant);
            if (XmpPacket.find(element, MICROSOFT, "Rectangle").isPresent()) {
                there &= placeRectangle(element, placement);
            }
            if (!there) {
                remove(element);
            }
        }
    }

    /// Some programs turn the regions when they turn the picture by its tag alone, and say so by the
    /// dimensions.
    private static boolean isUpright(double width, double height, Placement placement) {
        Size stored = placement.stored();
        return placement.orientation().swapsSides()
                && stored.width() != stored.height()
                && (width > height) != (stored.width() > stored.height());
    }

    /// The centre of an area, and its sides where it is no point or circle.
    private static boolean place(Element area, Placement placement) {
        double x = XmpPacket.number(area, AREA, "x");
        double y = XmpPacket.number(area, AREA, "y");
        double width = XmpPacket.number(area, AREA, "w");
        double height = XmpPacket.number(area, AREA, "h");
        if (Double.isNaN(x) || Double.isNaN(y)) {
            return true;
        }
        double across = Double.isNaN(width) ? 0 : width;
        double down = Double.isNaN(height) ? 0 : height;
        Optional<Region> placed = placement.share(new Region(x - across / 2, y - down / 2, across, down));
        placed.ifPresent(region -> {
            XmpPacket.set(area, AREA, "x", text(region.x() + region.width() / 2));
            XmpPacket.set(area, AREA, "y", text(region.y() + region.height() / 2));
            XmpPacket.set(area, AREA, "w", text(region.width()));
            XmpPacket.set(area, AREA, "h", text(region.height()));
        });
        return placed.isPresent();
    }

    /// Four numbers in one text, the first two of the corner.
    private static boolean placeRectangle(Element element, Placement placement) {
        Node node = XmpPacket.find(element, MICROSOFT, "Rectangle").orElseThrow();
        String[] parts = node.getTextContent().strip().split("\\s*,\\s*", 5);
        if (parts.length != 4) {
            return true;
        }
        double[] numbers = new double[4];
        for (int i = 0; i < 4; i++) {
            try {
                numbers[i] = Double.parseDouble(parts[i]);
            } catch (NumberFormatException _) {
                return true;
            }
        }
        Optional<Region> placed = placement.share(new Region(numbers[0], numbers[1], numbers[2], numbers[3]));
        placed.ifPresent(region -> node.setTextContent(
                String.join(", ", text(region.x()), text(region.y()), text(region.width()), text(region.height()))));
        return placed.isPresent();
    }

    private static void remove(Element element) {
        Node node = element;
        while (node.getParentNode() instanceof Element parent && !isNamed(node, XmpPacket.RDF, "li")) {
            node = parent;
        }
        Node gone = isNamed(node, XmpPacket.RDF, "li") ? node : element;
        if (gone.getParentNode() != null) {
            gone.getParentNode().removeChild(gone);
        }
    }

    private static boolean isNamed(Node node, String namespace, String name) {
        return name.equals(node.getLocalName()) && namespace.equals(node.getNamespaceURI());
    }

    private static String text(double share) {
        String text = String.format(Locale.ROOT, "%.6f", share).replaceAll("0+$", "");
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}

package app.tandem.engine.image;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// XMP packets (ISO 16684-1), changed as text: what isn't named here stays as its author wrote it.
final class Xmp {
    // One space before an attribute, not all there are: a packet ends in kilobytes of spaces, to be rewritten in place,
    // and to try from each of them to the last takes seconds.
    private static final Pattern GPS_ATTRIBUTE = Pattern.compile("\\sexif:GPS\\w+\\s*=\\s*(\"[^\"]*\"|'[^']*')");
    private static final Pattern GPS_ELEMENT =
            Pattern.compile("<exif:(GPS\\w+)\\b[^>]*(/>|>.*?</exif:\\1\\s*>)", Pattern.DOTALL);
    private static final Pattern PREVIEWS =
            Pattern.compile("<(xmp:Thumbnails|Container:Directory)\\b[^>]*(/>|>.*?</\\1\\s*>)", Pattern.DOTALL);
    private static final Pattern GAIN_MAP = Pattern.compile("\\shdrgm:\\w+\\s*=\\s*(\"[^\"]*\"|'[^']*')");

    private Xmp() {}

    /// The packet for a picture that was turned upright and scaled: orientation 1, dimensions corrected, and
    /// without thumbnails and descriptions of further pictures that followed this one in its file.
    ///
    /// @param xmp the packet, UTF-8
    /// @param size the new size
    /// @param gps whether the place where the picture was taken stays
    /// @return a new packet
    static byte[] forRendering(byte[] xmp, Size size, boolean gps) {
        String text = new String(xmp, StandardCharsets.UTF_8);
        text = set(text, "tiff:Orientation", 1);
        text = set(text, "tiff:ImageWidth", size.width());
        text = set(text, "tiff:ImageLength", size.height());
        text = set(text, "exif:PixelXDimension", size.width());
        text = set(text, "exif:PixelYDimension", size.height());
        text = PREVIEWS.matcher(text).replaceAll("");
        text = GAIN_MAP.matcher(text).replaceAll("");
        if (!gps) {
            text = GPS_ATTRIBUTE.matcher(text).replaceAll("");
            text = GPS_ELEMENT.matcher(text).replaceAll("");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Sets a simple property, which is written as an attribute or as an element.
    private static String set(String text, String property, int value) {
        if (!text.contains(property)) { // is much sooner seen so, and most packets lack most of them
            return text;
        }
        return text.replaceAll("(" + property + "\\s*=\\s*[\"']|<" + property + ">)\\d+", "$1" + value);
    }
}

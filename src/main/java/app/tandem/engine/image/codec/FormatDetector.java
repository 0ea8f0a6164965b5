package app.tandem.engine.image.codec;

import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.UnreadFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tells a file's format from its first bytes, whatever its name says.
public final class FormatDetector {
    private static final int LOOK = 1024;

    private static final Pattern XBM = Pattern.compile("(?m)^#define\\s+\\w*width\\s+\\d");

    private FormatDetector() {}

    /// Tells the format.
    ///
    /// @param bytes the file
    /// @return its format
    /// @throws ImageException when it is none that Tandem reads, with what it seems to be instead
    /// @throws IOException when the file can't be read
    public static ImageFormat of(ByteSource bytes) throws IOException {
        if (bytes.length() == 0) {
            throw ImageException.of("image.empty");
        }
        String head = new String(bytes.bytes(0, (int) Math.min(bytes.length(), LOOK)), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return ImageFormat.JPEG;
        } else if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return ImageFormat.PNG;
        } else if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return ImageFormat.GIF;
        } else if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return ImageFormat.WEBP;
        } else if (head.startsWith("II*\0") || head.startsWith("MM\0*") || isBigTiff(head)) {
            return ImageFormat.TIFF;
        } else if (head.startsWith("8BPS\0\u0001")) {
            return ImageFormat.PSD;
        } else if (head.startsWith("BM") && bytes.length() >= 26 && bytes.u8(15) == 0 && bytes.u8(14) >= 12) {
            return ImageFormat.BMP;
        } else if (head.stripLeading().startsWith("/* XPM") || head.startsWith("! XPM2")) {
            return ImageFormat.XPM;
        } else if (XBM.matcher(head).find()) {
            return ImageFormat.XBM;
        }
        if (isBegun(head)) {
            throw ImageException.of("image.cutOff.header");
        }
        UnreadFormat unread = unread(head).orElse(null);
        throw unread == null ? ImageException.of(instead(head)) : ImageException.of("image.unread", unread.label());
    }

    /// The signatures of ISO/IEC 23008-12, the AV1 image file format, 18181-2 and 15444-1.
    private static Optional<UnreadFormat> unread(String head) {
        if (head.startsWith("\u00ff\n") || head.startsWith("\0\0\0\fJXL \r\n\u0087\n")) {
            return Optional.of(UnreadFormat.JPEG_XL);
        } else if (head.startsWith("\u00ffO\u00ffQ") || head.startsWith("\0\0\0\fjP  \r\n\u0087\n")) {
            return Optional.of(UnreadFormat.JPEG_2000);
        } else if (head.startsWith("ftypavi", 4)) {
            return Optional.of(UnreadFormat.AVIF);
        } else if (head.startsWith("ftyphei", 4) || head.startsWith("ftyphev", 4)) {
            return Optional.of(UnreadFormat.HEIC);
        }
        return Optional.empty();
    }

    private static boolean isBegun(String head) {
        return Stream.of("\u00ff\u00d8\u00ff", "\u0089PNG\r\n\u001a\n", "GIF8", "II*\0", "MM\0*", "8BPS\0\u0001")
                .anyMatch(signature -> signature.startsWith(head));
    }

    /// What is longer than a few bytes, has no control characters, and is UTF-8 or the letters of Western
    /// Europe.
    private static boolean isText(String head) {
        boolean printable =
                head.chars().allMatch(c -> (c >= 0x20 && c < 0x7f) || c >= 0x80 || c == '\t' || c == '\n' || c == '\r');
        long letters = head.chars().filter(c -> c < 0x80).count();
        return printable && head.length() > 1 && letters * 2 >= head.length();
    }

    private static boolean isBigTiff(String head) {
        return head.startsWith("II+\0\b\0") || head.startsWith("MM\0+\0\b");
    }

    private static String instead(String head) {
        String start = head.strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return "image.noPicture.html";
        } else if (start.startsWith("<?xml") || start.startsWith("<svg")) {
            return "image.noPicture.xml";
        } else if (start.startsWith("%pdf")) {
            return "image.noPicture.pdf";
        } else if (head.startsWith("ftyp", 4)) {
            return "image.noPicture.film";
        } else if (isText(head)) {
            return "image.noPicture.text";
        }
        return "image.noPicture";
    }
}

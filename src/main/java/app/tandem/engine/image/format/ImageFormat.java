package app.tandem.engine.image.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The formats of picture files that Tandem reads.
public enum ImageFormat {
    /// ISO/IEC 10918-1.
    JPEG(true, "jpg", "jpeg", "jpe", "jfif"),
    /// ISO/IEC 15948.
    PNG(true, "png"),
    /// GIF89a; may be animated.
    GIF(true, "gif"),
    /// Windows bitmap.
    BMP(true, "bmp", "dib"),
    /// RFC 9649; may be animated.
    WEBP(true, "webp"),
    /// TIFF 6.0.
    TIFF(true, "tif", "tiff"),
    /// X11 pixmap, text.
    XPM(true, "xpm"),
    /// X11 bitmap, text, black and white.
    XBM(true, "xbm"),
    /// Photoshop; read only, written as PNG.
    PSD(false, "psd");

    private final boolean written;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes it so
    private final List<String> extensions;

    ImageFormat(boolean written, String... extensions) {
        this.written = written;
        this.extensions = List.of(extensions);
    }

    /// Whether Tandem writes this format too.
    ///
    /// @return false for formats that are only read
    public boolean isWritten() {
        return written;
    }

    /// Whether a file of this format can be animated. Where it can't, the first frame is written.
    ///
    /// @return true for GIF and WebP
    public boolean holdsFrames() {
        return this == GIF || this == WEBP;
    }

    /// Whether a file of this format holds an ICC profile, as Tandem writes it. Where it can't, colours are
    /// converted to sRGB.
    ///
    /// @return true for JPEG, PNG, WebP and TIFF
    public boolean holdsProfile() {
        return switch (this) {
            case JPEG, PNG, WEBP, TIFF -> true;
            case GIF, BMP, XPM, XBM, PSD -> false;
        };
    }

    /// The format's usual file name extension.
    ///
    /// @return lower case, without the dot
    public String extension() {
        return extensions.getFirst();
    }

    /// The name people give the format on a command line.
    ///
    /// @return lower case, as `jpeg`
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Finds a format by its label or one of its extensions.
    ///
    /// @param name such as `jpeg`, `JPG` or `tif`; any case
    /// @return the format, or empty when none has that name
    public static Optional<ImageFormat> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.label().equals(wanted) || format.extensions.contains(wanted))
                .findFirst();
    }
}

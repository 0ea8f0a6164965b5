package app.tandem.engine.image.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The formats of photographs that Tandem names but does not read, so that it can say so.
public enum UnreadFormat {
    /// ISO/IEC 23008-12 with HEVC inside, what telephones write.
    HEIC("HEIC", "heic", "heif", "hif"),
    /// AV1 image file format.
    AVIF("AVIF", "avif"),
    /// ISO/IEC 18181.
    JPEG_XL("JPEG XL", "jxl"),
    /// ISO/IEC 15444.
    JPEG_2000("JPEG 2000", "jp2", "j2k", "jpf");

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes it so
    private final List<String> extensions;

    UnreadFormat(String label, String... extensions) {
        this.label = label;
        this.extensions = List.of(extensions);
    }

    /// What people call it.
    ///
    /// @return such as `JPEG XL`
    public String label() {
        return label;
    }

    /// Finds a format by one of its extensions.
    ///
    /// @param extension such as `heic`, any case
    /// @return the format, or empty when none has that extension
    public static Optional<UnreadFormat> named(String extension) {
        String wanted = extension.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.extensions.contains(wanted))
                .findFirst();
    }
}

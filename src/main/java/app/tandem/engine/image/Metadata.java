package app.tandem.engine.image;

import org.jspecify.annotations.Nullable;

/// What a picture file carries beside its pixels, as raw blocks. The arrays are shared, not copied.
///
/// @param icc the ICC profile; null means sRGB (or unmarked, which is taken for it)
/// @param exif the EXIF block as a TIFF stream (`II*` or `MM*` first, no `Exif\0\0` before it); null when
///     there is none
/// @param xmp the XMP packet, UTF-8; null when there is none
/// @param density dots an inch, across and down; null when the file doesn't say
public record Metadata(
        byte @Nullable [] icc,
        byte @Nullable [] exif,
        byte @Nullable [] xmp,
        @Nullable Density density) {

    /// Nothing but pixels.
    public static final Metadata NONE = new Metadata(null, null, null, null);

    /// Dots an inch.
    ///
    /// @param across horizontally, above 0
    /// @param down vertically, above 0
    public record Density(double across, double down) {}
}

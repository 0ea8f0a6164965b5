package app.tandem.engine.image;

/// How the pixels of a picture become those of a smaller or larger one.
///
/// @param resampling the filter
/// @param linear compute in linear light, not on the encoded values
/// @param exact decode in full even where the codec could shrink while it decodes
/// @param lenient make what can be made of a truncated file
/// @param colour what becomes of an embedded profile
/// @param metadata what is carried over beside pixels and profile
public record Recipe(
        Resampling resampling, boolean linear, boolean exact, boolean lenient, Colour colour, Carry metadata) {

    /// Lanczos-3 in linear light, everything kept.
    public static final Recipe DEFAULT =
            new Recipe(Resampling.LANCZOS3, true, false, false, Colour.KEEP, Carry.EVERYTHING);

    /// The same with another filter.
    ///
    /// @param changed the filter
    /// @return a changed copy
    public Recipe withResampling(Resampling changed) {
        return new Recipe(changed, linear, exact, lenient, colour, metadata);
    }

    /// The same, with JPEG files decoded in full or not.
    ///
    /// @param changed whether they are
    /// @return a changed copy
    public Recipe withExact(boolean changed) {
        return new Recipe(resampling, linear, changed, lenient, colour, metadata);
    }

    /// What becomes of an embedded ICC profile.
    public enum Colour {
        /// Embedded again where the target can hold it, else converted to sRGB.
        KEEP,
        /// Converted to sRGB.
        SRGB
    }

    /// What is carried over beside pixels and profile.
    public enum Carry {
        /// EXIF, XMP and density; orientation and dimensions corrected, the thumbnail dropped.
        EVERYTHING,
        /// The same without the place where the picture was taken.
        WITHOUT_GPS,
        /// Nothing (the profile stays: without it the colours would be others).
        NOTHING
    }
}

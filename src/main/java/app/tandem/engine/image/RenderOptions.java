package app.tandem.engine.image;

import app.tandem.engine.image.metadata.MetadataPolicy;
import app.tandem.engine.image.resample.Resampling;

/// How the pixels of a picture become those of a smaller or larger one.
///
/// @param resampling the filter
/// @param linear compute in linear light, not on the encoded values
/// @param exact decode in full even where the codec could shrink while it decodes
/// @param lenient make what can be made of a truncated file
/// @param colour what becomes of an embedded profile
/// @param metadata what is carried over beside pixels and profile
public record RenderOptions(
        Resampling resampling, boolean linear, boolean exact, boolean lenient, Colour colour, MetadataPolicy metadata) {

    /// Lanczos-3 in linear light, everything kept.
    public static final RenderOptions DEFAULT =
            new RenderOptions(Resampling.LANCZOS3, true, false, false, Colour.KEEP, MetadataPolicy.EVERYTHING);

    /// For a screen: sRGB without metadata, quickly, and what can be made of a damaged file.
    public static final RenderOptions FOR_DISPLAY =
            new RenderOptions(Resampling.LANCZOS3, false, false, true, Colour.SRGB, MetadataPolicy.NOTHING);

    /// The same with another filter.
    ///
    /// @param changed the filter
    /// @return a changed copy
    public RenderOptions withResampling(Resampling changed) {
        return new RenderOptions(changed, linear, exact, lenient, colour, metadata);
    }

    /// The same, with JPEG files decoded in full or not.
    ///
    /// @param changed whether they are
    /// @return a changed copy
    public RenderOptions withExact(boolean changed) {
        return new RenderOptions(resampling, linear, changed, lenient, colour, metadata);
    }

    /// The same, with truncated files accepted or not.
    ///
    /// @param changed whether what can be made of them is made
    /// @return a changed copy
    public RenderOptions withLenient(boolean changed) {
        return new RenderOptions(resampling, linear, exact, changed, colour, metadata);
    }

    /// The same, computed in linear light or not.
    ///
    /// @param changed whether it is
    /// @return a changed copy
    public RenderOptions withLinear(boolean changed) {
        return new RenderOptions(resampling, changed, exact, lenient, colour, metadata);
    }

    /// The same with another treatment of profiles.
    ///
    /// @param changed what becomes of an embedded profile
    /// @return a changed copy
    public RenderOptions withColour(Colour changed) {
        return new RenderOptions(resampling, linear, exact, lenient, changed, metadata);
    }

    /// The same with another treatment of metadata.
    ///
    /// @param changed what is carried over
    /// @return a changed copy
    public RenderOptions withMetadata(MetadataPolicy changed) {
        return new RenderOptions(resampling, linear, exact, lenient, colour, changed);
    }

    /// What becomes of an embedded ICC profile.
    public enum Colour {
        /// Embedded again where the target can hold it, else converted to sRGB.
        KEEP,
        /// Converted to sRGB.
        SRGB
    }
}

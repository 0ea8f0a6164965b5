package app.tandem.engine.image.format;

/// How a picture is written.
///
/// @param format the file's format; one that is written ([ImageFormat#isWritten])
/// @param quality 1 to 100, for the lossy formats
/// @param progressive JPEG in several scans
/// @param fullChroma JPEG without chroma subsampling (4:4:4 instead of 4:2:0)
/// @param lossless WebP without loss
public record EncodeOptions(
        ImageFormat format, int quality, boolean progressive, boolean fullChroma, boolean lossless) {

    /// The quality where none is asked for.
    public static final int DEFAULT_QUALITY = 85;

    /// Checks the bounds.
    ///
    /// @throws IllegalArgumentException for a format that isn't written, or a quality out of bounds
    public EncodeOptions {
        if (!format.isWritten() || quality < 1 || quality > 100) {
            throw new IllegalArgumentException(format + " at quality " + quality);
        }
    }

    /// The usual way to write a format.
    ///
    /// @param format one that is written
    /// @return baseline 4:2:0 at quality 85, lossy where the format can be
    public static EncodeOptions of(ImageFormat format) {
        return new EncodeOptions(format, DEFAULT_QUALITY, false, false, false);
    }
}

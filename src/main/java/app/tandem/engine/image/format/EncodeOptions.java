package app.tandem.engine.image.format;

/// How a picture is written.
///
/// @param format the file's format; one that is written ([ImageFormat#isWritten])
/// @param compression how tightly
public record EncodeOptions(ImageFormat format, Compression compression) {

    /// Checks the format.
    ///
    /// @throws IllegalArgumentException for a format that isn't written
    public EncodeOptions {
        if (!format.isWritten()) {
            throw new IllegalArgumentException(format + " is not written");
        }
    }

    /// The usual way to write a format.
    ///
    /// @param format one that is written
    /// @return with [Compression#DEFAULT]
    public static EncodeOptions of(ImageFormat format) {
        return new EncodeOptions(format, Compression.DEFAULT);
    }
}

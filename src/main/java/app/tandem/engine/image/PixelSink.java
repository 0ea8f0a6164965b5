package app.tandem.engine.image;

/// Receives a picture that does not move while it is decoded.
public interface PixelSink {

    /// Comes first, once.
    ///
    /// @param decoded the size of what follows, in the orientation in which the picture is stored
    /// @param channels of what follows, with 8 bits each
    /// @param metadata what the file holds beside pixels
    void begin(Size decoded, int channels, Metadata metadata);

    /// What codes mean, for a codec that makes one pixel of several and gives light; after [#begin].
    ///
    /// @return a table, made anew where the picture has a profile of its own
    MeanLight meanLight();

    /// Some more rows: from the top, without a gap, each once.
    ///
    /// @param rows as wide as the picture; the next call overwrites them
    /// @throws InterruptedException when the thread is interrupted
    void accept(Raster rows) throws InterruptedException;

    /// Some more rows of a codec that knows their light.
    ///
    /// @param light as many intensities as the rows have samples (or more: the rest is not looked at), see
    ///     [MeanLight#lights]; the next call overwrites them
    /// @param size of the rows, as wide as the picture
    /// @throws InterruptedException when the thread is interrupted
    void accept(float[] light, Size size) throws InterruptedException;
}

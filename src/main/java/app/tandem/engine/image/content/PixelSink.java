package app.tandem.engine.image.content;

import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;

/// Receives a picture that does not move while it is decoded.
public interface PixelSink {
    /// Comes first, once.
    ///
    /// @param decoded the size of what follows, in the orientation in which the picture is stored
    /// @param channels of what follows, 1 to 4
    /// @param depth bits per channel, 8 or 16
    /// @param metadata what the file holds beside pixels
    void begin(Size decoded, int channels, int depth, Metadata metadata);

    /// Some more rows: from the top, without a gap, each once.
    ///
    /// @param rows as wide as the picture; the next call overwrites them
    /// @throws InterruptedException when the thread is interrupted
    void accept(Raster rows) throws InterruptedException;
}

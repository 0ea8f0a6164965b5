package app.tandem.engine.image.codec.jpeg;

import app.tandem.engine.image.PixelSink;
import app.tandem.engine.image.Size;
import java.io.IOException;

/// A JPEG that is decoded some rows at a time.
interface JpegRows {

    /// The size of what comes out.
    Size size();

    /// Whether rows are left.
    boolean hasMore();

    /// Gives away the next rows.
    ///
    /// @param sink what receives them
    /// @throws app.tandem.engine.image.ImageException when there can be none
    /// @throws IOException when the file can't be read
    /// @throws InterruptedException when the thread is interrupted
    void give(PixelSink sink) throws IOException, InterruptedException;

    /// Whether something in the data so far was broken, or missing.
    boolean hasComplained();

    /// How much of the picture came before the rows that were given last.
    long percent();
}

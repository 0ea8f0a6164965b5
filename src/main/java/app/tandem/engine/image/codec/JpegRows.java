package app.tandem.engine.image.codec;

import app.tandem.engine.image.Raster;
import app.tandem.engine.image.Size;
import java.io.IOException;

/// A JPEG that is decoded some rows at a time.
interface JpegRows extends AutoCloseable {

    /// The size of what comes out.
    Size size();

    /// Whether rows are left.
    boolean hasMore();

    /// The next rows.
    ///
    /// @return overwritten by the next call
    /// @throws app.tandem.engine.image.ImageException when there can be none
    /// @throws IOException when the file can't be read
    Raster rows() throws IOException;

    /// Whether something in the data so far was broken, or missing.
    boolean hasComplained();

    /// How much of the picture came before the rows that were read last.
    long percent();

    @Override
    void close();
}

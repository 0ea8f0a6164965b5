package app.tandem.engine.image.codec;

import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.content.PixelSink;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;

/// Puts the rows of a picture together that is wanted as a whole, and that an array can hold.
public final class CollectingSink implements PixelSink {
    private Raster raster = Raster.zeros(new Size(1, 1), 1, 8);
    private Metadata metadata = Metadata.NONE;
    private int filled;

    /// Waits for rows.
    public CollectingSink() {}

    @Override
    public void begin(Size decoded, int channels, int depth, Metadata with) {
        raster = Raster.zeros(decoded, channels, depth);
        metadata = with;
    }

    @Override
    @SuppressWarnings("SuspiciousSystemArraycopy") // both are bytes, or both are shorts
    public void accept(Raster rows) {
        int count = Math.toIntExact(rows.size().pixels() * rows.channels());
        System.arraycopy(rows.samples(), 0, raster.samples(), filled, count);
        filled += count;
    }

    /// The picture; once all rows have come.
    ///
    /// @return its pixels, and what came with them
    public Image picture() {
        return Image.still(raster, metadata);
    }
}

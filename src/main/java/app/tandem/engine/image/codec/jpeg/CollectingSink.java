package app.tandem.engine.image.codec.jpeg;

import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.content.PixelSink;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;

/// Puts the rows of a picture together that is wanted as a whole, and that an array can hold.
public final class CollectingSink implements PixelSink {
    private Raster.Bytes raster = new Raster.Bytes(new Size(1, 1), 1, new byte[1]);
    private Metadata metadata = Metadata.NONE;
    private int filled;

    @Override
    public void begin(Size decoded, int channels, Metadata with) {
        raster = new Raster.Bytes(decoded, channels, new byte[Math.toIntExact(decoded.pixels() * channels)]);
        metadata = with;
    }

    @Override
    public void accept(Raster rows) {
        int count = Math.toIntExact(rows.size().pixels() * rows.channels());
        System.arraycopy(rows.samples(), 0, raster.samples(), filled, count);
        filled += count;
    }

    /// The picture; once all rows have come.
    public Image picture() {
        return Image.still(raster, metadata);
    }
}

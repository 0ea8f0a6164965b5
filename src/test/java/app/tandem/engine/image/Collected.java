package app.tandem.engine.image;

import app.tandem.engine.image.content.PixelSink;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Keeps what it is given.
class Collected implements PixelSink {
    private @Nullable Size size;
    private int channels;
    private byte[] samples = {};
    private int filled;

    @Override
    public void begin(Size decoded, int wide, int depth, Metadata metadata) {
        size = decoded;
        channels = wide;
    }

    @Override
    public void accept(Raster rows) throws InterruptedException {
        int length = Math.toIntExact(rows.size().pixels() * rows.channels());
        samples = Arrays.copyOf(samples, filled + length);
        System.arraycopy(rows.samples(), 0, samples, filled, length);
        filled += length;
    }

    boolean hasBegun() {
        return size != null;
    }

    Size size() {
        return size == null ? new Size(1, 1) : size;
    }

    byte[] samples() {
        return samples;
    }

    Raster.Bytes raster() {
        return new Raster.Bytes(size(), channels, samples);
    }
}

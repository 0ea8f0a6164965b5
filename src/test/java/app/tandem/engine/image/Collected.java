package app.tandem.engine.image;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Keeps what it is given.
class Collected implements PixelSink {
    private final ToneCurve curve;
    private @Nullable Size size;
    private int channels;
    private byte[] samples = {};
    private int filled;

    Collected() {
        this(ToneCurve.srgb(8));
    }

    Collected(ToneCurve curve) {
        this.curve = curve;
    }

    @Override
    public void begin(Size decoded, int wide, Metadata metadata) {
        size = decoded;
        channels = wide;
    }

    @Override
    public MeanLight meanLight() {
        return curve == ToneCurve.straight(8) ? MeanLight.ofCodes() : MeanLight.of(curve);
    }

    @Override
    public void accept(Raster rows) throws InterruptedException {
        int length = Math.toIntExact(rows.size().pixels() * rows.channels());
        samples = Arrays.copyOf(samples, filled + length);
        System.arraycopy(rows.samples(), 0, samples, filled, length);
        filled += length;
    }

    @Override
    public void accept(float[] light, Size rows) throws InterruptedException {
        byte[] codes = new byte[Math.toIntExact(rows.pixels() * channels)];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) curve.code(light[i]);
        }
        accept(new Raster.Bytes(rows, channels, codes));
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

package app.tandem.engine.image;

import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import java.util.Random;

/// Pictures made for tests.
public final class Synthetic {
    private Synthetic() {}

    /// What a sample of a picture is.
    @FunctionalInterface
    public interface Samples {
        /// One sample.
        int at(int x, int y, int channel);
    }

    public static Raster raster(Size size, int channels, int depth, Samples samples) {
        int count = Math.toIntExact(size.pixels() * channels);
        byte[] bytes = new byte[depth == 8 ? count : 0];
        short[] shorts = new short[depth == 8 ? 0 : count];
        for (int i = 0; i < count; i++) {
            int pixel = i / channels;
            int sample = samples.at(pixel % size.width(), pixel / size.width(), i % channels);
            if (depth == 8) {
                bytes[i] = (byte) sample;
            } else {
                shorts[i] = (short) sample;
            }
        }
        return depth == 8 ? new Raster.Bytes(size, channels, bytes) : new Raster.Shorts(size, channels, shorts);
    }

    public static Raster constant(Size size, int channels, int depth, int sample) {
        return raster(size, channels, depth, (_, _, _) -> sample);
    }

    public static Raster noise(Size size, int channels, int depth) {
        Random random = new Random(7);
        return raster(size, channels, depth, (_, _, _) -> random.nextInt(1 << depth));
    }

    public static Raster mirrored(Raster raster) {
        Size size = raster.size();
        return raster(
                size,
                raster.channels(),
                raster.depth(),
                (x, y, channel) -> sample(raster, size.width() - 1 - x, y, channel));
    }

    public static Raster flipped(Raster raster) {
        Size size = raster.size();
        return raster(
                size,
                raster.channels(),
                raster.depth(),
                (x, y, channel) -> sample(raster, x, size.height() - 1 - y, channel));
    }

    static Raster transposed(Raster raster) {
        return raster(
                raster.size().transposed(),
                raster.channels(),
                raster.depth(),
                (x, y, channel) -> sample(raster, y, x, channel));
    }

    public static Raster cropped(Raster raster, int left, int top, Size size) {
        return raster(
                size, raster.channels(), raster.depth(), (x, y, channel) -> sample(raster, left + x, top + y, channel));
    }

    public static int sample(Raster raster, int x, int y, int channel) {
        return raster.sample((y * raster.size().width() + x) * raster.channels() + channel);
    }

    public static int[] samples(Raster raster) {
        int[] samples = new int[Math.toIntExact(raster.size().pixels() * raster.channels())];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = raster.sample(i);
        }
        return samples;
    }
}

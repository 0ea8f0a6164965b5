package app.tandem.engine.image.pixels;

/// Pixels in memory: rows from the top, samples of a pixel side by side, no padding. Alpha is straight, not
/// premultiplied; colour is encoded as the picture's profile says (sRGB where there is none).
///
/// The arrays are shared, not copied: whoever makes a raster gives it away.
public sealed interface Raster {

    /// Pixels with 8 bits per channel.
    ///
    /// @param size width and height
    /// @param channels 1 grey, 2 grey + alpha, 3 RGB, 4 RGB + alpha
    /// @param samples width × height × channels bytes (or more: the rest is not looked at), each 0 to 255
    record Bytes(Size size, int channels, byte[] samples) implements Raster {
        @Override
        public int depth() {
            return 8;
        }

        @Override
        public int sample(int index) {
            return samples[index] & 0xFF;
        }

        @Override
        public void put(int index, int sample) {
            samples[index] = (byte) sample;
        }

        @Override
        public Raster unwritten(Size other) {
            return new Bytes(other, channels, ArrayPool.bytes(length(other, channels)));
        }
    }

    /// Pixels with 16 bits per channel.
    ///
    /// @param size width and height
    /// @param channels 1 grey, 2 grey + alpha, 3 RGB, 4 RGB + alpha
    /// @param samples width × height × channels shorts (or more: the rest is not looked at), each 0 to 65,535
    record Shorts(Size size, int channels, short[] samples) implements Raster {
        @Override
        public int depth() {
            return 16;
        }

        @Override
        public int sample(int index) {
            return samples[index] & 0xFFFF;
        }

        @Override
        public void put(int index, int sample) {
            samples[index] = (short) sample;
        }

        @Override
        public Raster unwritten(Size other) {
            return new Shorts(other, channels, new short[length(other, channels)]);
        }
    }

    /// An empty raster.
    ///
    /// @param size width and height
    /// @param channels 1 grey, 2 grey + alpha, 3 RGB, 4 RGB + alpha
    /// @param depth bits per channel, 8 or 16
    /// @return all samples 0
    static Raster zeros(Size size, int channels, int depth) {
        int length = length(size, channels);
        return depth == 8 ? new Bytes(size, channels, new byte[length]) : new Shorts(size, channels, new short[length]);
    }

    /// Width and height.
    ///
    /// @return width and height
    Size size();

    /// 1 grey, 2 grey + alpha, 3 RGB, 4 RGB + alpha.
    ///
    /// @return 1 grey, 2 grey + alpha, 3 RGB, 4 RGB + alpha
    int channels();

    /// Bits per sample.
    ///
    /// @return 8 or 16
    int depth();

    /// All samples.
    ///
    /// @return the array of bytes or of shorts, not a copy
    Object samples();

    /// One sample.
    ///
    /// @param index (y × width + x) × channels + channel
    /// @return 0 to 255, or 0 to 65,535
    int sample(int index);

    /// Changes one sample; only for who has made the raster.
    ///
    /// @param index (y × width + x) × channels + channel
    /// @param sample 0 to 255, or 0 to 65,535
    void put(int index, int sample);

    /// A raster of the same kind, for who writes all of its samples. Its array may be one of an [ArrayPool].
    ///
    /// @param size of the new raster
    /// @return as many channels and bits as this one; its samples may be anything
    Raster unwritten(Size size);

    /// Whether the last channel is alpha.
    ///
    /// @return true when the last channel is alpha
    default boolean hasAlpha() {
        return channels() % 2 == 0;
    }

    private static int length(Size size, int channels) {
        return Math.toIntExact(size.pixels() * channels);
    }
}

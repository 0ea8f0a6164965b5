package app.tandem.engine.image.codec;

import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;

/// Rasters of the kind a format can hold.
public final class RasterConversions {
    private RasterConversions() {}

    /// How long the array of a raster is, checked before anything is allocated.
    ///
    /// @param size width and height
    /// @param channels 1 to 4
    /// @return width × height × channels
    /// @throws ImageException when no array is that long
    public static int samples(Size size, int channels) throws ImageException {
        long samples = size.pixels() * channels;
        if (samples > Integer.MAX_VALUE - 8) {
            throw ImageException.of("image.tooLarge", size);
        }
        return (int) samples;
    }

    /// The same picture with 8 bits per channel.
    ///
    /// @param raster any
    /// @return itself, or its samples divided by 257 and rounded
    public static Raster.Bytes bytes(Raster raster) {
        return switch (raster) {
            case Raster.Bytes bytes -> bytes;
            case Raster.Shorts(Size size, int channels, short[] samples) -> {
                byte[] rounded = new byte[Math.toIntExact(size.pixels() * channels)];
                for (int i = 0; i < rounded.length; i++) {
                    rounded[i] = (byte) (((samples[i] & 0xffff) + 128) / 257);
                }
                yield new Raster.Bytes(size, channels, rounded);
            }
        };
    }

    /// The same picture without alpha, on white, as a viewer on a white page shows it: the encoded values are
    /// mixed.
    ///
    /// @param raster any
    /// @return itself when it has no alpha
    public static Raster.Bytes opaque(Raster.Bytes raster) {
        if (!raster.hasAlpha()) {
            return raster;
        }
        int colours = raster.channels() - 1;
        byte[] from = raster.samples();
        byte[] mixed = new byte[Math.toIntExact(raster.size().pixels() * colours)];
        for (int i = 0, to = 0; to < mixed.length; i += raster.channels()) {
            int alpha = from[i + colours] & 0xff;
            for (int c = 0; c < colours; c++, to++) {
                mixed[to] = (byte) (((from[i + c] & 0xff) * alpha + 255 * (255 - alpha) + 127) / 255);
            }
        }
        return new Raster.Bytes(raster.size(), colours, mixed);
    }

    /// The same picture with three colours per pixel.
    ///
    /// @param raster any
    /// @return itself when it is not grey
    public static Raster.Bytes colour(Raster.Bytes raster) {
        if (raster.channels() > 2) {
            return raster;
        }
        int channels = raster.channels() + 2;
        byte[] from = raster.samples();
        byte[] colour = new byte[Math.toIntExact(raster.size().pixels() * channels)];
        for (int i = 0, to = 0; to < colour.length; i += raster.channels(), to += channels) {
            colour[to] = from[i];
            colour[to + 1] = from[i];
            colour[to + 2] = from[i];
            if (channels == 4) {
                colour[to + 3] = from[i + 1];
            }
        }
        return new Raster.Bytes(raster.size(), channels, colour);
    }
}

package app.tandem.engine.image.codec;

import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.work.Interrupts;
import java.util.Arrays;

/// Draws a picture with a palette, by error diffusion (Floyd & Steinberg 1976): the mean of an area stays
/// what it was.
public final class Dithering {
    private static final int CELLS = 1 << 15;

    private final Palette palette;
    private final short[] nearest = new short[CELLS];

    private Dithering(Palette palette) {
        this.palette = palette;
        Arrays.fill(nearest, (short) -1);
    }

    /// Draws.
    ///
    /// @param rgba 3 or 4 channels
    /// @param palette its colours
    /// @return an index per pixel
    /// @throws InterruptedException when the thread is interrupted: it is asked at each row
    public static byte[] draw(Raster.Bytes rgba, Palette palette) throws InterruptedException {
        return new Dithering(palette).draw(rgba);
    }

    private byte[] draw(Raster.Bytes rgba) throws InterruptedException {
        int width = rgba.size().width();
        byte[] indices = new byte[(int) rgba.size().pixels()];
        int[][] errors = new int[2][3 * (width + 2)];
        for (int i = 0, x = 0; i < indices.length; i++, x++) {
            if (x == width) {
                Interrupts.check();
                x = 0;
                int[] done = errors[0];
                errors[0] = errors[1];
                errors[1] = done;
                Arrays.fill(done, 0);
            }
            if (Palette.isHole(rgba, i)) {
                indices[i] = (byte) palette.transparent();
            } else {
                indices[i] = (byte) draw(rgba.samples(), i * rgba.channels(), errors, 3 * (x + 1));
            }
        }
        return indices;
    }

    private int draw(byte[] samples, int at, int[][] errors, int x) {
        int red = wanted(samples[at], errors[0][x]);
        int green = wanted(samples[at + 1], errors[0][x + 1]);
        int blue = wanted(samples[at + 2], errors[0][x + 2]);
        int index = nearest(red, green, blue);
        int colour = palette.colours()[index];
        spread(errors, x, red - (colour >> 16 & 0xff));
        spread(errors, x + 1, green - (colour >> 8 & 0xff));
        spread(errors, x + 2, blue - (colour & 0xff));
        return index;
    }

    private static int wanted(byte sample, int error) {
        return Math.clamp((sample & 0xff) + ((error + 8) >> 4), 0, 255);
    }

    private static void spread(int[][] errors, int x, int error) {
        errors[0][x + 3] += error * 7;
        errors[1][x - 3] += error * 3;
        errors[1][x] += error * 5;
        errors[1][x + 3] += error;
    }

    /// The nearest colour; remembered for cells of 8 × 8 × 8 colours once the palette is not the picture's own.
    private int nearest(int red, int green, int blue) {
        int exact = Arrays.binarySearch(palette.colours(), red << 16 | green << 8 | blue);
        if (exact >= 0 && palette.colours()[exact] == (red << 16 | green << 8 | blue)) {
            return exact;
        }
        int cell = red >> 3 << 10 | green >> 3 << 5 | blue >> 3;
        if (nearest[cell] < 0) {
            nearest[cell] = (short) search(red, green, blue);
        }
        return nearest[cell];
    }

    private int search(int red, int green, int blue) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < palette.colours().length; i++) {
            int colour = palette.colours()[i];
            int r = red - (colour >> 16 & 0xff);
            int g = green - (colour >> 8 & 0xff);
            int b = blue - (colour & 0xff);
            int distance = 2 * r * r + 4 * g * g + 3 * b * b;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}

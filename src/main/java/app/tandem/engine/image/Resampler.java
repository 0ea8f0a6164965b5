package app.tandem.engine.image;

import app.tandem.engine.image.Rendering.Region;

/// Computes the pixels of a smaller or larger picture.
///
/// Two passes in floating point, both sums of rows: first down the columns, then, a band of new rows having been
/// turned on its side, along the rows. Only the rows of the source that one new row needs are held as
/// intensities, in a ring, and one band of new ones, so memory grows with the width of the picture and not with
/// its area.
final class Resampler {
    /// How many new rows are turned on their side at once: enough to fill vector instructions.
    static final int BAND = 64;

    /// How many are turned while the cache still holds them: a line of it takes so many floats.
    private static final int TILE = 16;

    private final Taps down;
    private final Taps across;
    private final RowReader reader;
    private final RowWriter writer;
    private final int channels;
    private final float[][] ring;
    private final float[][] band;
    private final float[][] columns;
    private final float[][] result;
    private final float[] sum;
    private int next;

    private Resampler(Raster source, Region region, Size size, Resampling resampling, ToneCurve curve) {
        Size from = source.size();
        channels = source.channels();
        down = Taps.of(resampling, region.y(), region.height(), from.height(), size.height());
        across = Taps.of(resampling, region.x(), region.width(), from.width(), size.width());
        reader = new RowReader(source, curve);
        writer = new RowWriter(source, size, curve);
        int rows = Math.min(BAND, size.height());
        ring = new float[down.most()][from.width() * channels];
        band = new float[TILE][from.width() * channels];
        columns = new float[from.width()][rows * channels];
        result = new float[rows][size.width() * channels];
        sum = new float[rows * channels];
    }

    /// Makes a picture of another size.
    ///
    /// The same picture mirrored gives the mirrored result to the last bit, as long as the region is in the
    /// middle.
    ///
    /// @param source the pixels to take
    /// @param region the part of them that is shown
    /// @param size the new size
    /// @param resampling the filter
    /// @param curve what the source's codes mean; its depth is the source's
    /// @return new pixels, as many channels and bits as the source has
    /// @throws InterruptedException when the thread is interrupted: it is asked at each row
    static Raster resample(Raster source, Region region, Size size, Resampling resampling, ToneCurve curve)
            throws InterruptedException {
        Resampler resampler = new Resampler(source, region, size, resampling, curve);
        for (int top = 0; top < size.height(); top += BAND) {
            resampler.band(top, Math.min(BAND, size.height() - top));
        }
        return resampler.writer.raster();
    }

    private void band(int top, int rows) throws InterruptedException {
        for (int i = 0; i < rows; i++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            int y = top + i;
            for (next = Math.max(next, down.first(y)); next < down.end(y); next++) {
                reader.read(next, ring[next % ring.length]);
            }
            WeightedSum.of(ring, down.first(y), down.weights(y), band[i % TILE], band[0].length);
            if (i % TILE == TILE - 1 || i == rows - 1) {
                turn(i - i % TILE, i + 1, rows);
            }
        }
        sumAlong(rows);
        for (int i = 0; i < rows; i++) {
            writer.write(top + i, result[i]);
        }
    }

    private void sumAlong(int rows) {
        for (int x = 0; x < across.target(); x++) {
            WeightedSum.of(columns, across.first(x), across.weights(x), sum, rows * channels);
            for (int channel = 0; channel < channels; channel++) {
                for (int i = 0; i < rows; i++) {
                    result[i][x * channels + channel] = sum[channel * rows + i];
                }
            }
        }
    }

    /// A row of the band becomes a sample of each column: those of the first channel, then those of the second, …
    private void turn(int from, int to, int rows) {
        for (int x = 0; x < columns.length; x++) {
            float[] column = columns[x];
            for (int channel = 0; channel < channels; channel++) {
                int at = x * channels + channel;
                for (int i = from; i < to; i++) {
                    column[channel * rows + i] = band[i - from][at];
                }
            }
        }
    }
}

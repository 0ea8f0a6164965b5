package app.tandem.engine.image.resample;

import app.tandem.engine.image.colour.ToneCurve;
import app.tandem.engine.image.pixels.ArrayPool;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Region;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.work.Interrupts;

/// Computes the pixels of a smaller or larger picture.
///
/// Two passes in floating point, both sums of rows: first down the columns, then, a band of new rows having
/// been turned on its side, along the rows. Only the rows of the source that one new row needs are held as
/// intensities, in a ring, and one band of new ones, so memory grows with the width of the picture and not
/// with its area.
public final class Resampler {
    /// How many new rows are turned on their side at once: enough to fill vector instructions, and few enough
    /// that they stay in the processor's second cache.
    public static final int BAND = 32;

    /// How many are turned while the cache still holds them: a line of it takes so many floats.
    private static final int TILE = 16;

    private final FilterWeights down;
    private final FilterWeights across;
    private final RowReader reader;
    private final RowWriter writer;
    private final int channels;
    private final int width;
    private final float[][] ring;
    private final float[][] tile;
    private final float[][] columns;
    private final float[][] result;
    private final float[] sum;
    private int received;
    private int done;

    /// Begins a picture.
    ///
    /// @param from the size of the source, whose rows are given to [#accept]
    /// @param target what is filled; it has the channels and the bits of the source
    /// @param region the part of the source that is shown
    /// @param resampling the filter
    /// @param curve what the encoded samples of both mean
    public Resampler(Size from, Raster target, Region region, Resampling resampling, ToneCurve curve) {
        Size size = target.size();
        channels = target.channels();
        width = from.width();
        down = FilterWeights.of(resampling, region.y(), region.height(), from.height(), size.height());
        across = FilterWeights.of(resampling, region.x(), region.width(), from.width(), size.width());
        reader = new RowReader(width * channels, target.depth(), curve);
        writer = new RowWriter(target, curve);
        int rows = Math.min(BAND, size.height());
        ring = ArrayPool.floats(down.most(), width * channels);
        tile = ArrayPool.floats(TILE, width * channels);
        columns = ArrayPool.floats(width, rows * channels);
        result = ArrayPool.floats(rows, size.width() * channels);
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
    /// @param curve what the source's encoded samples mean; its depth is the source's
    /// @return new pixels, as many channels and bits as the source has
    /// @throws InterruptedException when the thread is interrupted: it is asked at each row
    static Raster resample(Raster source, Region region, Size size, Resampling resampling, ToneCurve curve)
            throws InterruptedException {
        Resampler resampler = new Resampler(source.size(), source.unwritten(size), region, resampling, curve);
        resampler.accept(source);
        return resampler.raster();
    }

    /// Takes the next rows of the source, and makes the new rows for which they suffice.
    ///
    /// @param rows as wide as the source; not kept
    /// @throws InterruptedException when the thread is interrupted: it is asked at each row
    public void accept(Raster rows) throws InterruptedException {
        for (int y = 0; y < rows.size().height() && done < down.target(); y++) {
            if (isNeeded()) {
                reader.read(rows, y, ring[received % ring.length]);
            }
            received();
        }
    }

    /// A row above the region is never looked at.
    private boolean isNeeded() {
        return received >= down.first(done);
    }

    private void received() throws InterruptedException {
        received++;
        while (done < down.target() && down.end(done) <= received) {
            sumDown();
        }
    }

    /// The new picture, complete when all rows of the source have been taken.
    ///
    /// @return the raster that was given to the constructor
    public Raster raster() {
        return writer.raster();
    }

    /// Makes one new row, as wide as the source still; the last of a band is followed by the second pass.
    private void sumDown() throws InterruptedException {
        Interrupts.check();
        int i = done % BAND;
        int top = done - i;
        int rows = Math.min(BAND, down.target() - top);
        WeightedSum.of(ring, down.first(done), down.weights(done), tile[i % TILE], width * channels);
        done++;
        if (i % TILE == TILE - 1 || i == rows - 1) {
            turn(i - i % TILE, i + 1, rows);
        }
        if (i == rows - 1) {
            sumAlong(rows);
            for (int y = 0; y < rows; y++) {
                writer.write(top + y, result[y]);
            }
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

    /// A row of the band becomes a sample of each column: those of the first channel, then those of the
    /// second, …
    private void turn(int from, int to, int rows) {
        for (int x = 0; x < width; x++) {
            float[] column = columns[x];
            for (int channel = 0; channel < channels; channel++) {
                int at = x * channels + channel;
                for (int i = from; i < to; i++) {
                    column[channel * rows + i] = tile[i - from][at];
                }
            }
        }
    }
}

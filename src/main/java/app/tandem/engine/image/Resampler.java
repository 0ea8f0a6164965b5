package app.tandem.engine.image;

import java.util.Arrays;

/// Computes the pixels of a smaller or larger picture.
///
/// Two passes, first down the columns, then along the rows, in floating point. Only as many rows of the source as
/// one new row needs are held as intensities, in a ring, so memory grows with the width of the picture and not
/// its area.
final class Resampler {
    /// So many floats of a row are summed before the next, so that the sums stay in the processor's first cache.
    private static final int STRIP = 4096;

    private Resampler() {}

    /// Makes a picture of another size.
    ///
    /// The same picture mirrored gives the mirrored result to the last bit, as long as the region is in the
    /// middle: sums are made of pairs from both ends inwards, and addition of two is commutative though that of
    /// many isn't.
    ///
    /// @param source the pixels to take
    /// @param region the part of them that is shown
    /// @param size the new size
    /// @param resampling the filter
    /// @param curve what the source's codes mean; its depth is the source's
    /// @return new pixels, as many channels and bits as the source has
    /// @throws InterruptedException when the thread is interrupted: it is asked at each row
    static Raster resample(Raster source, Rendering.Region region, Size size, Resampling resampling, ToneCurve curve)
            throws InterruptedException {
        Size from = source.size();
        int channels = source.channels();
        Taps down = Taps.of(resampling, region.y(), region.height(), from.height(), size.height());
        Taps across = Taps.of(resampling, region.x(), region.width(), from.width(), size.width());
        RowReader reader = new RowReader(source, curve);
        RowWriter writer = new RowWriter(source, size, curve);
        float[][] ring = new float[down.most()][from.width() * channels];
        float[] column = new float[from.width() * channels];
        float[] row = new float[size.width() * channels];
        int next = 0;
        for (int y = 0; y < size.height(); y++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            for (next = Math.max(next, down.first(y)); next < down.end(y); next++) {
                reader.read(next, ring[next % ring.length]);
            }
            sumRows(ring, down.first(y), down.weights(y), column);
            sumColumns(column, across, channels, row);
            writer.write(y, row);
        }
        return writer.raster();
    }

    private static void sumRows(float[][] ring, int first, float[] weights, float[] sum) {
        if (weights.length == 1) {
            System.arraycopy(ring[first % ring.length], 0, sum, 0, sum.length);
            return;
        }
        Arrays.fill(sum, 0);
        for (int from = 0; from < sum.length; from += STRIP) {
            int to = Math.min(from + STRIP, sum.length);
            int low = 0;
            int high = weights.length - 1;
            for (; high - low >= 3; low += 2, high -= 2) {
                addFour(
                        sum,
                        ring[(first + low) % ring.length],
                        weights[low],
                        ring[(first + high) % ring.length],
                        weights[high],
                        ring[(first + low + 1) % ring.length],
                        weights[low + 1],
                        ring[(first + high - 1) % ring.length],
                        weights[high - 1],
                        from,
                        to);
            }
            for (; low < high; low++, high--) {
                addTwo(
                        sum,
                        ring[(first + low) % ring.length],
                        weights[low],
                        ring[(first + high) % ring.length],
                        weights[high],
                        from,
                        to);
            }
            if (low == high) {
                addOne(sum, ring[(first + low) % ring.length], weights[low], from, to);
            }
        }
    }

    // Plain loops over plain arrays: the compiler makes vector instructions of these.

    private static void addFour(
            float[] sum,
            float[] a,
            float weightA,
            float[] b,
            float weightB,
            float[] c,
            float weightC,
            float[] d,
            float weightD,
            int from,
            int to) {
        for (int i = from; i < to; i++) {
            sum[i] += (a[i] * weightA + b[i] * weightB) + (c[i] * weightC + d[i] * weightD);
        }
    }

    private static void addTwo(float[] sum, float[] a, float weightA, float[] b, float weightB, int from, int to) {
        for (int i = from; i < to; i++) {
            sum[i] += a[i] * weightA + b[i] * weightB;
        }
    }

    private static void addOne(float[] sum, float[] a, float weightA, int from, int to) {
        for (int i = from; i < to; i++) {
            sum[i] += a[i] * weightA;
        }
    }

    private static void sumColumns(float[] column, Taps across, int channels, float[] row) {
        switch (channels) {
            case 1 -> sumColumns1(column, across, row);
            case 3 -> sumColumns3(column, across, row);
            default -> sumColumnsOf(column, across, channels, row);
        }
    }

    private static void sumColumns1(float[] column, Taps across, float[] row) {
        for (int x = 0; x < row.length; x++) {
            float[] weights = across.weights(x);
            int low = across.first(x);
            int high = across.end(x) - 1;
            float sum = 0;
            for (int i = 0, j = weights.length - 1; i < j; i++, j--, low++, high--) {
                sum += weights[i] * column[low] + weights[j] * column[high];
            }
            if (low == high) {
                sum += weights[weights.length / 2] * column[low];
            }
            row[x] = sum;
        }
    }

    private static void sumColumns3(float[] column, Taps across, float[] row) {
        for (int x = 0; x < across.target(); x++) {
            float[] weights = across.weights(x);
            int low = across.first(x) * 3;
            int high = across.end(x) * 3 - 3;
            float red = 0;
            float green = 0;
            float blue = 0;
            for (int i = 0, j = weights.length - 1; i < j; i++, j--, low += 3, high -= 3) {
                float before = weights[i];
                float after = weights[j];
                red += before * column[low] + after * column[high];
                green += before * column[low + 1] + after * column[high + 1];
                blue += before * column[low + 2] + after * column[high + 2];
            }
            if (low == high) {
                float middle = weights[weights.length / 2];
                red += middle * column[low];
                green += middle * column[low + 1];
                blue += middle * column[low + 2];
            }
            row[3 * x] = red;
            row[3 * x + 1] = green;
            row[3 * x + 2] = blue;
        }
    }

    private static void sumColumnsOf(float[] column, Taps across, int channels, float[] row) {
        for (int x = 0; x < across.target(); x++) {
            float[] weights = across.weights(x);
            for (int channel = 0; channel < channels; channel++) {
                int low = across.first(x) * channels + channel;
                int high = (across.end(x) - 1) * channels + channel;
                float sum = 0;
                for (int i = 0, j = weights.length - 1; i < j; i++, j--, low += channels, high -= channels) {
                    sum += weights[i] * column[low] + weights[j] * column[high];
                }
                if (low == high) {
                    sum += weights[weights.length / 2] * column[low];
                }
                row[x * channels + channel] = sum;
            }
        }
    }
}

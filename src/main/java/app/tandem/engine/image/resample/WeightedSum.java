package app.tandem.engine.image.resample;

import java.util.Arrays;

/// Sums rows of numbers, each with its weight: the inner loop of resampling.
///
/// Sums are made of pairs from both ends inwards. Addition of two floats is commutative, though that of many is
/// not associative; so rows in the opposite order with the opposite weights give the same sum, to the last bit.
final class WeightedSum {
    /// So many floats are summed over all rows before the next, so that the sums stay in the processor's first
    /// cache.
    private static final int STRIP = 2048;

    private WeightedSum() {}

    /// Sums rows.
    ///
    /// @param ring row `i` of the whole is `ring[i % ring.length]`
    /// @param first the row that has the first weight
    /// @param weights one for each row
    /// @param sum filled with the sums
    /// @param length how many numbers of each row are summed
    static void of(float[][] ring, int first, float[] weights, float[] sum, int length) {
        if (weights.length == 1) {
            System.arraycopy(ring[first % ring.length], 0, sum, 0, length);
            return;
        }
        Arrays.fill(sum, 0, length, 0);
        for (int from = 0; from < length; from += STRIP) {
            strip(ring, first, weights, sum, from, Math.min(from + STRIP, length));
        }
    }

    private static void strip(float[][] ring, int first, float[] weights, float[] sum, int from, int to) {
        int low = 0;
        int high = weights.length - 1;
        for (; high - low >= 3; low += 2, high -= 2) {
            float[] a = ring[(first + low) % ring.length];
            float[] b = ring[(first + high) % ring.length];
            float[] c = ring[(first + low + 1) % ring.length];
            float[] d = ring[(first + high - 1) % ring.length];
            addFour(sum, a, b, c, d, weights[low], weights[high], weights[low + 1], weights[high - 1], from, to);
        }
        for (; low < high; low++, high--) {
            float[] a = ring[(first + low) % ring.length];
            float[] b = ring[(first + high) % ring.length];
            addTwo(sum, a, b, weights[low], weights[high], from, to);
        }
        if (low == high) {
            addOne(sum, ring[(first + low) % ring.length], weights[low], from, to);
        }
    }

    // Plain loops over plain arrays: the compiler makes vector instructions of them.

    private static void addFour(
            float[] sum,
            float[] a,
            float[] b,
            float[] c,
            float[] d,
            float weightA,
            float weightB,
            float weightC,
            float weightD,
            int from,
            int to) {
        for (int i = from; i < to; i++) {
            sum[i] += (a[i] * weightA + b[i] * weightB) + (c[i] * weightC + d[i] * weightD);
        }
    }

    private static void addTwo(float[] sum, float[] a, float[] b, float weightA, float weightB, int from, int to) {
        for (int i = from; i < to; i++) {
            sum[i] += a[i] * weightA + b[i] * weightB;
        }
    }

    private static void addOne(float[] sum, float[] a, float weightA, int from, int to) {
        for (int i = from; i < to; i++) {
            sum[i] += a[i] * weightA;
        }
    }
}

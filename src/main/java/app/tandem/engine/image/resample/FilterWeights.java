package app.tandem.engine.image.resample;

import java.util.Arrays;

/// Which samples along one axis make a new one, and with what weight.
///
/// Pixel centres lie at whole numbers plus a half, so target `x` looks at `start + (x + ½) · length / target`
/// of the source. Where the source is finer the kernel is widened by the ratio, so that every source pixel
/// counts and none aliases. At the edges the weights that fall outside are dropped and the rest is normalised
/// again.
final class FilterWeights {
    private final int[] first;
    private final float[][] weights;

    private FilterWeights(int[] first, float[][] weights) {
        this.first = first;
        this.weights = weights;
    }

    /// Computes the weights of an axis.
    ///
    /// A span in the middle of its source gives weights that mirror exactly, to the last bit: the mirrored
    /// picture then gives the mirrored result.
    ///
    /// @param resampling the filter
    /// @param start where the span that is shown begins in the source, in pixels
    /// @param length how long that span is, in pixels
    /// @param source how many samples the source has; the span lies inside
    /// @param target how many samples are to be made
    /// @return weights for each of the target's samples; one of weight 1 each where nothing changes
    static FilterWeights of(Resampling resampling, double start, double length, int source, int target) {
        FilterWeights result = new FilterWeights(new int[target], new float[target][]);
        boolean keepsSize = length == target && start == Math.rint(start);
        double ratio = length / target;
        Kernel kernel = Kernel.of(resampling);
        boolean mirrors = Math.abs(source - length - 2 * start) < 1e-9;
        int half = mirrors ? (target + 1) / 2 : target;
        for (int x = 0; x < half; x++) {
            double centre = start + (x + 0.5) * ratio;
            if (resampling == Resampling.NEAREST || keepsSize) {
                result.take(x, Math.clamp((long) centre, 0, source - 1));
            } else if (resampling == Resampling.BOX) {
                result.cover(x, start + x * ratio, start + (x + 1) * ratio, source);
            } else {
                result.weigh(x, kernel, centre, Math.max(1, ratio), source);
            }
        }
        for (int x = half; x < target; x++) {
            result.mirror(target - 1 - x, x, source);
        }
        if (mirrors && target % 2 == 1) {
            symmetrical(result.weights[half - 1]);
        }
        return result;
    }

    private void take(int x, int sample) {
        first[x] = sample;
        weights[x] = new float[] {1};
    }

    private void weigh(int x, Kernel kernel, double centre, double widening, int source) {
        double support = kernel.support() * widening;
        // a sample takes part when its centre lies within reach
        int from = Math.max(0, (int) Math.ceil(centre - support - 0.5));
        int to = Math.min(source - 1, (int) Math.floor(centre + support - 0.5));
        double[] exact = new double[to - from + 1];
        for (int i = 0; i < exact.length; i++) {
            exact[i] = kernel.at((from + i + 0.5 - centre) / widening);
        }
        normalise(x, from, exact);
    }

    /// The box weighs a sample by how much of it is covered, not by where its centre lies: else one that lies
    /// on the border of two boxes would be lost to both.
    private void cover(int x, double begin, double end, int source) {
        int from = Math.clamp((long) Math.floor(begin), 0, source - 1);
        int to = Math.clamp((long) Math.ceil(end) - 1, from, source - 1);
        double[] exact = new double[to - from + 1];
        for (int i = 0; i < exact.length; i++) {
            exact[i] = Math.min(end, from + i + 1) - Math.max(begin, from + i);
        }
        normalise(x, from, exact);
    }

    private void normalise(int x, int from, double[] exact) {
        double sum = 0;
        for (double weight : exact) {
            sum += weight;
        }
        first[x] = from;
        weights[x] = new float[exact.length];
        for (int i = 0; i < exact.length; i++) {
            weights[x][i] = (float) (exact[i] / sum);
        }
    }

    private void mirror(int from, int to, int source) {
        float[] original = weights[from];
        float[] mirrored = new float[original.length];
        for (int i = 0; i < mirrored.length; i++) {
            mirrored[i] = original[original.length - 1 - i];
        }
        first[to] = source - first[from] - original.length;
        weights[to] = mirrored;
    }

    private static void symmetrical(float[] weights) {
        for (int i = 0, j = weights.length - 1; i < j; i++, j--) {
            float mean = (weights[i] + weights[j]) / 2;
            weights[i] = mean;
            weights[j] = mean;
        }
    }

    /// How many samples are made.
    int target() {
        return first.length;
    }

    /// The first source sample that counts.
    int first(int target) {
        return first[target];
    }

    /// The source sample after the last that counts.
    int end(int target) {
        return first[target] + weights[target].length;
    }

    /// The weights from [#first] on. Not a copy: only to be read.
    float[] weights(int target) {
        return weights[target];
    }

    /// The most samples that make one.
    int most() {
        return Arrays.stream(weights).mapToInt(each -> each.length).max().orElse(1);
    }
}

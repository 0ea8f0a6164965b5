package app.tandem.engine.image.codec.jpeg;

import java.util.Arrays;

/// One component of a JPEG that is decoded in a smaller size: what of its blocks is kept, and how a block becomes
/// pixels.
///
/// Of 8 × 8 coefficients those of the lowest frequencies are kept, as many as a block gets pixels. A component with
/// fewer samples than the others keeps more of them, so that all come out in one size.
final class JpegComponent {
    /// Where each coefficient of the file's order stands in a block (ITU-T T.81, figure A.6), row × 8 + column.
    private static final byte[] ZIGZAG = {
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14,
        21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60,
        61, 54, 47, 55, 62, 63
    };

    private final HuffmanCodes first;
    private final HuffmanCodes others;
    private final int width;
    private final int height;
    private final int[] places = new int[64];
    private final float[] scales = new float[64];
    private final float[] losses = new float[64];
    private final float[] coefficients;
    private final InverseDct transform;
    private int last;
    private int prediction;

    /// Takes the tables.
    ///
    /// @param first codes of the first coefficients
    /// @param others codes of the others
    /// @param quantisation 64 divisors, in the file's order
    /// @param width how many pixels a block becomes across: 1, 2, 4 or 8
    /// @param height the same downwards
    JpegComponent(HuffmanCodes first, HuffmanCodes others, int[] quantisation, int width, int height) {
        this.first = first;
        this.others = others;
        this.width = width;
        this.height = height;
        coefficients = new float[width * height + 1];
        transform = InverseDct.of(width, height);
        for (int k = 0; k < 64; k++) {
            int u = ZIGZAG[k] & 7;
            int v = ZIGZAG[k] >> 3;
            boolean kept = u < width && v < height;
            if (kept) {
                last = k;
            }
            places[k] = kept ? v * width + u : width * height;
            // a block of 8 × 8 has 8 times the mean as its first coefficient, and 64 times the mean square as the sum
            // of all squares (A.3.3, which is orthonormal)
            scales[k] = kept ? (float) (quantisation[k] * InverseDct.scale(u, width) * InverseDct.scale(v, height)) : 0;
            losses[k] = kept ? 0 : quantisation[k] * quantisation[k] / 64f;
        }
    }

    HuffmanCodes first() {
        return first;
    }

    HuffmanCodes others() {
        return others;
    }

    /// By place in the file's order, where a coefficient is put in a block's array: the last is for all that are lost.
    int[] places() {
        return places;
    }

    /// By place in the file's order, what a coefficient is multiplied by.
    float[] scales() {
        return scales;
    }

    /// By place in the file's order, what the square of a lost coefficient adds to the mean square of the samples.
    float[] losses() {
        return losses;
    }

    /// The last place whose coefficient is kept.
    int last() {
        return last;
    }

    /// Pixels across that a block becomes.
    int width() {
        return width;
    }

    /// Pixels downwards that a block becomes.
    int height() {
        return height;
    }

    /// The first coefficient of the next block.
    ///
    /// @param difference from that of the block before
    /// @return itself
    int add(int difference) {
        prediction += difference;
        return prediction;
    }

    /// Forgets the block before.
    void restart() {
        prediction = 0;
    }

    /// Decodes a block into pixels.
    ///
    /// @param bits where it comes from
    /// @param plane filled with samples, 0 in the middle
    /// @param at where the block's first pixel stands in it
    /// @param stride pixels a row of the plane
    /// @return the mean square of what the pixels don't show
    float decode(JpegBits bits, float[] plane, int at, int stride) {
        for (int i = 0; i < coefficients.length; i++) {
            coefficients[i] = 0;
        }
        float lost = bits.take(this, coefficients);
        transform.transform(coefficients, plane, at, stride);
        return lost;
    }

    /// Makes a block grey, of which the file has nothing.
    void leaveOut(float[] plane, int at, int stride) {
        for (int y = 0; y < height; y++) {
            Arrays.fill(plane, at + y * stride, at + y * stride + width, 0);
        }
    }
}

package app.tandem.engine.image.codec.jpeg;

/// The inverse cosine transform of the lowest frequencies of a JPEG's blocks, into a block of 1, 2, 4 or 8 pixels a
/// side (ITU-T T.81, A.3.3). Constant factors are in the coefficients already, see [#scale].
///
/// The second pass of each writes pixels where they belong.
sealed interface InverseDct {
    float COS_1 = cosine(1);
    float COS_2 = cosine(2);
    float COS_3 = cosine(3);
    float COS_5 = cosine(5);
    float COS_6 = cosine(6);
    float COS_7 = cosine(7);

    private static float cosine(int sixteenths) {
        return (float) Math.cos(sixteenths * Math.PI / 16);
    }

    /// What a coefficient must be multiplied by along one side before [#transform].
    ///
    /// @param frequency 0 to length − 1
    /// @param length pixels a side, 1, 2, 4 or 8
    /// @return the factor; the first of an orthonormal 8 × 8 block then is the mean of its pixels
    static double scale(int frequency, int length) {
        double orthonormal = frequency == 0 ? Math.sqrt(1.0 / length) : Math.sqrt(2.0 / length);
        // the middle frequency's cosine is the same for all pixels but for its sign
        double middle = length > 1 && frequency == length / 2 ? Math.sqrt(0.5) : 1;
        return orthonormal * middle * Math.sqrt(length / 8.0);
    }

    /// Transforms a block.
    ///
    /// @param block rows of coefficients, scaled; overwritten
    /// @param plane where its pixels go; what is 0 there is the middle
    /// @param at the first of them
    /// @param stride pixels a row of the plane
    void transform(float[] block, float[] plane, int at, int stride);

    /// The transform of a size.
    ///
    /// @param width 1, 2, 4 or 8
    /// @param height 1, 2, 4 or 8
    /// @return what does it
    static InverseDct of(int width, int height) {
        if (width == 2 && height == 2) {
            return new TwoByTwo();
        }
        return width == 4 && height == 4 ? new FourByFour() : new AnySize(width, height);
    }

    /// Four pixels, those of most photographs.
    record TwoByTwo() implements InverseDct {
        @Override
        public void transform(float[] block, float[] plane, int at, int stride) {
            float sum = block[0] + block[2];
            float difference = block[0] - block[2];
            float acrossSum = block[1] + block[3];
            float acrossDifference = block[1] - block[3];
            plane[at] = sum + acrossSum;
            plane[at + 1] = sum - acrossSum;
            plane[at + stride] = difference + acrossDifference;
            plane[at + stride + 1] = difference - acrossDifference;
        }
    }

    /// Sixteen pixels.
    record FourByFour() implements InverseDct {
        @Override
        public void transform(float[] block, float[] plane, int at, int stride) {
            for (int x = 0; x < 4; x++) {
                four(block, x, block, x, 4);
            }
            for (int y = 0; y < 4; y++) {
                four(block, 4 * y, plane, at + y * stride, 1);
            }
        }

        private static void four(float[] block, int from, float[] result, int to, int step) {
            float a = block[from];
            float b = block[from + step];
            float c = block[from + 2 * step];
            float d = block[from + 3 * step];
            float outer = b * COS_2 + d * COS_6;
            float inner = b * COS_6 - d * COS_2;
            result[to] = a + c + outer;
            result[to + step] = a - c + inner;
            result[to + 2 * step] = a - c - inner;
            result[to + 3 * step] = a + c - outer;
        }
    }

    /// Any other: for components with fewer samples than the others, and the smallest size.
    ///
    /// @param width pixels across
    /// @param height pixels downwards
    record AnySize(int width, int height) implements InverseDct {
        @Override
        public void transform(float[] block, float[] plane, int at, int stride) {
            for (int x = 0; x < width; x++) {
                along(block, x, width, height);
            }
            for (int y = 0; y < height; y++) {
                along(block, y * width, 1, width);
                System.arraycopy(block, y * width, plane, at + y * stride, width);
            }
        }

        private static void along(float[] block, int at, int step, int length) {
            switch (length) {
                case 2 -> two(block, at, at + step);
                case 4 -> FourByFour.four(block, at, block, at, step);
                case 8 -> eight(block, at, step);
                default -> {
                    // one pixel is its coefficient
                }
            }
        }

        private static void two(float[] block, int a, int b) {
            float sum = block[a] + block[b];
            block[b] = block[a] - block[b];
            block[a] = sum;
        }

        private static void eight(float[] block, int at, int step) {
            float c1 = block[at + step];
            float c2 = block[at + 2 * step];
            float c3 = block[at + 3 * step];
            float c5 = block[at + 5 * step];
            float c6 = block[at + 6 * step];
            float c7 = block[at + 7 * step];
            float sum = block[at] + block[at + 4 * step];
            float difference = block[at] - block[at + 4 * step];
            float outer = c2 * COS_2 + c6 * COS_6;
            float inner = c2 * COS_6 - c6 * COS_2;
            float odd = c1 * COS_1 + c3 * COS_3 + c5 * COS_5 + c7 * COS_7;
            block[at] = sum + outer + odd;
            block[at + 7 * step] = sum + outer - odd;
            odd = c1 * COS_3 - c3 * COS_7 - c5 * COS_1 - c7 * COS_5;
            block[at + step] = difference + inner + odd;
            block[at + 6 * step] = difference + inner - odd;
            odd = c1 * COS_5 - c3 * COS_1 + c5 * COS_7 + c7 * COS_3;
            block[at + 2 * step] = difference - inner + odd;
            block[at + 5 * step] = difference - inner - odd;
            odd = c1 * COS_7 - c3 * COS_5 + c5 * COS_3 - c7 * COS_1;
            block[at + 3 * step] = sum - outer + odd;
            block[at + 4 * step] = sum - outer - odd;
        }
    }
}

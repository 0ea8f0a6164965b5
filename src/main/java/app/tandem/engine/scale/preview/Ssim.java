package app.tandem.engine.scale.preview;

import app.tandem.engine.image.DisplayImage;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.work.Interrupts;

/// How much alike two images look: the structural similarity of their luma (Wang, Bovik, Sheikh,
/// Simoncelli, "Image quality assessment", IEEE TIP 13(4), 2004), in windows of 8 × 8 pixels every 4
/// pixels.
final class Ssim {
    private static final int WINDOW = 8;
    private static final int STRIDE = 4;
    private static final double C1 = (0.01 * 255) * (0.01 * 255);
    private static final double C2 = (0.03 * 255) * (0.03 * 255);

    private Ssim() {}

    /// Compares two images of the same size.
    ///
    /// @param one an image
    /// @param other another
    /// @return 1 for the same, less the less they are alike
    /// @throws InterruptedException when the thread is interrupted
    static double of(DisplayImage one, DisplayImage other) throws InterruptedException {
        Size size = one.size();
        if (!size.equals(other.size())) {
            throw new IllegalArgumentException(size + " and " + other.size());
        }
        double sum = 0;
        long windows = 0;
        for (int top = 0; top == 0 || top + WINDOW <= size.height(); top += STRIDE) {
            Interrupts.check();
            for (int left = 0; left == 0 || left + WINDOW <= size.width(); left += STRIDE) {
                sum += window(one, other, left, top);
                windows++;
            }
        }
        return sum / windows;
    }

    private static double window(DisplayImage one, DisplayImage other, int left, int top) {
        int right = Math.min(left + WINDOW, one.size().width());
        int bottom = Math.min(top + WINDOW, one.size().height());
        double a = 0;
        double b = 0;
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int pixel = y * one.size().width() + x;
                double p = luma(one.argb()[pixel]);
                double q = luma(other.argb()[pixel]);
                a += p;
                b += q;
                aa += p * p;
                bb += q * q;
                ab += p * q;
            }
        }
        double n = (double) (right - left) * (bottom - top);
        double meanA = a / n;
        double meanB = b / n;
        double varA = Math.max(0, aa / n - meanA * meanA);
        double varB = Math.max(0, bb / n - meanB * meanB);
        double covariance = ab / n - meanA * meanB;
        return (2 * meanA * meanB + C1)
                * (2 * covariance + C2)
                / ((meanA * meanA + meanB * meanB + C1) * (varA + varB + C2));
    }

    /// ITU-R BT.601, of an opaque pixel; one that is seen through counts as far as it is opaque.
    private static double luma(int argb) {
        double luma = 0.299 * ((argb >> 16) & 0xFF) + 0.587 * ((argb >> 8) & 0xFF) + 0.114 * (argb & 0xFF);
        return luma * (argb >>> 24) / 255;
    }
}

package app.tandem.engine.image.resample;

import java.util.function.DoubleUnaryOperator;

/// A filter as a function of the distance, in pixels of whichever picture is the coarser.
///
/// @param support beyond this distance the weight is 0
/// @param weight the weight at a distance of 0 or more; it need not sum to 1
record Kernel(double support, DoubleUnaryOperator weight) {

    /// The function behind a name.
    ///
    /// @param resampling the filter
    /// @return its kernel; the box stands for [Resampling#NEAREST] too
    static Kernel of(Resampling resampling) {
        return switch (resampling) {
            case NEAREST, BOX -> new Kernel(0.5, distance -> 1);
            case BILINEAR -> new Kernel(1, distance -> 1 - distance);
            case CATMULL_ROM -> new Kernel(2, distance -> cubic(distance, 0, 0.5));
            case MITCHELL -> new Kernel(2, distance -> cubic(distance, 1 / 3.0, 1 / 3.0));
            case LANCZOS3 -> new Kernel(3, distance -> sinc(distance) * sinc(distance / 3));
        };
    }

    /// The weight at a distance.
    ///
    /// @param distance of either sign
    /// @return the weight there
    double at(double distance) {
        double absolute = Math.abs(distance);
        return absolute < support ? weight.applyAsDouble(absolute) : 0;
    }

    /// The family of Mitchell and Netravali, "Reconstruction Filters in Computer Graphics" (1988), equation 8.
    private static double cubic(double x, double b, double c) {
        if (x < 1) {
            return ((12 - 9 * b - 6 * c) * x * x * x + (-18 + 12 * b + 6 * c) * x * x + (6 - 2 * b)) / 6;
        }
        return ((-b - 6 * c) * x * x * x + (6 * b + 30 * c) * x * x + (-12 * b - 48 * c) * x + (8 * b + 24 * c)) / 6;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }
}

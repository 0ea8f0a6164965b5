package app.tandem.engine.scale.request;

import app.tandem.engine.image.pixels.Region;
import app.tandem.engine.image.pixels.Size;

/// How the new size follows from the original's. Sizes in pixels, 1 or more; originals are upright.
public sealed interface Fit {
    /// Inside a box, aspect ratio kept.
    ///
    /// @param width the box's width
    /// @param height the box's height
    record Within(int width, int height) implements Fit {}

    /// Covers a box, aspect ratio kept, what sticks out is cut off at both sides.
    ///
    /// @param width the box's width
    /// @param height the box's height
    record Fill(int width, int height) implements Fit {}

    /// Exactly this size, whatever becomes of the aspect ratio.
    ///
    /// @param width the new width
    /// @param height the new height
    record Exact(int width, int height) implements Fit {}

    /// This wide, aspect ratio kept.
    ///
    /// @param pixels the new width
    record Width(int pixels) implements Fit {}

    /// This high, aspect ratio kept.
    ///
    /// @param pixels the new height
    record Height(int pixels) implements Fit {}

    /// The longer side this long, aspect ratio kept.
    ///
    /// @param pixels the new longer side
    record LongEdge(int pixels) implements Fit {}

    /// The shorter side this long, aspect ratio kept.
    ///
    /// @param pixels the new shorter side
    record ShortEdge(int pixels) implements Fit {}

    /// A share of the original.
    ///
    /// @param percent above 0; 100 is the original's size
    record Percent(double percent) implements Fit {}

    /// What a fit makes of one original.
    ///
    /// @param region the part of the original that is shown
    /// @param size the new size
    record Fitted(Region region, Size size) {}

    /// Inside a square, the default.
    ///
    /// @param pixels the square's side
    /// @return the fit
    static Fit within(int pixels) {
        return new Within(pixels, pixels);
    }

    /// What this fit makes of an original.
    ///
    /// @param original its size, upright
    /// @param enlarge whether the new picture may be larger; if not, an original that is already small enough
    /// keeps its size
    /// @return the part that is shown and the new size, each side rounded half up and at least 1
    default Fitted of(Size original, boolean enlarge) {
        return new FitCalculator(original, enlarge).apply(this);
    }

    /// What `{size}` stands for in a name.
    ///
    /// @return such as `400`, `800x600` or `50pct`
    default String label() {
        return switch (this) {
            case Within(int width, int height) -> box(width, height);
            case Fill(int width, int height) -> box(width, height);
            case Exact(int width, int height) -> box(width, height);
            case Width(int pixels) -> Integer.toString(pixels);
            case Height(int pixels) -> Integer.toString(pixels);
            case LongEdge(int pixels) -> Integer.toString(pixels);
            case ShortEdge(int pixels) -> Integer.toString(pixels);
            case Percent(double percent) -> (percent == Math.rint(percent) ? "%.0fpct" : "%spct").formatted(percent);
        };
    }

    private static String box(int width, int height) {
        return width == height ? Integer.toString(width) : width + "x" + height;
    }
}

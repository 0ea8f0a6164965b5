package app.tandem.engine.scale;

/// How the new size follows from the original's. Sizes in pixels, 1 or more.
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

    /// Inside a square, the default.
    ///
    /// @param pixels the square's side
    /// @return the fit
    static Fit within(int pixels) {
        return new Within(pixels, pixels);
    }
}

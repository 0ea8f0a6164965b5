package app.tandem.engine.image.pixels;

/// A rectangle of the upright original, in pixels from its top left corner; sides above 0, inside the
/// original.
///
/// @param x left edge
/// @param y top edge
/// @param width to the right
/// @param height downwards
public record Region(double x, double y, double width, double height) {

    /// All of a picture.
    ///
    /// @param size the upright original's size
    /// @return the region that is the whole
    public static Region whole(Size size) {
        return new Region(0, 0, size.width(), size.height());
    }
}

package app.tandem.engine.image.pixels;

/// The size of a picture in pixels.
///
/// @param width 1 or more
/// @param height 1 or more
public record Size(int width, int height) {

    /// Checks the bounds.
    ///
    /// @throws IllegalArgumentException when a side is below 1
    public Size {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture of " + width + " × " + height);
        }
    }

    /// How many pixels the picture has.
    ///
    /// @return width × height
    public long pixels() {
        return (long) width * height;
    }

    /// The same picture turned by a quarter.
    ///
    /// @return width and height exchanged
    public Size transposed() {
        return new Size(height, width);
    }

    @Override
    public String toString() {
        return width + " × " + height;
    }
}

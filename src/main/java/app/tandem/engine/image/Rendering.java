package app.tandem.engine.image;

import java.nio.file.Path;

/// One picture to make from an original.
///
/// @param region the part of the upright original that is shown; the whole for every fit but fill
/// @param size the new size
/// @param encoding how it is written
/// @param file where it is written; overwritten if it exists. The caller gives a temporary file and moves it
public record Rendering(Region region, Size size, Encoding encoding, Path file) {

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
}

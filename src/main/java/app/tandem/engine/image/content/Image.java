package app.tandem.engine.image.content;

import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import java.time.Duration;
import java.util.List;

/// A decoded picture: its frames, all of one size, and what came with them.
///
/// @param frames one or more; composited, so each is the whole picture at its time
/// @param loops how often an animation plays; 0 for ever
/// @param metadata profile, EXIF, XMP, density as the file had them
public record Image(List<Frame> frames, int loops, Metadata metadata) {

    /// One picture of an animation, or the only one.
    ///
    /// @param raster the pixels
    /// @param delay how long it is shown; zero when the picture does not move
    public record Frame(Raster raster, Duration delay) {}

    /// Takes its parts.
    ///
    /// @param frames copied
    public Image {
        frames = List.copyOf(frames);
    }

    /// A picture that does not move.
    ///
    /// @param raster its pixels
    /// @param metadata what came with them
    /// @return a picture of one frame
    public static Image still(Raster raster, Metadata metadata) {
        return new Image(List.of(new Frame(raster, Duration.ZERO)), 0, metadata);
    }

    /// The size of every frame.
    ///
    /// @return width and height
    public Size size() {
        return frames.getFirst().raster().size();
    }
}

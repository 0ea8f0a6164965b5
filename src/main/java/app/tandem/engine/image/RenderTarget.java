package app.tandem.engine.image;

import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.pixels.Region;
import app.tandem.engine.image.pixels.Size;
import java.nio.file.Path;

/// One picture to make from an original.
///
/// @param region the part of the upright original that is shown; the whole for every fit but fill
/// @param size the new size
/// @param encodeOptions how it is written
/// @param file where it is written; overwritten if it exists. The caller gives a temporary file and moves it
public record RenderTarget(Region region, Size size, EncodeOptions encodeOptions, Path file) {}

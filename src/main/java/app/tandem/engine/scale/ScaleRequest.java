package app.tandem.engine.scale;

import app.tandem.engine.image.ImageFormat;
import app.tandem.engine.image.Recipe;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// All a run needs to know. Immutable; the `with…` methods give changed copies.
///
/// @param source the folder of originals; never written to
/// @param target the folder for the new pictures; made if it is missing; may lie inside the source
/// @param fits the sizes to make, one or more
/// @param format the format to write; empty for each picture's own
/// @param quality 1 to 100, for lossy formats
/// @param recipe filter, light, colour and metadata
/// @param existing what happens when a target exists
/// @param recursive whether folders inside the source are scaled too
/// @param workers how many pictures are worked on at once, 1 or more
public record ScaleRequest(
        Path source,
        Path target,
        List<Fit> fits,
        Optional<ImageFormat> format,
        int quality,
        Recipe recipe,
        Existing existing,
        boolean recursive,
        int workers) {
    // The batch room's to extend: naming template, enlarging, memory budget, keep file times, progressive, …
}

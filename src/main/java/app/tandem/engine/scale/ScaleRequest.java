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
/// @param enlarge whether a picture may become larger than its original
/// @param recipe filter, light, colour and metadata
/// @param output format and names of the new files
/// @param existing what happens when a target exists
/// @param recursive whether folders inside the source are scaled too
/// @param workers how many pictures are worked on at once, 1 or more
/// @param memory bytes that the pictures worked on at once may take together, 1 or more; one that needs more is
///     worked on alone
public record ScaleRequest(
        Path source,
        Path target,
        List<Fit> fits,
        boolean enlarge,
        Recipe recipe,
        Output output,
        Existing existing,
        boolean recursive,
        int workers,
        long memory) {

    /// Checks the bounds.
    ///
    /// @param fits copied
    /// @throws IllegalArgumentException when there is no size, no worker or no memory
    public ScaleRequest {
        fits = List.copyOf(fits);
        if (fits.isEmpty() || workers < 1 || memory < 1) {
            throw new IllegalArgumentException(
                    "a run of " + fits.size() + " sizes with " + workers + " workers in " + memory + " bytes");
        }
    }

    /// The usual request: pictures inside a square, Lanczos-3 in linear light, each in its own format at quality 85,
    /// existing targets left alone, folders inside the source too, a worker for each processor.
    ///
    /// @param source the folder of originals
    /// @param target the folder for the new pictures
    /// @param pixels the square's side, 1 or more
    /// @return the request
    public static ScaleRequest of(Path source, Path target, int pixels) {
        return new ScaleRequest(
                source,
                target,
                List.of(Fit.within(pixels)),
                false,
                Recipe.DEFAULT,
                Output.DEFAULT,
                Existing.SKIP,
                true,
                Runtime.getRuntime().availableProcessors(),
                Memory.budget());
    }

    /// With other folders.
    ///
    /// @param from the folder of originals
    /// @param to the folder for the new pictures
    /// @return a changed copy
    public ScaleRequest withFolders(Path from, Path to) {
        return new ScaleRequest(from, to, fits, enlarge, recipe, output, existing, recursive, workers, memory);
    }

    /// With other sizes.
    ///
    /// @param changed one or more
    /// @return a changed copy
    public ScaleRequest withFits(List<Fit> changed) {
        return new ScaleRequest(source, target, changed, enlarge, recipe, output, existing, recursive, workers, memory);
    }

    /// With enlarging or without.
    ///
    /// @param changed whether a picture may become larger than its original
    /// @return a changed copy
    public ScaleRequest withEnlarge(boolean changed) {
        return new ScaleRequest(source, target, fits, changed, recipe, output, existing, recursive, workers, memory);
    }

    /// With another recipe.
    ///
    /// @param changed filter, light, colour and metadata
    /// @return a changed copy
    public ScaleRequest withRecipe(Recipe changed) {
        return new ScaleRequest(source, target, fits, enlarge, changed, output, existing, recursive, workers, memory);
    }

    /// With other files written.
    ///
    /// @param changed format and names of the new files
    /// @return a changed copy
    public ScaleRequest withOutput(Output changed) {
        return new ScaleRequest(source, target, fits, enlarge, recipe, changed, existing, recursive, workers, memory);
    }

    /// With another format.
    ///
    /// @param changed the format to write; empty for each picture's own
    /// @return a changed copy
    public ScaleRequest withFormat(Optional<ImageFormat> changed) {
        return withOutput(output.withFormat(changed));
    }

    /// With another quality.
    ///
    /// @param changed 1 to 100
    /// @return a changed copy
    public ScaleRequest withQuality(int changed) {
        return withOutput(output.withQuality(changed));
    }

    /// With another policy for targets that exist.
    ///
    /// @param changed what happens when a target exists
    /// @return a changed copy
    public ScaleRequest withExisting(Existing changed) {
        return new ScaleRequest(source, target, fits, enlarge, recipe, output, changed, recursive, workers, memory);
    }

    /// With the folders inside the source or without.
    ///
    /// @param changed whether folders inside the source are scaled too
    /// @return a changed copy
    public ScaleRequest withRecursive(boolean changed) {
        return new ScaleRequest(source, target, fits, enlarge, recipe, output, existing, changed, workers, memory);
    }

    /// With more workers or fewer.
    ///
    /// @param changed how many pictures are worked on at once, 1 or more
    /// @return a changed copy
    public ScaleRequest withWorkers(int changed) {
        return new ScaleRequest(source, target, fits, enlarge, recipe, output, existing, recursive, changed, memory);
    }

    /// With more memory or less.
    ///
    /// @param changed bytes, 1 or more
    /// @return a changed copy
    public ScaleRequest withMemory(long changed) {
        return new ScaleRequest(source, target, fits, enlarge, recipe, output, existing, recursive, workers, changed);
    }
}

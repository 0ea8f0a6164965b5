package app.tandem.engine.scale.request;

import app.tandem.engine.image.RenderOptions;
import app.tandem.engine.image.format.ImageFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// All a run needs to know. Immutable; the `with…` methods give changed copies.
///
/// @param sources what is scaled; never written to. A single folder stands for what is in it. In a longer
///     list a file goes into the target by its name, and a folder into a folder of its own name
/// @param target the folder for the new pictures; made if it is missing; may lie inside a source
/// @param settings how they are scaled, written and named
/// @param workers how many pictures are worked on at once, 1 or more
/// @param shard which part of the run is done
/// @param memory bytes that the pictures worked on at once may take together, 1 or more; one that needs
///     more is worked on alone
/// @param without files that are left out, absolute; a folder that is scaled may hold them
public record ScaleRequest(
        List<Path> sources,
        Path target,
        ScaleSettings settings,
        int workers,
        Shard shard,
        long memory,
        Set<Path> without) {

    /// Checks the bounds.
    ///
    /// @param sources copied
    /// @param without copied
    /// @throws IllegalArgumentException when there is no source, no worker or no memory
    public ScaleRequest {
        sources = List.copyOf(sources);
        without = Set.copyOf(without);
        if (sources.isEmpty() || workers < 1 || memory < 1) {
            throw new IllegalArgumentException(
                    "a run of " + sources.size() + " sources with " + workers + " workers in " + memory + " bytes");
        }
    }

    /// The usual request: pictures inside a square, Lanczos-3 in linear light, each in its own format at
    /// quality 85, existing targets left alone, folders inside the source too, a worker for each processor.
    ///
    /// @param source the folder of originals
    /// @param target the folder for the new pictures
    /// @param pixels the square's side, 1 or more
    /// @return the request
    public static ScaleRequest of(Path source, Path target, int pixels) {
        return of(List.of(source), target, ScaleSettings.within(pixels));
    }

    /// A request for any files and folders, with a worker for each processor and the usual memory.
    ///
    /// @param sources files and folders, one or more
    /// @param target the folder for the new pictures
    /// @param settings how they are scaled, written and named
    /// @return the request
    public static ScaleRequest of(List<Path> sources, Path target, ScaleSettings settings) {
        return new ScaleRequest(
                sources,
                target,
                settings,
                Runtime.getRuntime().availableProcessors(),
                Shard.ALL,
                MemoryBudget.budget(),
                Set.of());
    }

    /// The source of a run over one folder.
    ///
    /// @return the first source
    public Path source() {
        return sources.getFirst();
    }

    /// The sizes to make.
    ///
    /// @return one or more
    public List<Fit> fits() {
        return settings.fits();
    }

    /// Whether a picture may become larger than its original.
    ///
    /// @return false when small ones keep their size
    public boolean enlarge() {
        return settings.enlarge();
    }

    /// Filter, light, colour and metadata.
    ///
    /// @return never null
    public RenderOptions renderOptions() {
        return settings.renderOptions();
    }

    /// Format and names of the new files.
    ///
    /// @return never null
    public Output output() {
        return settings.output();
    }

    /// What happens when a target exists.
    ///
    /// @return never null
    public ExistingFilePolicy existing() {
        return settings.existing();
    }

    /// Whether folders inside a source folder are scaled too.
    ///
    /// @return false when only the pictures directly in it are
    public boolean recursive() {
        return settings.recursive();
    }

    /// With other folders.
    ///
    /// @param from the folder of originals
    /// @param to the folder for the new pictures
    /// @return a changed copy
    public ScaleRequest withFolders(Path from, Path to) {
        return new ScaleRequest(List.of(from), to, settings, workers, shard, memory, without);
    }

    /// With other sources.
    ///
    /// @param changed files and folders, one or more
    /// @return a changed copy
    public ScaleRequest withSources(List<Path> changed) {
        return new ScaleRequest(changed, target, settings, workers, shard, memory, without);
    }

    /// With other settings.
    ///
    /// @param changed how pictures are scaled, written and named
    /// @return a changed copy
    public ScaleRequest withSettings(ScaleSettings changed) {
        return new ScaleRequest(sources, target, changed, workers, shard, memory, without);
    }

    /// With other sizes.
    ///
    /// @param changed one or more
    /// @return a changed copy
    public ScaleRequest withFits(List<Fit> changed) {
        return withSettings(settings.withFits(changed));
    }

    /// With enlarging or without.
    ///
    /// @param changed whether a picture may become larger than its original
    /// @return a changed copy
    public ScaleRequest withEnlarge(boolean changed) {
        return withSettings(settings.withEnlarge(changed));
    }

    /// With other render options.
    ///
    /// @param changed filter, light, colour and metadata
    /// @return a changed copy
    public ScaleRequest withRenderOptions(RenderOptions changed) {
        return withSettings(settings.withRenderOptions(changed));
    }

    /// With other files written.
    ///
    /// @param changed format and names of the new files
    /// @return a changed copy
    public ScaleRequest withOutput(Output changed) {
        return withSettings(settings.withOutput(changed));
    }

    /// With another format.
    ///
    /// @param changed the format to write; empty for each picture's own
    /// @return a changed copy
    public ScaleRequest withFormat(Optional<ImageFormat> changed) {
        return withOutput(output().withFormat(changed));
    }

    /// With another quality.
    ///
    /// @param changed 1 to 100
    /// @return a changed copy
    public ScaleRequest withQuality(int changed) {
        return withOutput(output().withCompression(output().compression().withQuality(changed)));
    }

    /// With another policy for targets that exist.
    ///
    /// @param changed what happens when a target exists
    /// @return a changed copy
    public ScaleRequest withExisting(ExistingFilePolicy changed) {
        return withSettings(settings.withExisting(changed));
    }

    /// With the folders inside the source or without.
    ///
    /// @param changed whether folders inside the source are scaled too
    /// @return a changed copy
    public ScaleRequest withRecursive(boolean changed) {
        return withSettings(settings.withRecursive(changed));
    }

    /// With more workers or fewer.
    ///
    /// @param changed how many pictures are worked on at once, 1 or more
    /// @return a changed copy
    public ScaleRequest withWorkers(int changed) {
        return new ScaleRequest(sources, target, settings, changed, shard, memory, without);
    }

    /// With more memory or less.
    ///
    /// @param changed bytes, 1 or more
    /// @return a changed copy
    public ScaleRequest withMemory(long changed) {
        return new ScaleRequest(sources, target, settings, workers, shard, changed, without);
    }

    /// With another part of the run.
    ///
    /// @param changed which part is done; [Shard#ALL] for the whole
    /// @return a changed copy
    public ScaleRequest withShard(Shard changed) {
        return new ScaleRequest(sources, target, settings, workers, changed, memory, without);
    }

    /// With other files left out.
    ///
    /// @param changed absolute
    /// @return a changed copy
    public ScaleRequest without(Set<Path> changed) {
        return new ScaleRequest(sources, target, settings, workers, shard, memory, changed);
    }
}

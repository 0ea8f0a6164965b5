package app.tandem.engine.scale.plan;

import app.tandem.engine.image.format.ImageInfo;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/// One file among the sources of a run: where it is, and what its header tells. Immutable, so a list of
/// these serves as the cache from which a plan is made again when the settings change.
///
/// @param source how a plan and its outcomes name it: relative to the source where that is a single folder,
///     else absolute
/// @param place where it would be in the target under its own name, relative to the target folder
/// @param file the file, absolute
/// @param bytes its length
/// @param modified when it was last changed
/// @param info what its header tells; empty when it could not be read, or has not been read yet
/// @param instead why it can't be scaled; empty when it can, or its header has not been read yet
public record SourceImage(
        Path source,
        Path place,
        Path file,
        long bytes,
        FileTime modified,
        Optional<ImageInfo> info,
        Optional<Planned> instead) {

    /// Whether a header that was read earlier still holds.
    ///
    /// @param now the same file as it was found now
    /// @return true when length and time are the same
    boolean isUnchanged(SourceImage now) {
        return bytes == now.bytes && modified.equals(now.modified);
    }

    /// The same file with another length and time.
    ///
    /// @param length in bytes
    /// @param changed when it was last changed
    /// @return without what was read of the old contents
    public SourceImage with(long length, FileTime changed) {
        return new SourceImage(source, place, file, length, changed, Optional.empty(), Optional.empty());
    }

    SourceImage withInfo(ImageInfo read) {
        return new SourceImage(source, place, file, bytes, modified, Optional.of(read), Optional.empty());
    }

    SourceImage withInstead(Planned planned) {
        return new SourceImage(source, place, file, bytes, modified, Optional.empty(), Optional.of(planned));
    }
}

package app.tandem.engine.scale.request;

import app.tandem.engine.image.format.Compression;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.problem.IllegalValueException;
import java.util.Optional;

/// How the new files are written and named. Immutable; the `with…` methods give changed copies.
///
/// @param format the format to write; empty for each picture's own (PNG where that one is only read)
/// @param compression how tightly
/// @param naming how the files are named; empty for the original's name, with the size behind it when there are
///     several sizes
/// @param keepTimes whether the new files get the times of their originals
public record Output(
        Optional<ImageFormat> format, Compression compression, Optional<NameTemplate> naming, boolean keepTimes) {

    /// Each picture's own format, quality 85, the original's name.
    public static final Output DEFAULT = new Output(Optional.empty(), Compression.DEFAULT, Optional.empty(), false);

    /// Checks the format.
    ///
    /// @throws IllegalArgumentException for a format that isn't written
    public Output {
        if (format.isPresent() && !format.get().isWritten()) {
            throw IllegalValueException.of("value.format.unwritten", format.get());
        }
    }

    /// With another format.
    ///
    /// @param changed the format to write; empty for each picture's own
    /// @return a changed copy
    public Output withFormat(Optional<ImageFormat> changed) {
        return new Output(changed, compression, naming, keepTimes);
    }

    /// With another compression.
    ///
    /// @param changed how tightly files are written
    /// @return a changed copy
    public Output withCompression(Compression changed) {
        return new Output(format, changed, naming, keepTimes);
    }

    /// With other names.
    ///
    /// @param changed how the files are named; empty for the default
    /// @return a changed copy
    public Output withNaming(Optional<NameTemplate> changed) {
        return new Output(format, compression, changed, keepTimes);
    }

    /// With the originals' times or new ones.
    ///
    /// @param changed true to keep times
    /// @return a changed copy
    public Output withKeepTimes(boolean changed) {
        return new Output(format, compression, naming, changed);
    }

    /// How a picture of some format is written.
    ///
    /// @param written one that is written
    /// @return these settings for that format
    public EncodeOptions encodeOptions(ImageFormat written) {
        return new EncodeOptions(written, compression);
    }
}

package app.tandem.engine.scale.request;

import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.problem.IllegalValueException;
import java.util.Optional;

/// How the new files are written and named. Immutable; the `with…` methods give changed copies.
///
/// @param format the format to write; empty for each picture's own (PNG where that one is only read)
/// @param quality 1 to 100, for the lossy formats
/// @param progressive JPEG in several scans
/// @param fullChroma JPEG without chroma subsampling (4:4:4 instead of 4:2:0)
/// @param lossless WebP without loss
/// @param naming how the files are named; empty for the original's name, with the size behind it when there are
///     several sizes
/// @param keepTimes whether the new files get the times of their originals
public record Output(
        Optional<ImageFormat> format,
        int quality,
        boolean progressive,
        boolean fullChroma,
        boolean lossless,
        Optional<NameTemplate> naming,
        boolean keepTimes) {

    /// Each picture's own format, quality 85, the original's name.
    public static final Output DEFAULT =
            new Output(Optional.empty(), EncodeOptions.DEFAULT_QUALITY, false, false, false, Optional.empty(), false);

    /// Checks the bounds.
    ///
    /// @throws IllegalArgumentException for a format that isn't written, or a quality out of bounds
    public Output {
        if (quality < 1 || quality > 100) {
            throw IllegalValueException.of("value.quality", quality);
        }
        if (format.isPresent() && !format.get().isWritten()) {
            throw IllegalValueException.of("value.format.unwritten", format.get());
        }
    }

    /// With another format.
    ///
    /// @param changed the format to write; empty for each picture's own
    /// @return a changed copy
    public Output withFormat(Optional<ImageFormat> changed) {
        return new Output(changed, quality, progressive, fullChroma, lossless, naming, keepTimes);
    }

    /// With another quality.
    ///
    /// @param changed 1 to 100
    /// @return a changed copy
    public Output withQuality(int changed) {
        return new Output(format, changed, progressive, fullChroma, lossless, naming, keepTimes);
    }

    /// With JPEG in one scan or several.
    ///
    /// @param changed true for several
    /// @return a changed copy
    public Output withProgressive(boolean changed) {
        return new Output(format, quality, changed, fullChroma, lossless, naming, keepTimes);
    }

    /// With JPEG's colours in full or half resolution.
    ///
    /// @param changed true for 4:4:4
    /// @return a changed copy
    public Output withFullChroma(boolean changed) {
        return new Output(format, quality, progressive, changed, lossless, naming, keepTimes);
    }

    /// With WebP lossless or lossy.
    ///
    /// @param changed true for lossless
    /// @return a changed copy
    public Output withLossless(boolean changed) {
        return new Output(format, quality, progressive, fullChroma, changed, naming, keepTimes);
    }

    /// With other names.
    ///
    /// @param changed how the files are named; empty for the default
    /// @return a changed copy
    public Output withNaming(Optional<NameTemplate> changed) {
        return new Output(format, quality, progressive, fullChroma, lossless, changed, keepTimes);
    }

    /// With the originals' times or new ones.
    ///
    /// @param changed true to keep times
    /// @return a changed copy
    public Output withKeepTimes(boolean changed) {
        return new Output(format, quality, progressive, fullChroma, lossless, naming, changed);
    }

    /// How a picture of some format is written.
    ///
    /// @param written one that is written
    /// @return these settings for that format
    public EncodeOptions encodeOptions(ImageFormat written) {
        return new EncodeOptions(written, quality, progressive, fullChroma, lossless);
    }
}

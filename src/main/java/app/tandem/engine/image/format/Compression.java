package app.tandem.engine.image.format;

import app.tandem.engine.problem.IllegalValueException;

/// How tightly pixels are packed into a file, for the formats where that can be chosen. Immutable; the
/// `with…` methods give changed copies.
///
/// @param quality 1 to 100, for the lossy formats
/// @param progressive JPEG in several scans
/// @param chroma how finely a JPEG keeps colours
/// @param lossless WebP without loss
public record Compression(int quality, boolean progressive, ChromaSubsampling chroma, boolean lossless) {

    /// Baseline 4:2:0 at quality 85, lossy where the format can be.
    public static final Compression DEFAULT = new Compression(85, false, ChromaSubsampling.HALF, false);

    /// Checks the bounds.
    ///
    /// @throws IllegalArgumentException for a quality out of bounds
    public Compression {
        if (quality < 1 || quality > 100) {
            throw IllegalValueException.of("value.quality", quality);
        }
    }

    /// With another quality.
    ///
    /// @param changed 1 to 100
    /// @return a changed copy
    public Compression withQuality(int changed) {
        return new Compression(changed, progressive, chroma, lossless);
    }

    /// With JPEG in one scan or several.
    ///
    /// @param changed true for several
    /// @return a changed copy
    public Compression withProgressive(boolean changed) {
        return new Compression(quality, changed, chroma, lossless);
    }

    /// With JPEG's colours in full or half resolution.
    ///
    /// @param changed how finely they are kept
    /// @return a changed copy
    public Compression withChroma(ChromaSubsampling changed) {
        return new Compression(quality, progressive, changed, lossless);
    }

    /// With WebP lossless or lossy.
    ///
    /// @param changed true for lossless
    /// @return a changed copy
    public Compression withLossless(boolean changed) {
        return new Compression(quality, progressive, chroma, changed);
    }
}

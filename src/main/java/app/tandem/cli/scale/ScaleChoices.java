package app.tandem.cli.scale;

import app.tandem.cli.console.EnumConverter;
import app.tandem.cli.console.IntRange;
import app.tandem.engine.image.RenderOptions;
import app.tandem.engine.image.resample.Resampling;
import app.tandem.engine.scale.request.ExistingFilePolicy;
import app.tandem.engine.scale.request.Sizes;

/// The words that options of `tandem scale` can be; picocli makes these by their class.
final class ScaleChoices {
    private ScaleChoices() {}

    /// For `--fit`.
    static final class OfFit extends EnumConverter<Sizes.Mode> {
        OfFit() {
            super(Sizes.Mode.class);
        }
    }

    /// For `--resampling`.
    static final class OfResampling extends EnumConverter<Resampling> {
        OfResampling() {
            super(Resampling.class);
        }
    }

    /// For `--colour`.
    static final class OfColour extends EnumConverter<RenderOptions.Colour> {
        OfColour() {
            super(RenderOptions.Colour.class);
        }
    }

    /// For `--metadata`.
    static final class OfMetadata extends EnumConverter<MetadataMode> {
        OfMetadata() {
            super(MetadataMode.class);
        }
    }

    /// For `--existing`.
    static final class OfExisting extends EnumConverter<ExistingFilePolicy> {
        OfExisting() {
            super(ExistingFilePolicy.class);
        }
    }

    /// For `--quality`.
    static final class OfQuality extends IntRange {
        OfQuality() {
            super(1, 100);
        }
    }

    /// For `--concurrency`.
    static final class OfWorkers extends IntRange {
        OfWorkers() {
            super(1, 1000);
        }
    }
}

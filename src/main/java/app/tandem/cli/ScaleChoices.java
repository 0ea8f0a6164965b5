package app.tandem.cli;

import app.tandem.engine.image.Recipe;
import app.tandem.engine.image.Resampling;
import app.tandem.engine.scale.Existing;
import app.tandem.engine.scale.Sizes;

/// The words that options of `tandem scale` can be; picocli makes these by their class.
final class ScaleChoices {
    private ScaleChoices() {}

    /// For `--fit`.
    static final class OfFit extends Choice<Sizes.Mode> {
        OfFit() {
            super(Sizes.Mode.class);
        }
    }

    /// For `--resampling`.
    static final class OfResampling extends Choice<Resampling> {
        OfResampling() {
            super(Resampling.class);
        }
    }

    /// For `--colour`.
    static final class OfColour extends Choice<Recipe.Colour> {
        OfColour() {
            super(Recipe.Colour.class);
        }
    }

    /// For `--metadata`.
    static final class OfMetadata extends Choice<ScaleOptions.MetadataMode> {
        OfMetadata() {
            super(ScaleOptions.MetadataMode.class);
        }
    }

    /// For `--existing`.
    static final class OfExisting extends Choice<Existing> {
        OfExisting() {
            super(Existing.class);
        }
    }

    /// For `--quality`.
    static final class OfQuality extends WholeNumber {
        OfQuality() {
            super(1, 100);
        }
    }

    /// For `--concurrency`.
    static final class OfWorkers extends WholeNumber {
        OfWorkers() {
            super(1, 1000);
        }
    }
}

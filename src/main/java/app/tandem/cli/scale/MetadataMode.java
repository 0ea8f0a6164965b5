package app.tandem.cli.scale;

import app.tandem.engine.image.metadata.MetadataPolicy;

/// What `--metadata` can be.
enum MetadataMode {
    /// Everything.
    KEEP(MetadataPolicy.EVERYTHING),
    /// Nothing.
    STRIP(MetadataPolicy.NOTHING),
    /// All but the place.
    STRIP_GPS(MetadataPolicy.WITHOUT_GPS);

    private final MetadataPolicy policy;

    MetadataMode(MetadataPolicy policy) {
        this.policy = policy;
    }

    /// What it means.
    MetadataPolicy policy() {
        return policy;
    }

    /// The word for a policy.
    static MetadataMode of(MetadataPolicy policy) {
        return switch (policy) {
            case EVERYTHING -> KEEP;
            case NOTHING -> STRIP;
            case WITHOUT_GPS -> STRIP_GPS;
        };
    }
}

package app.tandem.engine;

import org.jspecify.annotations.Nullable;

/// Which Tandem this is.
public final class Version {
    private Version() {}

    /// The version in the manifest of Tandem's jar.
    ///
    /// @return such as `0.1.0`; `development` where classes run that were not packaged
    public static String text() {
        @Nullable String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}

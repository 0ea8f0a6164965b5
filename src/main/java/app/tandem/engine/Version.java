package app.tandem.engine;

import java.lang.module.ModuleDescriptor;

/// Which Tandem this is.
public final class Version {
    private Version() {}

    /// The version the module was built with.
    ///
    /// @return such as `0.1.0`; `development` where classes run that were not packaged
    public static String text() {
        ModuleDescriptor module = Version.class.getModule().getDescriptor();
        return module == null ? "development" : module.rawVersion().orElse("development");
    }
}

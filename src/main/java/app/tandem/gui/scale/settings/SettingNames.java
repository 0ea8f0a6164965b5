package app.tandem.gui.scale.settings;

import app.tandem.engine.image.resample.Resampling;
import app.tandem.engine.scale.request.ExistingFilePolicy;
import app.tandem.gui.fx.Messages;

/// Names of what can be chosen in the settings, in the window's words.
public final class SettingNames {
    private SettingNames() {}

    /// The name of what happens to existing files.
    ///
    /// @param texts the window's texts
    /// @param existing the policy
    /// @return in the language of the window
    public static String name(Messages texts, ExistingFilePolicy existing) {
        return switch (existing) {
            case SKIP -> texts.text("scale.existing.skip");
            case REPLACE -> texts.text("scale.existing.replace");
            case RENAME -> texts.text("scale.existing.rename");
            case UPDATE -> texts.text("scale.existing.update");
        };
    }

    /// The name of a filter.
    ///
    /// @param texts the window's texts
    /// @param filter the filter
    /// @return in the language of the window
    public static String name(Messages texts, Resampling filter) {
        return switch (filter) {
            case NEAREST -> texts.text("filter.nearest");
            case BOX -> texts.text("filter.box");
            case BILINEAR -> texts.text("filter.bilinear");
            case CATMULL_ROM -> texts.text("filter.catmull-rom");
            case MITCHELL -> texts.text("filter.mitchell");
            case LANCZOS3 -> texts.text("filter.lanczos3");
        };
    }
}

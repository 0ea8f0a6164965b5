package app.tandem.gui.scale.settings;

import app.tandem.engine.image.resample.Resampling;
import app.tandem.engine.scale.preset.Preset;
import app.tandem.engine.scale.request.ExistingFilePolicy;
import app.tandem.gui.fx.Messages;

/// Names of what can be chosen in the settings, in the window's words.
public final class SettingNames {
    /// Places in [Preset#BUILT_IN].
    private static final int WEB = 0;

    private static final int THUMBNAIL = 1;
    private static final int EMAIL = 2;
    private static final int PRINT = 3;
    private static final int BOTH = 4;

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

    /// The name of a preset. Those that come with the application are named in the language of the window;
    /// files and the command line know them by their English names.
    ///
    /// @param texts the window's texts
    /// @param preset the preset
    /// @return in the language of the window; a user's own preset as its user has called it
    public static String name(Messages texts, Preset preset) {
        return switch (Preset.BUILT_IN.indexOf(preset)) {
            case WEB -> texts.text("scale.preset.web");
            case THUMBNAIL -> texts.text("scale.preset.thumbnail");
            case EMAIL -> texts.text("scale.preset.email");
            case PRINT -> texts.text("scale.preset.print");
            case BOTH -> texts.text("scale.preset.both");
            default -> preset.name();
        };
    }

    /// What a preset that comes with the application is for.
    ///
    /// @param texts the window's texts
    /// @param preset the preset
    /// @return in the language of the window; empty for a user's own preset
    public static String about(Messages texts, Preset preset) {
        return switch (Preset.BUILT_IN.indexOf(preset)) {
            case WEB -> texts.text("scale.preset.web.about");
            case THUMBNAIL -> texts.text("scale.preset.thumbnail.about");
            case EMAIL -> texts.text("scale.preset.email.about");
            case PRINT -> texts.text("scale.preset.print.about");
            case BOTH -> texts.text("scale.preset.both.about");
            default -> "";
        };
    }
}

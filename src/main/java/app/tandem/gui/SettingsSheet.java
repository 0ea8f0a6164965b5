package app.tandem.gui;

import app.tandem.gui.fx.Messages;
import app.tandem.gui.settings.Settings;
import app.tandem.gui.settings.WindowSettings;
import app.tandem.gui.settings.WindowSettings.Language;
import app.tandem.gui.settings.WindowSettings.Theme;
import app.tandem.gui.tab.AppTab;
import app.tandem.gui.tab.SettingsForm;
import java.util.List;
import javafx.scene.Node;

/// The sheet of settings: the window's own, then each tab's. Each switch takes effect at once.
final class SettingsSheet {
    private static final int TEXT_STEP = 10;

    private SettingsSheet() {}

    /// Builds the sheet's content.
    ///
    /// @param settings what is changed
    /// @param tabs asked for theirs
    /// @param messages the window's texts
    static Node of(Settings settings, List<AppTab> tabs, Messages messages) {
        SettingsForm form = new SettingsForm(messages);
        form.heading("settings.window");
        form.choice(
                "settings.theme",
                settings.property(WindowSettings.THEME),
                List.of(Theme.values()),
                theme -> switch (theme) {
                    case SYSTEM -> messages.text("settings.theme.system");
                    case LIGHT -> messages.text("settings.theme.light");
                    case DARK -> messages.text("settings.theme.dark");
                });
        form.choice(
                "settings.language",
                settings.property(WindowSettings.LANGUAGE),
                List.of(Language.values()),
                language -> switch (language) {
                    case SYSTEM -> messages.text("settings.language.system");
                    // a language is named in itself, so that it is found in any other
                    case ENGLISH -> "English";
                    case GERMAN -> "Deutsch";
                    case CHINESE -> "简体中文";
                });
        form.number(
                "settings.text-size",
                settings.property(WindowSettings.TEXT_SIZE),
                WindowSettings.SMALLEST_TEXT,
                WindowSettings.LARGEST_TEXT,
                TEXT_STEP);
        form.toggle("settings.letter-keys", settings.property(WindowSettings.LETTER_KEYS));
        tabs.forEach(tab -> tab.addSettings(form, settings));
        return form;
    }
}

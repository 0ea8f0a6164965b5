package app.tandem.gui.settings;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The settings that concern the whole window.
public final class WindowSettings {
    /// The smallest text size, in percent.
    public static final int SMALLEST_TEXT = 80;

    /// The largest text size, in percent (WCAG 2.2, 1.4.4).
    public static final int LARGEST_TEXT = 200;

    /// Colours.
    public static final Setting<Theme> THEME = Setting.choice("theme", Theme.SYSTEM);

    /// Size of the window's text in percent of the usual 14 px.
    public static final Setting<Integer> TEXT_SIZE = Setting.integer("text.size", 100, SMALLEST_TEXT, LARGEST_TEXT);

    /// Language of the window.
    public static final Setting<Language> LANGUAGE = Setting.choice("language", Language.SYSTEM);

    /// Whether single letters are commands (WCAG 2.2, 2.1.4 asks for a way to turn them off).
    public static final Setting<Boolean> LETTER_KEYS = Setting.flag("keys.letters", true);

    private WindowSettings() {}

    /// Colours of the window.
    public enum Theme {
        /// As the system says.
        SYSTEM,
        /// Dark text on light.
        LIGHT,
        /// Light text on dark.
        DARK
    }

    /// Languages the window is translated to.
    public enum Language {
        /// As the system says.
        SYSTEM(null),
        /// English.
        ENGLISH(Locale.ENGLISH),
        /// German.
        GERMAN(Locale.GERMAN),
        /// Simplified Chinese.
        CHINESE(Locale.SIMPLIFIED_CHINESE);

        private final Optional<Locale> named;

        Language(@Nullable Locale named) {
            this.named = Optional.ofNullable(named);
        }

        /// The locale of texts, dates and numbers.
        ///
        /// @return the language's own; the system's for SYSTEM
        public Locale locale() {
            return named.orElseGet(Locale::getDefault);
        }
    }
}

package app.tandem.gui.fx;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The window's texts, by key. A test holds that the keys used are the keys present.
public final class Texts {
    private final ResourceBundle bundle;

    /// Reads the texts of a language.
    ///
    /// @param locale the language; English where there is no translation
    public Texts(Locale locale) {
        bundle = ResourceBundle.getBundle("app.tandem.gui.messages", locale);
    }

    /// A text with its placeholders filled in.
    ///
    /// @param key its key in `messages.properties`
    /// @param parts what stands for `{0}`, `{1}` …
    /// @return the text
    public String text(String key, Object... parts) {
        String pattern = bundle.getString(key);
        return parts.length == 0 ? pattern : new MessageFormat(pattern, bundle.getLocale()).format(parts);
    }
}

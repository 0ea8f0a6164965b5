package app.tandem.gui.fx;

import app.tandem.engine.problem.Problem;
import app.tandem.engine.problem.ProblemMessages;
import app.tandem.engine.problem.Problems;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The window's texts in one language, by key. A test holds that the keys used are the keys present, in every
/// language. Immutable; any thread.
public final class Messages {
    private final ResourceBundle bundle;
    private final Locale locale;
    private final Formats formats;
    private final ProblemMessages problems;

    /// Reads the texts of a language.
    ///
    /// @param locale the language of texts, and the customs of dates and numbers; English where no
    ///     translation is
    public Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("app.tandem.gui.messages", translation(locale));
        this.formats = new Formats(locale, this::text);
        this.problems = new ProblemMessages(locale);
    }

    /// A text with its placeholders filled in.
    ///
    /// @param key its key in `messages.properties`
    /// @param parts what stands for `{0}`, `{1}` …
    /// @return the text
    public String text(String key, Object... parts) {
        String pattern = bundle.getString(key);
        return parts.length == 0 ? pattern : new MessageFormat(pattern, locale).format(parts);
    }

    /// A text without the mark of its mnemonic.
    ///
    /// @param key its key
    /// @return the text as a screen reader says it
    public String plain(String key) {
        return text(key).replaceAll("\\(_.\\)", "").replace("_", "");
    }

    /// What went wrong, in words.
    ///
    /// @param problem the engine's code and arguments
    /// @return one sentence
    public String text(Problem problem) {
        return problems.text(problem);
    }

    /// What went wrong, in words that stand alone, not after a colon.
    ///
    /// @param problem the engine's code and arguments
    /// @return one sentence that begins in upper case, unless it begins with a name
    public String sentence(Problem problem) {
        return problems.sentence(problem);
    }

    /// What went wrong, in words.
    ///
    /// @param failure what was thrown
    /// @return one sentence, without the names of Java's classes
    public String text(Throwable failure) {
        return text(Problems.of(failure));
    }

    /// Dates, numbers and sizes by the same customs.
    ///
    /// @return the formats
    public Formats formats() {
        return formats;
    }

    /// The customs of dates and numbers.
    ///
    /// @return the locale that was asked for
    public Locale locale() {
        return locale;
    }

    /// The bundle by its exact name: otherwise a German system would answer in German where English was
    /// chosen.
    private static Locale translation(Locale locale) {
        return switch (locale.getLanguage()) {
            case "de" -> Locale.GERMAN;
            case "zh" -> Locale.SIMPLIFIED_CHINESE;
            default -> Locale.ROOT;
        };
    }
}

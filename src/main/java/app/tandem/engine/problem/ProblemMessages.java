package app.tandem.engine.problem;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// Says problems in a language. Immutable; any thread.
public final class ProblemMessages {
    private static final ProblemMessages ENGLISH = new ProblemMessages(Locale.ENGLISH);

    private final ResourceBundle bundle;
    private final Locale locale;

    /// Reads the sentences of a language.
    ///
    /// @param locale the language of sentences and numbers; English where there is no translation
    public ProblemMessages(Locale locale) {
        this.bundle = ResourceBundle.getBundle(
                "app.tandem.engine.problem.problems",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.locale = locale;
    }

    /// The English sentence: what files, messages of exceptions and the command line say.
    ///
    /// @param problem what went wrong
    /// @return its sentence; for a code that no bundle has, the code with its arguments
    public static String english(Problem problem) {
        return ENGLISH.text(problem);
    }

    /// One sentence for people.
    ///
    /// @param problem what went wrong
    /// @return its sentence; for a code that no bundle has, the code with its arguments
    public String text(Problem problem) {
        String pattern;
        try {
            pattern = bundle.getString(problem.code());
        } catch (MissingResourceException _) {
            return problem.arguments().isEmpty() ? problem.code() : problem.code() + " " + problem.arguments();
        }
        Object[] arguments = problem.arguments().stream()
                .map(argument -> argument instanceof Problem cause ? text(cause) : argument)
                .toArray();
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /// One sentence for people, where it stands alone: it begins in upper case. A sentence that begins with an
    /// argument stays as it is, since that may be the name of a file.
    ///
    /// @param problem what went wrong
    /// @return as [#text] says it but for the first letter
    public String sentence(Problem problem) {
        String text = text(problem);
        return beginsWithName(problem) || text.isEmpty() ? text : capitalized(text);
    }

    private boolean beginsWithName(Problem problem) {
        String pattern = bundle.containsKey(problem.code()) ? bundle.getString(problem.code()) : "{0}";
        if (!pattern.startsWith("{0}")) {
            return pattern.startsWith("{");
        }
        return problem.arguments().isEmpty()
                || !(problem.arguments().getFirst() instanceof Problem cause)
                || beginsWithName(cause);
    }

    /// By the language of the sentences, not of the numbers: in Turkey an English sentence begins with I.
    private String capitalized(String text) {
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(bundle.getLocale()) + text.substring(first);
    }
}

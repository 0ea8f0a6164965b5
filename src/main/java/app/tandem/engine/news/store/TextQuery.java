package app.tandem.engine.news.store;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Turns what people type into a query of FTS5 (<https://sqlite.org/fts5.html#full_text_query_syntax>).
/// Everything is quoted, so no input is an error of syntax.
final class TextQuery {
    private static final Pattern TERM = Pattern.compile("(-?)(?:\"([^\"]*)\"?|(\\S+))");
    private static final Pattern HAS_WORD = Pattern.compile("[\\p{L}\\p{N}]");

    private TextQuery() {}

    /// A search: all words must stand there, in whatever order; `"several words"` together; `-word` must not.
    /// The last word may be unfinished, as may one that ends with a star.
    ///
    /// @param typed what was typed
    /// @return a query; empty when no word was typed that must stand there
    static String search(String typed) {
        List<String> wanted = new ArrayList<>();
        List<String> unwanted = new ArrayList<>();
        Matcher term = TERM.matcher(typed);
        while (term.find()) {
            boolean phrase = term.group(2) != null;
            String words = phrase ? term.group(2) : term.group(3);
            if (HAS_WORD.matcher(words).find()) {
                boolean unfinished =
                        !phrase && term.end() == typed.length() && term.group(1).isEmpty();
                (term.group(1).isEmpty() ? wanted : unwanted).add(quoted(words, unfinished));
            }
        }
        if (wanted.isEmpty()) {
            return "";
        }
        String all = String.join(" AND ", wanted);
        return unwanted.isEmpty() ? all : "(" + all + ") NOT (" + String.join(" OR ", unwanted) + ")";
    }

    /// A filter: one of several phrases must stand there.
    ///
    /// @param phrases words or phrases; a star at the end of one stands for any ending
    /// @param titleOnly whether in the title
    /// @return a query; empty when there is no word in them
    static String anyOf(List<String> phrases, boolean titleOnly) {
        String any = phrases.stream()
                .filter(phrase -> HAS_WORD.matcher(phrase).find())
                .map(phrase -> quoted(phrase, false))
                .collect(Collectors.joining(" OR "));
        return titleOnly && !any.isEmpty() ? "{title} : (" + any + ")" : any;
    }

    private static String quoted(String words, boolean unfinished) {
        boolean star = words.endsWith("*");
        String plain = words.replace("\"", " ").replace("*", " ").strip();
        return "\"" + plain + "\"" + (star || unfinished ? " *" : "");
    }
}

package app.tandem.engine.news.store.entries;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Turns what people type into a query of FTS5 (<https://sqlite.org/fts5.html#full_text_query_syntax>).
/// Everything is quoted, so no input is an error of syntax.
public final class TextQuery {
    private static final Pattern TERM = Pattern.compile("(-?)(?:\"([^\"]*)\"?|(\\S+))");
    private static final Pattern HAS_WORD = Pattern.compile("[\\p{L}\\p{N}]");

    private TextQuery() {}

    /// A word or phrase of a search.
    ///
    /// @param words as they were typed, a star at the end gone
    /// @param unfinished whether the last word may go on
    public record Term(String words, boolean unfinished) {
        private static Term of(String typed, boolean last) {
            String plain = typed.replace("\"", " ").replace("*", " ").strip();
            return new Term(plain, last || typed.endsWith("*"));
        }

        private String quoted() {
            return "\"" + words + "\"" + (unfinished ? " *" : "");
        }
    }

    /// A search: all words must stand there, in whatever order; `"several words"` together; `-word` must not.
    /// The last word may be unfinished, as may one that ends with a star.
    ///
    /// @param typed what was typed
    /// @return a query; empty when no word was typed that must stand there
    public static String search(String typed) {
        List<Term> wanted = terms(typed, false);
        List<Term> unwanted = terms(typed, true);
        if (wanted.isEmpty()) {
            return "";
        }
        String all = joined(wanted, " AND ");
        return unwanted.isEmpty() ? all : "(" + all + ") NOT (" + joined(unwanted, " OR ") + ")";
    }

    /// What must stand there.
    ///
    /// @param typed what was typed
    /// @return its words and phrases
    public static List<Term> wanted(String typed) {
        return terms(typed, false);
    }

    private static List<Term> terms(String typed, boolean unwanted) {
        List<Term> terms = new ArrayList<>();
        Matcher term = TERM.matcher(typed);
        while (term.find()) {
            boolean phrase = term.group(2) != null;
            String words = phrase ? term.group(2) : term.group(3);
            boolean minus = !term.group(1).isEmpty();
            if (minus == unwanted && HAS_WORD.matcher(words).find()) {
                terms.add(Term.of(words, !phrase && !minus && term.end() == typed.length()));
            }
        }
        return terms;
    }

    private static String joined(List<Term> terms, String by) {
        return terms.stream().map(Term::quoted).collect(Collectors.joining(by));
    }

    /// A filter: one of several phrases must stand there.
    ///
    /// @param phrases words or phrases; a star at the end of one stands for any ending
    /// @param titleOnly whether in the title
    /// @return a query; empty when there is no word in them
    public static String anyOf(List<String> phrases, boolean titleOnly) {
        String any = phrases.stream()
                .filter(phrase -> HAS_WORD.matcher(phrase).find())
                .map(phrase -> Term.of(phrase, false).quoted())
                .collect(Collectors.joining(" OR "));
        return titleOnly && !any.isEmpty() ? "{title} : (" + any + ")" : any;
    }
}

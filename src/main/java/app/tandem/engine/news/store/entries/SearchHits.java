package app.tandem.engine.news.store.entries;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where in a text the words of a search stand, by the same rules by which the index finds them: case and
/// diacritics aside, whole words, but beginnings where the search takes beginnings. Immutable; any thread.
public final class SearchHits {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}\\p{Co}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final List<Term> terms;

    /// What to mark for a search.
    ///
    /// @param typed what was typed, as for [EntryQuery#matching]; words that must not stand there mark nothing
    public SearchHits(String typed) {
        this.terms = TextQuery.wanted(typed).stream()
                .map(term ->
                        new Term(words(term.words()).stream().map(Word::folded).toList(), term.unfinished()))
                .filter(term -> !term.words().isEmpty())
                .toList();
    }

    /// A part of a text.
    ///
    /// @param start its first character, in UTF-16 units
    /// @param end after its last character
    public record Hit(int start, int end) {}

    private record Term(List<String> words, boolean unfinished) {}

    private record Word(String folded, int start, int end) {}

    /// Whether there is nothing to mark.
    ///
    /// @return true when no text has a hit
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /// Finds them.
    ///
    /// @param text without markup
    /// @return the hits, in the order of the text, none within another
    public List<Hit> in(String text) {
        if (terms.isEmpty()) {
            return List.of();
        }
        List<Word> words = words(text);
        List<Hit> hits = new ArrayList<>();
        int next = 0;
        while (next < words.size()) {
            int length = matched(words, next);
            if (length > 0) {
                hits.add(new Hit(
                        words.get(next).start(), words.get(next + length - 1).end()));
            }
            next += Math.max(1, length);
        }
        return hits;
    }

    /// How many words the longest term has that begins here; 0 when none does.
    private int matched(List<Word> words, int from) {
        return terms.stream()
                .filter(term -> matches(term, words, from))
                .mapToInt(term -> term.words().size())
                .max()
                .orElse(0);
    }

    private static boolean matches(Term term, List<Word> words, int from) {
        int last = term.words().size() - 1;
        if (from + last >= words.size()) {
            return false;
        }
        for (int i = 0; i <= last; i++) {
            String word = words.get(from + i).folded();
            String wanted = term.words().get(i);
            boolean same = (i == last && term.unfinished()) ? word.startsWith(wanted) : word.equals(wanted);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(new Word(folded(word.group()), word.start(), word.end()));
        }
        return words;
    }

    private static String folded(String word) {
        String plain =
                MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT);
    }
}

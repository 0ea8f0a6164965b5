package app.tandem.gui.news.article.content;

import app.tandem.engine.text.OneLine;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Collects the runs of one paragraph. White space is put together as browsers do (CSS Text 3, 4.1): one
/// space for any number, none at the beginning and the end of a line.
final class Inline {
    /// Elements within a line, and how their text looks.
    static final Map<String, Set<Run.Style>> STYLES = Map.ofEntries(
            Map.entry("b", Set.of(Run.Style.BOLD)),
            Map.entry("strong", Set.of(Run.Style.BOLD)),
            Map.entry("i", Set.of(Run.Style.ITALIC)),
            Map.entry("em", Set.of(Run.Style.ITALIC)),
            Map.entry("cite", Set.of(Run.Style.ITALIC)),
            Map.entry("dfn", Set.of(Run.Style.ITALIC)),
            Map.entry("var", Set.of(Run.Style.ITALIC)),
            Map.entry("u", Set.of(Run.Style.UNDERLINE)),
            Map.entry("ins", Set.of(Run.Style.UNDERLINE)),
            Map.entry("s", Set.of(Run.Style.STRIKE)),
            Map.entry("strike", Set.of(Run.Style.STRIKE)),
            Map.entry("del", Set.of(Run.Style.STRIKE)),
            Map.entry("code", Set.of(Run.Style.CODE)),
            Map.entry("kbd", Set.of(Run.Style.CODE)),
            Map.entry("samp", Set.of(Run.Style.CODE)),
            Map.entry("tt", Set.of(Run.Style.CODE)),
            Map.entry("small", Set.of(Run.Style.SMALL)),
            Map.entry("sub", Set.of(Run.Style.SUB)),
            Map.entry("sup", Set.of(Run.Style.SUP)),
            Map.entry("mark", Set.of(Run.Style.MARK)),
            Map.entry("abbr", Set.of()),
            Map.entry("acronym", Set.of()),
            Map.entry("bdi", Set.of()),
            Map.entry("bdo", Set.of()),
            Map.entry("big", Set.of()),
            Map.entry("data", Set.of()),
            Map.entry("font", Set.of()),
            Map.entry("q", Set.of()),
            Map.entry("rp", Set.of()),
            Map.entry("rt", Set.of(Run.Style.SMALL)),
            Map.entry("ruby", Set.of()),
            Map.entry("span", Set.of()),
            Map.entry("time", Set.of()),
            Map.entry("a", Set.of()));

    private static final Set<Run.Style> SEEN_IN_SPACES = Set.of(Run.Style.CODE, Run.Style.UNDERLINE, Run.Style.STRIKE);

    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Set<Run.Style> styles = Set.of();
    private @Nullable String link;
    private boolean space;
    private int flushed;

    /// Adds text, whose white space is put together.
    ///
    /// @param words any text
    /// @param look how it looks
    /// @param target the absolute address it leads to; null for none
    void add(String words, Set<Run.Style> look, @Nullable String target) {
        for (int at = 0; at < words.length(); at++) {
            char c = words.charAt(at);
            if (OneLine.turnsDirection(c)) {
                continue; // each paragraph has its direction, and these would be drawn as boxes
            }
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                space = true;
            } else {
                if (space && !startsLine()) {
                    // the space is no part of a link or of code on either side: it would be underlined, or too wide
                    if ((link != null && !Objects.equals(target, link)) || showsInSpaces(look)) {
                        look(look, target);
                    }
                    text.append(' ');
                }
                space = false;
                look(look, target);
                text.append(c);
            }
        }
    }

    /// Ends the line.
    void breakLine() {
        space = false;
        text.append('\n');
    }

    /// Hands the paragraph over and begins a new one.
    ///
    /// @return its runs; empty when there was no text
    List<Run> take() {
        flush();
        space = false;
        styles = Set.of();
        link = null;
        List<Run> taken = stripped();
        runs.clear();
        flushed = 0;
        return taken;
    }

    /// How much it takes to lay out what is collected: a run of its own, such as a link, takes as much as
    /// some words.
    ///
    /// @return in characters of plain text
    int length() {
        return text.length() + flushed + Run.OVERHEAD * runs.size();
    }

    /// Whether text is written from right to left, by its first strong letter (Unicode Standard Annex 9, P2
    /// and P3).
    ///
    /// @param runs the text
    /// @return false when there is no such letter
    static boolean rightToLeft(List<Run> runs) {
        String words = Article.words(runs);
        return !words.isEmpty() && !new Bidi(words, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /// Whether a space would look as what follows doesn't.
    private boolean showsInSpaces(Set<Run.Style> next) {
        return styles.stream().anyMatch(style -> SEEN_IN_SPACES.contains(style) && !next.contains(style));
    }

    private boolean startsLine() {
        if (!text.isEmpty()) {
            return text.charAt(text.length() - 1) == '\n';
        }
        return runs.isEmpty() || runs.getLast().text().endsWith("\n");
    }

    private void look(Set<Run.Style> look, @Nullable String target) {
        if (!look.equals(styles) || !Objects.equals(target, link)) {
            flush();
            styles = look.isEmpty() ? Set.of() : EnumSet.copyOf(look);
            link = target;
        }
    }

    private void flush() {
        if (!text.isEmpty()) {
            runs.add(new Run(text.toString(), styles, link));
            flushed += text.length();
            text.setLength(0);
        }
    }

    /// Line breaks at the beginning and the end are the paragraph's own edges.
    private List<Run> stripped() {
        List<Run> whole = new ArrayList<>(runs);
        while (!whole.isEmpty() && whole.getLast().text().isBlank()) {
            whole.removeLast();
        }
        while (!whole.isEmpty() && whole.getFirst().text().isBlank()) {
            whole.removeFirst();
        }
        if (!whole.isEmpty()) {
            whole.set(0, with(whole.getFirst(), whole.getFirst().text().stripLeading()));
            whole.set(
                    whole.size() - 1,
                    with(whole.getLast(), whole.getLast().text().stripTrailing()));
        }
        return List.copyOf(whole);
    }

    private static Run with(Run run, String text) {
        return new Run(text, run.styles(), run.link());
    }
}

package app.tandem.engine.news.store.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SearchHitsTest {
    @Test
    void wordsAreFoundWhateverTheirCaseAndDiacritics() {
        assertThat(marked("angstrom creme", "Ångström, Crème and more")).containsExactly("Ångström", "Crème");
        assertThat(marked("ANGSTROM", "A\u030Angstro\u0308m")).containsExactly("A\u030Angstro\u0308m");
    }

    @Test
    void onlyTheLastWordAndThoseWithAStarMayGoOn() {
        assertThat(marked("jav rel", "Java released in java")).containsExactly("released");
        assertThat(marked("jav* rel ", "Java released, rel")).containsExactly("Java", "rel");
    }

    @Test
    void aPhraseIsOneHitAndWhatMustNotBeThereIsNone() {
        assertThat(marked("\"virtual threads\" -pool", "virtual, threads; threads virtual pool"))
                .containsExactly("virtual, threads");
        assertThat(marked("\"a b\" a", "a b a c")).containsExactly("a b", "a");
    }

    @Test
    void aSearchWithoutAWordMarksNothing() {
        assertThat(marked("\" AND ( * -", "and so on")).containsExactly("and");
        assertThat(marked("- *", "and so on")).isEmpty();
        assertThat(marked("", "")).isEmpty();
    }

    private static List<String> marked(String typed, String text) {
        return new SearchHits(typed)
                .in(text).stream()
                        .map(hit -> text.substring(hit.start(), hit.end()))
                        .toList();
    }
}

package app.tandem.engine.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class ProblemMessagesTest {
    private final ProblemMessages english = new ProblemMessages(Locale.ENGLISH);

    @Test
    void aProblemIsSaidWithItsArguments() {
        assertThat(english.text(Problem.of("io.permission", Path.of("a b.jpg"))))
                .isEqualTo("no permission: a b.jpg");
    }

    @Test
    void aProblemInsideAnotherIsSaidInItsPlace() {
        assertThat(english.text(Problem.of("io.permission", Problem.of("io.permission", "c"))))
                .isEqualTo("no permission: no permission: c");
    }

    @Test
    void aCodeThatNoBundleHasIsShownWithItsArguments() {
        assertThat(english.text(Problem.of("of.tomorrow", 3, "x"))).isEqualTo("of.tomorrow [3, x]");
    }

    @Test
    void whereASentenceStandsAloneItBeginsInUpperCase() {
        assertThat(english.sentence(Problem.of("file.deadLink"))).isEqualTo("The link leads nowhere");
        assertThat(new ProblemMessages(Locale.GERMAN).sentence(Problem.of("file.deadLink")))
                .isEqualTo("Die Verknüpfung führt ins Leere");
        assertThat(new ProblemMessages(Locale.SIMPLIFIED_CHINESE).sentence(Problem.of("file.deadLink")))
                .isEqualTo(new ProblemMessages(Locale.SIMPLIFIED_CHINESE).text(Problem.of("file.deadLink")));
    }

    @Test
    void theNameOfAFileStaysAsItIsWhereASentenceBeginsWithIt() {
        assertThat(english.sentence(Problem.of("io.missing", "icon.png")))
                .isEqualTo("icon.png does not exist (any more)");
        assertThat(english.sentence(Problem.of("note.several", Problem.of("io.missing", "icon.png"), "x")))
                .isEqualTo("icon.png does not exist (any more); x");
        assertThat(english.sentence(Problem.of("note.several", Problem.of("file.deadLink"), "x")))
                .isEqualTo("The link leads nowhere; x");
        assertThat(english.sentence(Problem.of("of.tomorrow"))).isEqualTo("of.tomorrow");
    }

    @Test
    void aLetterIsCapitalizedByTheLanguageOfItsSentence() {
        assertThat(new ProblemMessages(Locale.of("tr")).sentence(Problem.of("image.unreadKind")))
                .isEqualTo("It is of a kind that Tandem does not read");
    }
}

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
}

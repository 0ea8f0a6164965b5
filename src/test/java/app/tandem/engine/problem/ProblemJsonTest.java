package app.tandem.engine.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProblemJsonTest {
    static Stream<Problem> problemsOfAllKinds() {
        return Stream.of(
                Problem.of("fetch.gone"),
                Problem.of("fetch.noHost", "a.example"),
                Problem.of("plain", ""),
                Problem.of("plain", "\"quoted\", {0}, [\"fetch.gone\"]\nand a second line \\n 中文"),
                Problem.of("check.failed", Problem.of("fetch.wait", Problem.of("time.minutes", 10), 429), 3),
                Problem.of("time.days", 5_000_000_000L),
                Problem.of("time.days", 0.5));
    }

    @ParameterizedTest
    @MethodSource("problemsOfAllKinds")
    void whatIsWrittenIsReadAgain(Problem problem) {
        assertThat(ProblemJson.read(ProblemJson.text(problem))).isEqualTo(problem);
    }

    @Test
    void aListIsReadAgainInItsOrder() {
        List<Problem> problems = problemsOfAllKinds().toList();
        assertThat(ProblemJson.readList(ProblemJson.texts(problems))).isEqualTo(problems);
        assertThat(ProblemJson.readList(ProblemJson.texts(List.of()))).isEmpty();
        assertThat(ProblemJson.readList("")).isEmpty();
    }

    @Test
    void theCodeAndItsArgumentsAreAnArray() {
        assertThat(ProblemJson.text(Problem.of("fetch.wait", Problem.of("time.minutes", 10), 429)))
                .isEqualTo("[\"fetch.wait\",[\"time.minutes\",10],429]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"not found (404)", "[", "[]", "{}", "12", "[12]", "null", "[[\"fetch.gone\"]", "\"fetch.gone\""})
    void whatIsNoProblemIsToldAsItStands(String text) {
        assertThat(ProblemJson.read(text)).isEqualTo(Problem.of("plain", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a bare & read as text", "[\"fetch.gone\"]", "[[\"fetch.gone\"],1]", "12"})
    void whatIsNoListOfProblemsIsToldAsItStands(String text) {
        assertThat(ProblemJson.readList(text)).containsExactly(Problem.of("plain", text));
    }
}

package app.tandem.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class TerminalTextTest {

    static List<Arguments> names() {
        return List.of(
                Arguments.of("photo one.jpg", "photo one.jpg"),
                Arguments.of("a\nb\rc\td", "a\\nb\\rc\\td"),
                Arguments.of("\u001b[2Jboo", "\\u001b[2Jboo"),
                Arguments.of("\u202egpj.exe", "\\u202egpj.exe"),
                Arguments.of("日本 😀 👩\u200d🚀", "日本 😀 👩\u200d🚀"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameIsOneLineThatMovesNoCursor(String name, String printed) {
        assertThat(TerminalText.of(name)).isEqualTo(printed);
    }
}

package app.tandem.engine.feed.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CharactersTest {
    @ParameterizedTest
    @CsvSource({
        "safe\u202Egpj.exe, safegpj.exe",
        "\u2067a\u2069 \u202Ab\u202C, a b",
        "one\u2028two\u0085three, one two three",
        "a\u0007b\uFEFFc, abc",
        "\u05E9\u05DC\u05D5\u05DD \u200Fx, \u05E9\u05DC\u05D5\u05DD \u200Fx",
        "\uD83D\uDE00\u200D\uD83D\uDE00, \uD83D\uDE00\u200D\uD83D\uDE00",
    })
    void whatTurnsOrBreaksALineIsLeftOut(String text, String line) {
        assertThat(Characters.line(text)).isEqualTo(line);
    }

    @Test
    void tabsAndLineBreaksAreOneSpace() {
        assertThat(Characters.line("\ta\r\n\tb\n")).isEqualTo("a b");
    }

    @Test
    void anOrdinaryLineIsTheSameObject() {
        String line = "An ordinary line — 数据库";
        assertThat(Characters.line(line)).isSameAs(line);
    }
}

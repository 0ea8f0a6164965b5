package app.tandem.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OneLineTest {
    @ParameterizedTest
    @CsvSource({
        "plain name.jpg, plain name.jpg",
        "'new\nline.jpg', new line.jpg",
        "'tab\tand\r\nmore.jpg', tab and more.jpg",
        "safe\u202Egpj.exe, safegpj.exe",
        "\u2067a\u2069 \u202Ab\u202C, a b",
        "one\u2028two\u0085three, one two three",
        "'ends\u2028', ends",
        "a\u0007b\uFEFFc, abc",
        "\u05E9\u05DC\u05D5\u05DD \u200Fx, \u05E9\u05DC\u05D5\u05DD \u200Fx",
        "\uD83D\uDE00\u200D\uD83D\uDE00, \uD83D\uDE00\u200D\uD83D\uDE00",
    })
    void whatBreaksALineIsASpaceAndWhatTurnsItIsLeftOut(String text, String line) {
        assertThat(OneLine.of(text)).isEqualTo(line);
    }

    @Test
    void tabsAndLineBreaksAreOneSpace() {
        assertThat(OneLine.of("\ta\r\n\tb\n")).isEqualTo("a b");
    }

    @Test
    void anOrdinaryLineIsTheSameObject() {
        String line = "An ordinary line — 数据库";
        assertThat(OneLine.of(line)).isSameAs(line);
    }
}

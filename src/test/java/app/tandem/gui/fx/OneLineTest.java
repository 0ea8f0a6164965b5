package app.tandem.gui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OneLineTest {
    @ParameterizedTest
    @CsvSource({
        "plain name.jpg, plain name.jpg",
        "'new\nline.jpg', new line.jpg",
        "'tab\tand\r\nmore.jpg', tab and more.jpg",
        "'\u202egpj.exe', ' gpj.exe'",
        "'\u2067gpj\u2069.exe', ' gpj .exe'",
        "שלום.jpg, שלום.jpg",
        "'ends\u2028', 'ends '"
    })
    void whatBreaksALineOrTurnsItIsASpace(String text, String line) {
        assertThat(OneLine.of(text)).isEqualTo(line);
    }
}

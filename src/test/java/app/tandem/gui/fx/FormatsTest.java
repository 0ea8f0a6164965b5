package app.tandem.gui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FormatsTest {
    private final Formats english = new Messages(Locale.ENGLISH).formats();
    private final Formats german = new Messages(Locale.GERMAN).formats();

    @Test
    void aShareIsWrittenAsTheLanguageDoesAndALossWithAMinusSign() {
        assertThat(english.percent(0.61)).isEqualTo("61%");
        assertThat(english.percent(-0.75)).isEqualTo("\u221275%");
        assertThat(english.percent(-0.9983)).isEqualTo("\u221299.8%");
        assertThat(english.percent(0.99999)).isEqualTo("99.9%");
        assertThat(english.percent(1)).isEqualTo("100%");
        assertThat(german.percent(-0.75)).isEqualTo("\u221275\u00a0%");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "999, 999 bytes",
        "1000, 1 kB",
        "9949, 9.9 kB",
        "9950, 10 kB",
        "999_499, 999 kB",
        "999_500, 1 MB",
        "1_900_000_000, 1.9 GB"
    })
    void sizesHaveTwoSignificantDigitsBelowTen(String bytes, String text) {
        assertThat(english.bytes(Long.parseLong(bytes.replace("_", ""))).replace('\u00a0', ' '))
                .isEqualTo(text);
    }
}

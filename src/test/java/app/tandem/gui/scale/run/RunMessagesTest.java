package app.tandem.gui.scale.run;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.gui.fx.Messages;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RunMessagesTest {
    private static final Pace AT_WORK =
            new Pace(false, 128, 212, OptionalDouble.of(5.2), Optional.of(Duration.ofSeconds(20)));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | 61% · 128 of 212 · 5.2 pictures/s · about 20 s left
            de    | 61 % · 128 von 212 · 5,2 Bilder/s · noch etwa 20 s
            """)
    void aRunSaysHowFarItIsHowFastAndHowLongItTakes(String language, String line) {
        RunMessages words = new RunMessages(new Messages(Locale.forLanguageTag(language)));
        assertThat(words.pace(AT_WORK, 0.61).replace('\u00a0', ' ')).isEqualTo(line);
    }

    @Test
    void aPausedRunHasNoSpeedAndNoEndInSight() {
        RunMessages words = new RunMessages(new Messages(Locale.ENGLISH));
        assertThat(words.pace(AT_WORK.paused(), 0.61)).isEqualTo("61% · 128 of 212");
    }

    @Test
    void headersThatAreReadAreCounted() {
        RunMessages words = new RunMessages(new Messages(Locale.ENGLISH));
        assertThat(words.reading(Pace.reading(3_412, 100_000))).contains("3,412", "100,000");
    }

    @Test
    void nothingIsGuessedBeforeAnythingIsKnown() {
        RunMessages words = new RunMessages(new Messages(Locale.ENGLISH));
        assertThat(words.pace(Pace.UNKNOWN, -1)).isEmpty();
    }
}

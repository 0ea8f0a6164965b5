package app.tandem.engine.feed.dates;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.problem.ProblemMessages;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DurationsTest {
    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 s",
        "PT0.4S, 1 s",
        "PT60S, 60 s",
        "PT2M, 2 minutes",
        "PT2M1S, 3 minutes",
        "PT2H, 2 hours",
        "PT24H, 24 hours",
        "P2D, 2 days"
    })
    void timesAreSaidInTheLargestUnitThatGivesMoreThanOne(Duration time, String words) {
        assertThat(ProblemMessages.english(Durations.time(time))).isEqualTo(words);
    }
}

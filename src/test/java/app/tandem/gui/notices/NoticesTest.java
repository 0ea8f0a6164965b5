package app.tandem.gui.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class NoticesTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    private final Notices notices = new Notices(() -> NOW);

    @Test
    void whatWasDismissedStaysInTheLogWithItsTime() {
        notices.say("one");
        notices.say("two");
        notices.dismiss();

        assertThat(notices.currentProperty().get()).isEmpty();
        assertThat(notices.log()).containsExactly(new Notices.Logged(NOW, "one"), new Notices.Logged(NOW, "two"));
    }

    @Test
    void theNewestFiveHundredAreKept() {
        IntStream.range(0, 510).forEach(i -> notices.say("notice " + i));

        assertThat(notices.log()).hasSize(500);
        assertThat(notices.log().getFirst().text()).isEqualTo("notice 10");
    }
}

package app.tandem.engine.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PacedAdmissionTest {
    private static final Duration STEP = Duration.ofMillis(100);

    private final Hand hand = new Hand();
    private final List<Integer> running = new ArrayList<>();
    private int waiting;

    @Test
    void atFirstAllMayRunThatEverMay() {
        assertThat(started(paced(256, 1000))).isEqualTo(256);
    }

    @Test
    void whereMuchWaitsHalfOfThoseThatEndAreFollowedByOthersUntilFewRun() {
        Admission<Integer> paced = paced(256, 100_000);
        started(paced);
        waiting = 33;

        end(paced, 80);
        assertThat(started(paced)).isEqualTo(40);
        endOneByOne(paced, 2000);
        assertThat(running).hasSize(48);
        assertThat(paced.pause()).isZero();
        hand.move(Duration.ofSeconds(1));
        assertThat(started(paced)).isZero();
        end(paced, 3);
        assertThat(started(paced)).isEqualTo(3);
    }

    @Test
    void whereNothingWaitsAnyMoreMoreRunAfterEachStepUntilAllThatMayDo() {
        Admission<Integer> paced = paced(256, 100_000);
        started(paced);
        waiting = 33;
        endOneByOne(paced, 2000);
        waiting = 0;
        List<Integer> each = new ArrayList<>();

        while (paced.pause().isPositive()) {
            assertThat(paced.pause()).isLessThanOrEqualTo(STEP);
            hand.move(STEP);
            each.add(started(paced));
        }

        assertThat(each).containsExactly(16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 0);
        assertThat(running).hasSize(256);
    }

    @Test
    void aClockThatIsPutBackKeepsNothingWaiting() {
        Admission<Integer> paced = paced(256, 100_000);
        started(paced);
        waiting = 33;
        endOneByOne(paced, 2000);
        waiting = 0;
        hand.move(Duration.ofHours(-1));

        assertThat(paced.pause()).isEqualTo(Duration.ofNanos(1));
        assertThat(started(paced)).isEqualTo(16);
    }

    @Test
    void everyItemComesExactlyOnceInItsOrder() {
        Admission<Integer> paced = paced(100, 5000);
        List<Integer> seen = new ArrayList<>();

        for (int turn = 0; paced.waiting() || !running.isEmpty(); turn++) {
            waiting = Math.min(running.size(), turn % 50);
            for (Integer item = paced.next(); item != null; item = paced.next()) {
                running.add(item);
                seen.add(item);
            }
            assertThat(running).hasSizeLessThanOrEqualTo(100);
            hand.move(paced.pause());
            end(paced, Math.min(running.size(), 7));
        }

        assertThat(seen)
                .containsExactlyElementsOf(IntStream.range(0, 5000).boxed().toList());
    }

    private Admission<Integer> paced(int most, int items) {
        List<Integer> all = IntStream.range(0, items).boxed().toList();
        return new PacedAdmission<>(Admission.atMost(most, all), most, () -> waiting, hand);
    }

    private int started(Admission<Integer> admission) {
        int before = running.size();
        for (Integer item = admission.next(); item != null; item = admission.next()) {
            running.add(item);
        }
        return running.size() - before;
    }

    private void endOneByOne(Admission<Integer> admission, int number) {
        for (int i = 0; i < number; i++) {
            end(admission, 1);
            started(admission);
        }
    }

    private void end(Admission<Integer> admission, int number) {
        for (int i = 0; i < number; i++) {
            admission.ended(running.removeFirst());
        }
    }

    /// A clock that stands until it is moved.
    private static final class Hand implements InstantSource {
        private Instant now = Instant.parse("2026-11-27T12:00:00Z");

        void move(Duration on) {
            now = now.plus(on);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

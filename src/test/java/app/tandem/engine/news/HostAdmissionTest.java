package app.tandem.engine.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.tandem.engine.feed.fetch.ByteBudget;
import app.tandem.engine.news.HostAdmission.FetchSlot;
import app.tandem.engine.news.opml.Subscription;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class HostAdmissionTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final Hand hand = new Hand();

    @Test
    void aHostIsAskedForOneFeedAtATimeWithASecondInBetween() {
        HostAdmission admission = admission(10, 1, "a/1", "a/2");
        FetchSlot first = nextOf(admission);

        assertThat(name(first)).isEqualTo("a/1");
        assertThat(admission.next()).isNull();
        assertThat(admission.pause()).isEqualTo(Duration.ZERO); // nothing to wait for but the end of the first

        hand.move(Duration.ofSeconds(5));
        admission.ended(first);

        assertThat(admission.next()).isNull();
        assertThat(admission.pause()).isEqualTo(Duration.ofSeconds(1));
        hand.move(Duration.ofMillis(400));
        assertThat(admission.next()).isNull();
        assertThat(admission.pause()).isEqualTo(Duration.ofMillis(600));
        hand.move(Duration.ofMillis(600));
        assertThat(name(nextOf(admission))).isEqualTo("a/2");
        assertThat(admission.waiting()).isFalse();
    }

    @Test
    void hostsDoNotWaitForEachOther() {
        HostAdmission admission = admission(10, 1, "a/1", "a/2", "b/1", "c/1");

        assertThat(allThatMayStart(admission)).containsExactly("a/1", "b/1", "c/1");
    }

    @Test
    void aHostIsTheSameInCapitalsAndOnAnyPort() {
        HostAdmission admission = admission(10, 1, "a/1", "A:8080/2");

        assertThat(allThatMayStart(admission)).containsExactly("a/1");
    }

    @Test
    void noMoreThanTheLimitAreInFlight() {
        HostAdmission admission = admission(2, 1, "a/1", "b/1", "c/1");
        FetchSlot first = nextOf(admission);

        assertThat(allThatMayStart(admission)).containsExactly("b/1");
        assertThat(admission.pause()).isEqualTo(Duration.ZERO);
        admission.ended(first);
        assertThat(allThatMayStart(admission)).containsExactly("c/1");
    }

    @Test
    void severalAtATimeFromOneHostComeWithoutSpacing() {
        HostAdmission admission = admission(10, 3, "a/1", "a/2", "a/3", "a/4", "a/5");
        FetchSlot first = nextOf(admission);

        assertThat(allThatMayStart(admission)).containsExactly("a/2", "a/3");
        admission.ended(first);
        assertThat(allThatMayStart(admission)).containsExactly("a/4");
    }

    @Test
    void hostsTakeTurns() {
        HostAdmission admission = admission(4, 2, "a/1", "a/2", "a/3", "b/1", "b/2", "b/3");

        assertThat(allThatMayStart(admission)).containsExactly("a/1", "b/1", "a/2", "b/2");
    }

    @Test
    void whenAHostAsksToWaitTheRestOfItsFeedsAreToldSoAtOnce() {
        HostAdmission admission = admission(10, 1, "a/1", "a/2", "a/3", "b/1");
        FetchSlot first = nextOf(admission);
        Instant later = NOON.plusSeconds(600);

        admission.ended(first);
        admission.hold("A", later);

        assertThat(List.of(nextOf(admission), nextOf(admission)))
                .extracting(HostAdmissionTest::name, FetchSlot::heldUntil)
                .containsExactly(tuple("b/1", null), tuple("a/2", later));
    }

    @Test
    void aHoldOfAnEarlierRunHoldsUntilItIsOver() {
        Map<String, Instant> holds = Map.of("a", NOON.plusSeconds(10), "b", NOON);
        HostAdmission admission = new HostAdmission(feeds("a/1", "b/1"), 10, 1, holds, hand, ByteBudget.unlimited());

        assertThat(nextOf(admission).heldUntil()).isEqualTo(NOON.plusSeconds(10));
        assertThat(nextOf(admission).heldUntil()).isNull();
    }

    @Test
    void whatHasNoHostComesLikeAnyOther() {
        HostAdmission admission = new HostAdmission(
                List.of(new Subscription("odd", URI.create("mailto:me@example.org"), List.of())),
                1,
                1,
                Map.of(),
                hand,
                ByteBudget.unlimited());

        assertThat(nextOf(admission).subscription().title()).isEqualTo("odd");
    }

    @Test
    void everyFeedComesExactlyOnce() {
        String[] names =
                IntStream.range(0, 1000).mapToObj(i -> "h" + i % 7 + "/" + i).toArray(String[]::new);
        HostAdmission admission = admission(5, 1, names);
        List<String> seen = new ArrayList<>();
        List<FetchSlot> running = new ArrayList<>();

        while (admission.waiting() || !running.isEmpty()) {
            for (FetchSlot slot = admission.next(); slot != null; slot = admission.next()) {
                running.add(slot);
                seen.add(name(slot));
            }
            assertThat(running).hasSizeLessThanOrEqualTo(5);
            if (running.isEmpty()) {
                hand.move(admission.pause());
            } else {
                admission.ended(running.removeFirst());
            }
        }

        assertThat(seen).containsExactlyInAnyOrder(names);
    }

    @Test
    void nothingStartsWhileNoBytesAreLeftAndOneAlwaysDoes() {
        ByteBudget budget = new ByteBudget(2L * ByteBudget.SURE + 1);
        HostAdmission admission = new HostAdmission(feeds("a/1", "b/1", "c/1", "d/1"), 10, 1, Map.of(), hand, budget);
        FetchSlot first = nextOf(admission);
        FetchSlot second = nextOf(admission);

        assertThat(admission.next()).isNull();
        assertThat(admission.waiting()).isTrue();
        assertThat(admission.pause()).isZero();
        admission.ended(first);
        assertThat(allThatMayStart(admission)).containsExactly("c/1");
        admission.ended(second);
        assertThat(allThatMayStart(admission)).containsExactly("d/1");

        HostAdmission poor = new HostAdmission(feeds("a/1", "b/1"), 10, 1, Map.of(), hand, new ByteBudget(0));
        assertThat(allThatMayStart(poor)).containsExactly("a/1");
    }

    private HostAdmission admission(int inFlight, int perHost, String... feeds) {
        return new HostAdmission(feeds(feeds), inFlight, perHost, Map.of(), hand, ByteBudget.unlimited());
    }

    private static List<Subscription> feeds(String... names) {
        return Arrays.stream(names)
                .map(name -> new Subscription(name, URI.create("http://" + name), List.of()))
                .toList();
    }

    private static List<String> allThatMayStart(HostAdmission admission) {
        List<String> names = new ArrayList<>();
        for (FetchSlot slot = admission.next(); slot != null; slot = admission.next()) {
            names.add(name(slot));
        }
        return names;
    }

    private static FetchSlot nextOf(HostAdmission admission) {
        return Objects.requireNonNull(admission.next(), "nothing may start");
    }

    private static String name(FetchSlot slot) {
        return slot.subscription().title();
    }

    /// A clock that stands until it is moved.
    private static final class Hand implements InstantSource {
        private Instant now = NOON;

        void move(Duration on) {
            now = now.plus(on);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

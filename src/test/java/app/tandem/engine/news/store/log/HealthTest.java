package app.tandem.engine.news.store.log;

import static app.tandem.engine.news.store.Documents.NOW;
import static app.tandem.engine.news.store.Documents.changed;
import static app.tandem.engine.news.store.Documents.entry;
import static app.tandem.engine.news.store.Documents.failed;
import static app.tandem.engine.news.store.Documents.subscription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.tandem.engine.feed.fetch.FetchError;
import app.tandem.engine.feed.fetch.FetchOutcome;
import app.tandem.engine.news.FeedState;
import app.tandem.engine.news.RefreshResult;
import app.tandem.engine.news.opml.Outline;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.opml.Subscriptions;
import app.tandem.engine.news.store.Documents;
import app.tandem.engine.news.store.StoreTest;
import app.tandem.engine.news.store.entries.EntryLine;
import app.tandem.engine.news.store.entries.EntryQuery;
import app.tandem.engine.news.store.entries.Scope;
import app.tandem.engine.problem.Problem;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class HealthTest extends StoreTest {
    private static final Subscription A = subscription("a");
    private static final Subscription B = subscription("b");
    private static final Subscription C = subscription("c");

    @BeforeEach
    void fill() {
        store.subscriptions()
                .fillOnce(new Subscriptions(List.of(
                        Outline.feed("A", A.address()),
                        Outline.feed("B", B.address()),
                        Outline.feed("C", C.address()))));
    }

    private void fail(Subscription feed, Instant at) {
        FeedState before =
                store.recall(List.of(feed.address())).feeds().getOrDefault(feed.address(), FeedState.NOTHING);
        store.remember(failed(feed, before, FetchError.NOT_FOUND, 404, at), 0);
    }

    @Test
    void failingFeedsAreListedWithTheFirstFailureSinceTheLastSuccess() {
        store.remember(changed(A, NOW.minusSeconds(90), entry("1", null, "One")), 0);
        fail(B, NOW.minusSeconds(80));
        fail(A, NOW.minusSeconds(70));
        fail(A, NOW.minusSeconds(60));
        store.remember(changed(C, NOW, entry("1", null, "One")), 0);
        fail(subscription("elsewhere"), NOW);

        List<FeedHealth> failing = store.health().failing();

        assertThat(failing).extracting(FeedHealth::feed).containsExactly(B.address(), A.address());
        FeedHealth a = failing.getLast();
        assertThat(a.failures()).isEqualTo(2);
        assertThat(a.failingSince()).isEqualTo(NOW.minusSeconds(70));
        assertThat(a.reason()).isEqualTo(Documents.NO_LUCK);
        assertThat(a.fetches()).hasSize(3);
        assertThat(a.next()).isEqualTo(a.fetches().getFirst().next());
    }

    /// A laptop that is opened on a train: 65 feeds are not broken.
    @Test
    void feedsThatFailTogetherSinceNoServerIsReachedAreNotFailing() {
        store.remember(changed(A, NOW.minusSeconds(90), entry("1", null, "One")), 0);
        fail(C, NOW.minusSeconds(85));
        for (int refresh = 0; refresh < 25; refresh++) {
            unreach(A, NOW.plusSeconds(refresh));
            unreach(B, NOW.plusSeconds(refresh));
        }
        unreach(C, NOW.plusSeconds(30));
        assertThat(store.health().failing()).extracting(FeedHealth::feed).containsExactly(C.address());

        store.remember(changed(A, NOW.plusSeconds(60), entry("1", null, "One")), 0);
        assertThat(store.health().failing()).extracting(FeedHealth::feed).containsExactly(C.address(), B.address());
    }

    @Test
    void feedsWhoseServersWereNotAskedAreFailingWhateverTheNetworkDoes() {
        unreach(C, NOW);
        refuse(A, FetchError.PRIVATE_ADDRESS, Problem.of("fetch.private", "127.0.0.1"));
        refuse(B, FetchError.BAD_ADDRESS, Problem.of("fetch.noAddress"));
        assertThat(store.health().failing())
                .extracting(FeedHealth::feed)
                .containsExactlyInAnyOrder(A.address(), B.address(), C.address());
    }

    private void refuse(Subscription feed, FetchError kind, Problem reason) {
        FetchOutcome.Failed answer =
                new FetchOutcome.Failed(kind, 0, reason, null, feed.address(), List.of(), Duration.ofMillis(7));
        store.remember(new RefreshResult.Failed(feed, FeedState.NOTHING, answer, reason, NOW), 0);
    }

    @Test
    void aFeedThatAloneIsNotReachedIsFailing() {
        store.remember(changed(A, NOW.minusSeconds(90), entry("1", null, "One")), 0);
        unreach(B, NOW);
        assertThat(store.health().failing()).extracting(FeedHealth::feed).containsExactly(B.address());
    }

    private void unreach(Subscription feed, Instant at) {
        FeedState before =
                store.recall(List.of(feed.address())).feeds().getOrDefault(feed.address(), FeedState.NOTHING);
        store.remember(failed(feed, before, FetchError.NO_CONNECTION, 0, at), 0);
    }

    @Test
    void aCardTellsWhatWasRepairedAndCorrected() {
        store.remember(
                changed(A, NOW, entry("1", null, "Future", NOW.plusSeconds(99), null), entry("2", null, "Past")), 0);
        FeedHealth card = store.health().of(A.address());
        assertThat(card.correctedDates()).isEqualTo(1);
        assertThat(card.reason()).isNull();
        assertThat(card.failingSince()).isNull();
        assertThat(store.health().of(B.address()))
                .isEqualTo(new FeedHealth(B.address(), List.of(), null, 0, null, null, List.of(), 0));
    }

    @Test
    void aPlanCountsWhoIsDueAndWhoHasAskedForLater() {
        store.every(Duration.ofMinutes(15));
        store.remember(changed(A, NOW.plusSeconds(20), entry("1", null, "One")), 0);
        fail(B, NOW);
        fail(B, NOW);
        RefreshPlan plan = store.health().plan(NOW.plus(Duration.ofMinutes(15)));
        assertThat(plan.due()).isEqualTo(2);
        assertThat(plan.later()).isEqualTo(1);
        assertThat(plan.paused()).isZero();
        assertThat(Objects.requireNonNull(plan.next())).isAfter(plan.at());
        assertThat(store.health().plan(NOW).due()).isEqualTo(1);
    }

    @Test
    void aFeedThatHasMovedKeepsItsEntriesAndItsName() {
        store.remember(changed(A, NOW, entry("1", null, "One")), 0);
        fail(A, NOW);
        URI to = URI.create("https://new.example/feed");
        assertThat(store.health().moveTo(A.address(), to)).isTrue();
        assertThat(store.subscriptions().all().feeds())
                .extracting(Subscription::title, Subscription::address)
                .contains(tuple("A", to));
        assertThat(store.entries().list(EntryQuery.of(new Scope.OfFeed(to)))).hasSize(1);
        assertThat(store.health().of(to).fetches()).hasSize(2);
        assertThat(store.health().failing()).isEmpty();
        assertThat(store.health().moveTo(B.address(), to)).isFalse();
        assertThat(store.health().moveTo(A.address(), B.address())).isFalse();
    }

    @Test
    void whatIsRemovedIsDeletedAWeekLater() {
        store.remember(changed(A, NOW, entry("1", null, "One"), entry("2", null, "Two")), 0);
        long starred = store.entries().list(ALL).getFirst().id();
        store.marks().star(List.of(starred), true);
        store.editor().remove(store.editor().nodes(A.address()).getFirst());
        now = NOW.plus(Duration.ofDays(6));
        store.keepUp();
        assertThat(store.entries().latest()).isEqualTo(2);
        now = NOW.plus(Duration.ofDays(8));
        store.keepUp();
        assertThat(store.entries().list(EntryQuery.of(new Scope.OfFeed(A.address()))))
                .isEmpty();
        assertThat(store.entries().list(ALL.starredOnly()))
                .extracting(EntryLine::id)
                .containsExactly(starred);
        assertThat(folder.resolve("news.backup-1.db")).exists();
    }
}

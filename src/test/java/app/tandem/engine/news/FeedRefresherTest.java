package app.tandem.engine.news;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.Refresh;
import app.tandem.engine.feed.fetch.ByteBudget;
import app.tandem.engine.feed.fetch.FeedFetcher;
import app.tandem.engine.feed.fetch.headers.Validators;
import app.tandem.engine.feed.schedule.FailureStreak;
import app.tandem.engine.feed.schedule.NextCheck;
import app.tandem.engine.feed.schedule.RedirectHistory;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FeedRefresherTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final NextCheck LATER =
            new NextCheck(NOW.plus(Duration.ofHours(1)), Problem.of("check.interval", Problem.of("time.minutes", 60)));
    private static final NextCheck NEVER = new NextCheck(null, Problem.of("check.gone", 2));

    private final MockWebServer server = new MockWebServer();
    private final FeedFetcher fetcher = new FeedFetcher();
    private Subscription feed;

    @BeforeEach
    void start() throws IOException {
        server.start();
        feed = subscription("/feed");
        server.enqueue(
                new MockResponse(200, Headers.of("Content-Type", "text/xml"), "<rss><channel><item/></channel></rss>"));
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    @Test
    void whatIsKnownOfADocumentGoesToTheServer() throws Exception {
        result(state(new Validators("\"1\"", null, NOW), RedirectHistory.NONE, null), RefreshTrigger.BY_HAND);
        assertThat(server.takeRequest().getHeaders().get("If-None-Match")).isEqualTo("\"1\"");
    }

    @Test
    void aRedirectThatHasHeldForDaysIsAskedForAtOnce() throws Exception {
        URI target = server.url("/moved").uri();
        RedirectHistory held = new RedirectHistory(target, 3, NOW.minus(Duration.ofDays(3)));
        assertThat(result(state(Validators.NONE, held, null), RefreshTrigger.BY_HAND))
                .isInstanceOf(RefreshResult.Changed.class);
        assertThat(server.takeRequest().getTarget()).isEqualTo("/moved");
    }

    @Test
    void aRedirectThatHasNotHeldYetIsNot() throws Exception {
        URI target = server.url("/moved").uri();
        RedirectHistory young = new RedirectHistory(target, 3, NOW.minus(Duration.ofDays(2)));
        result(state(Validators.NONE, young, null), RefreshTrigger.BY_HAND);
        assertThat(server.takeRequest().getTarget()).isEqualTo("/feed");
    }

    @Test
    void aFeedWhoseTimeHasNotComeIsAskedForByHandOnly() throws Exception {
        FeedState early = state(Validators.NONE, RedirectHistory.NONE, LATER);
        assertThat(result(early, RefreshTrigger.SCHEDULED)).isEqualTo(new RefreshResult.NotDue(feed, early));
        assertThat(server.getRequestCount()).isZero();
        assertThat(result(early, RefreshTrigger.BY_HAND)).isInstanceOf(RefreshResult.Changed.class);
    }

    @Test
    void aFeedThatIsGoneIsLeftAloneAndSaysWhyUnlessItIsAskedForAlone() throws Exception {
        FeedState gone = state(Validators.NONE, RedirectHistory.NONE, NEVER);
        assertThat(result(gone, RefreshTrigger.BY_HAND, feed, subscription("/other")))
                .isEqualTo(new RefreshResult.OnHold(feed, gone, NEVER.reason()));
        assertThat(server.getRequestCount()).isZero();
        assertThat(result(gone, RefreshTrigger.BY_HAND, feed)).isInstanceOf(RefreshResult.Changed.class);
    }

    @Test
    void aHostThatAskedToBeLeftAloneIsNotAskedByHandEither() throws Exception {
        FeedRefresher refresher = refresher(FeedState.NOTHING, RefreshTrigger.BY_HAND, feed);
        assertThat(refresher.result(new HostAdmission.FetchSlot(
                        feed, NOW.plusSeconds(60), ByteBudget.unlimited().share())))
                .isInstanceOfSatisfying(
                        RefreshResult.OnHold.class,
                        alone -> assertThat(alone.reason().code()).isEqualTo("refresh.held"));
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void noMoreFeedsAreReadThanMayWaitToBeSaved() throws Exception {
        server.enqueue(
                new MockResponse(200, Headers.of("Content-Type", "text/xml"), "<rss><channel><item/></channel></rss>"));
        FeedRefresher refresher = refresher(FeedState.NOTHING, RefreshTrigger.BY_HAND, feed);
        HostAdmission.FetchSlot slot =
                new HostAdmission.FetchSlot(feed, null, ByteBudget.unlimited().share());
        RefreshResult first = refresher.result(slot);
        Queue<String> order = new ConcurrentLinkedQueue<>(List.of("first is read"));
        FutureTask<RefreshResult> second = new FutureTask<>(() -> {
            RefreshResult result = refresher.result(slot);
            order.add("second is read");
            return result;
        });
        Thread.startVirtualThread(second);
        server.takeRequest();
        server.takeRequest(); // the second has been asked for
        order.add("first is saved");
        refresher.saved(first);
        assertThat(second.get()).isInstanceOf(RefreshResult.Changed.class);
        assertThat(order).containsExactly("first is read", "first is saved", "second is read");
    }

    private RefreshResult result(FeedState state, RefreshTrigger trigger) throws InterruptedException {
        return result(state, trigger, feed, subscription("/other"));
    }

    private RefreshResult result(FeedState state, RefreshTrigger trigger, Subscription... feeds)
            throws InterruptedException {
        return refresher(state, trigger, feeds)
                .result(new HostAdmission.FetchSlot(
                        feed, null, ByteBudget.unlimited().share()));
    }

    private FeedRefresher refresher(FeedState state, RefreshTrigger trigger, Subscription... feeds) {
        NewsRequest request = NewsRequest.of(List.of(feeds)).withTrusted(true).withTrigger(trigger);
        FeedStateStore.Snapshot snapshot = new FeedStateStore.Snapshot(Map.of(feed.address(), state), Map.of());
        return new FeedRefresher(
                fetcher,
                new NoFeedStateStore(),
                1,
                request,
                snapshot,
                InstantSource.fixed(NOW),
                ReadingTimes.STANDARD.last().budget());
    }

    private static FeedState state(Validators validators, RedirectHistory redirect, @Nullable NextCheck next) {
        return new FeedState(validators, null, Refresh.UNSAID, redirect, FailureStreak.NONE, next);
    }

    private Subscription subscription(String path) {
        return new Subscription(path, server.url(path).uri(), List.of());
    }
}

package app.tandem.engine.news;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.Refresh;
import app.tandem.engine.feed.fetch.FeedFetcher;
import app.tandem.engine.feed.fetch.Validators;
import app.tandem.engine.feed.visit.FailureStreak;
import app.tandem.engine.feed.visit.NextVisit;
import app.tandem.engine.feed.visit.RedirectMemory;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class VisitorTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final NextVisit LATER = new NextVisit(NOW.plus(Duration.ofHours(1)), "every hour");
    private static final NextVisit NEVER = new NextVisit(null, "paused: the server has said 2 times that it is gone");

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
        visit(known(new Validators("\"1\"", null, NOW), RedirectMemory.NONE, null), Occasion.BY_HAND);
        assertThat(server.takeRequest().getHeaders().get("If-None-Match")).isEqualTo("\"1\"");
    }

    @Test
    void aRedirectThatHasHeldForDaysIsAskedForAtOnce() throws Exception {
        URI target = server.url("/moved").uri();
        RedirectMemory held = new RedirectMemory(target, 3, NOW.minus(Duration.ofDays(3)));
        assertThat(visit(known(Validators.NONE, held, null), Occasion.BY_HAND)).isInstanceOf(Visit.Changed.class);
        assertThat(server.takeRequest().getTarget()).isEqualTo("/moved");
    }

    @Test
    void aRedirectThatHasNotHeldYetIsNot() throws Exception {
        URI target = server.url("/moved").uri();
        RedirectMemory young = new RedirectMemory(target, 3, NOW.minus(Duration.ofDays(2)));
        visit(known(Validators.NONE, young, null), Occasion.BY_HAND);
        assertThat(server.takeRequest().getTarget()).isEqualTo("/feed");
    }

    @Test
    void aFeedWhoseTimeHasNotComeIsAskedForByHandOnly() throws Exception {
        Known early = known(Validators.NONE, RedirectMemory.NONE, LATER);
        assertThat(visit(early, Occasion.SCHEDULED)).isEqualTo(new Visit.NotDue(feed, early));
        assertThat(server.getRequestCount()).isZero();
        assertThat(visit(early, Occasion.BY_HAND)).isInstanceOf(Visit.Changed.class);
    }

    @Test
    void aFeedThatIsGoneIsLeftAloneAndSaysWhyUnlessItIsAskedForAlone() throws Exception {
        Known gone = known(Validators.NONE, RedirectMemory.NONE, NEVER);
        assertThat(visit(gone, Occasion.BY_HAND, feed, subscription("/other")))
                .isEqualTo(new Visit.LeftAlone(feed, gone, NEVER.reason()));
        assertThat(server.getRequestCount()).isZero();
        assertThat(visit(gone, Occasion.BY_HAND, feed)).isInstanceOf(Visit.Changed.class);
    }

    @Test
    void aHostThatAskedToBeLeftAloneIsNotAskedByHandEither() throws Exception {
        Visitor visitor = visitor(Known.NOTHING, Occasion.BY_HAND, feed);
        assertThat(visitor.visit(new HostAdmission.Turn(feed, NOW.plusSeconds(60))))
                .isInstanceOfSatisfying(
                        Visit.LeftAlone.class,
                        alone -> assertThat(alone.reason()).startsWith("the server asked to be left alone until "));
        assertThat(server.getRequestCount()).isZero();
    }

    private Visit visit(Known known, Occasion occasion) throws InterruptedException {
        return visit(known, occasion, feed, subscription("/other"));
    }

    private Visit visit(Known known, Occasion occasion, Subscription... feeds) throws InterruptedException {
        return visitor(known, occasion, feeds).visit(new HostAdmission.Turn(feed, null));
    }

    private Visitor visitor(Known known, Occasion occasion, Subscription... feeds) {
        NewsRequest request = new NewsRequest(List.of(feeds), 0, 8, 1, false, true, occasion);
        Memory.Recollection recollection = new Memory.Recollection(Map.of(feed.address(), known), Map.of());
        return new Visitor(fetcher, request, recollection, InstantSource.fixed(NOW));
    }

    private static Known known(Validators validators, RedirectMemory redirect, @Nullable NextVisit next) {
        return new Known(validators, null, Refresh.UNSAID, redirect, FailureStreak.NONE, next);
    }

    private Subscription subscription(String path) {
        return new Subscription(path, server.url(path).uri(), List.of());
    }
}

package app.tandem.engine.feed.find;

import static app.tandem.engine.feed.fetch.FeedServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.fetch.AddressPolicy;
import app.tandem.engine.feed.fetch.FeedFetcher;
import app.tandem.engine.feed.fetch.FeedServer;
import app.tandem.engine.feed.fetch.FetchError;
import app.tandem.engine.feed.fetch.FetchOutcome;
import app.tandem.engine.feed.fetch.FetchRequest;
import app.tandem.engine.feed.fetch.Redirect;
import app.tandem.engine.feed.fetch.headers.Validators;
import app.tandem.engine.feed.find.Finding.FeedLink;
import app.tandem.engine.problem.Problem;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class FeedFinderTest {
    private static final String RSS =
            "<rss version='2.0'><channel><title>News</title><item><title>One</title></item></channel></rss>";

    private final FeedFetcher fetcher = new FeedFetcher();
    private final FeedFinder finder = new FeedFinder(fetcher);
    private FeedServer server;

    @BeforeEach
    void start() throws Exception {
        server = new FeedServer()
                .route(
                        "/a/feed",
                        answer(200).addHeader("Content-Type", "text/xml").body(RSS));
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    private Finding find(String path) throws InterruptedException {
        return finder.find(server.address(path), AddressPolicy.ANYWHERE);
    }

    private void page(String path, String html) {
        server.route(
                path,
                answer(200)
                        .addHeader("Content-Type", "text/html; charset=utf-8")
                        .body(html));
    }

    @Test
    void anAddressThatIsAFeedIsAskedForOnce() throws Exception {
        Finding.Read read = (Finding.Read) find("/a/feed");

        assertThat(read.feed().title()).isEqualTo("News");
        assertThat(read.document().address()).isEqualTo(server.address("/a/feed"));
        assertThat(server.asked()).containsExactly("/a/feed");
    }

    @Test
    void aPageThatNamesFeedsIsAskedForOnceAndTheyAreNotAskedForAtAll() throws Exception {
        page("/blog/", """
                <!doctype html><title>Blog</title>
                <link rel="alternate" type="application/rss+xml" title="Blog &raquo; Comments Feed" href="/comments">
                <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/1">
                <link rel="alternate" hreflang="de" href="/de/">
                <link rel="stylesheet alternate" type="text/css" href="/dark.css">
                <LINK REL="Alternate" TYPE="Application/Atom+XML; charset=utf-8" TITLE=" The Blög " HREF="feed.atom">
                <link rel="alternate" type="application/feed+json" href="https://example.org/feed.json">
                <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
                <link rel="alternate" type="application/feed+json" href="https://example.org/feed.json">
                """);

        assertThat(find("/blog/"))
                .isEqualTo(new Finding.Named(List.of(
                        new FeedLink(server.address("/blog/feed.atom"), "The Blög"),
                        new FeedLink(URI.create("https://example.org/feed.json"), null),
                        new FeedLink(server.address("/comments"), "Blog » Comments Feed"))));
        assertThat(server.asked()).containsExactly("/blog/");
    }

    @Test
    void linksAreReadAgainstThePageInTheEnd() throws Exception {
        server.redirect(302, "/", "/en/");
        page("/en/", "<base href='/base/'><link rel=alternate type=application/rss+xml href=feed>");

        assertThat(find("/")).isEqualTo(new Finding.Named(List.of(new FeedLink(server.address("/base/feed"), null))));
    }

    @Test
    void whereAPageNamesNoneTheUsualPlacesAreAskedUntilOneIsAFeed() throws Exception {
        page("/a/", "<p>Welcome</p>");

        assertThat(find("/a/")).isInstanceOf(Finding.Read.class);
        assertThat(server.asked()).containsExactly("/a/", "/a/feed");
    }

    @Test
    void aPageThatIsServedForEveryPathIsNoFeed() throws Exception {
        for (String path : new String[] {"/", "/feed", "/rss"}) {
            page(path, "<p>Welcome</p>");
        }
        server.route("/feed.xml", answer(200).body(RSS));

        assertThat(find("/")).isInstanceOf(Finding.Read.class);
        assertThat(server.asked()).containsExactly("/", "/feed", "/rss", "/feed.xml");
    }

    @Test
    void eachUsualPlaceIsAskedOnce() throws Exception {
        page("/x/", "<p>Welcome</p>");

        assertThat(find("/x/")).isEqualTo(new Finding.None(Problem.of("find.none")));
        assertThat(server.asked()).hasSize(15).doesNotHaveDuplicates();
    }

    @Test
    void aServerThatAsksToWaitIsAskedNoFurther() throws Exception {
        page("/", "<p>Welcome</p>");
        server.route("/rss", answer(429));

        assertThat(find("/"))
                .isEqualTo(new Finding.None(
                        Problem.of("find.failed", Problem.of("fetch.wait", Problem.of("time.minutes", 10), 429))));
        assertThat(server.asked()).containsExactly("/", "/feed", "/rss");
    }

    @Test
    void aPageThatIsNotThereHasNoFeeds() throws Exception {
        assertThat(find("/nothing")).isEqualTo(new Finding.None(Problem.of("fetch.notFound")));
    }

    @Test
    void aPageWhereAFeedWasExpectedLeadsToTheFeedItNames() throws Exception {
        page("/blog", "<!doctype html><link rel=alternate type=application/rss+xml href=/a/feed>");
        FetchOutcome.Fetched page =
                (FetchOutcome.Fetched) fetcher.fetch(FetchRequest.anywhere(server.address("/blog")));

        FetchOutcome followed = finder.follow(page, AddressPolicy.ANYWHERE).orElseThrow();

        assertThat(followed).isInstanceOfSatisfying(FetchOutcome.Fetched.class, feed -> {
            assertThat(feed.body()).asString().isEqualTo(RSS);
            assertThat(feed.validators()).isEqualTo(Validators.NONE);
            assertThat(feed.redirects())
                    .containsExactly(new Redirect(Redirect.NAMED, server.address("/blog"), server.address("/a/feed")));
        });
        assertThat(server.asked()).containsExactly("/blog", "/a/feed");
    }

    @Test
    void whereTheFirstFeedOfAPageIsNotThereTheNextIsAskedFor() throws Exception {
        page(
                "/blog",
                "<!doctype html><link rel=alternate type=application/rss+xml href=/gone>"
                        + "<link rel=alternate type=application/rss+xml href=feed://127.0.0.1:%d/a/feed>"
                                .formatted(server.port()));
        FetchOutcome.Fetched page =
                (FetchOutcome.Fetched) fetcher.fetch(FetchRequest.anywhere(server.address("/blog")));

        assertThat(finder.follow(page, AddressPolicy.ANYWHERE)).get().isInstanceOf(FetchOutcome.Fetched.class);
        assertThat(server.asked()).containsExactly("/blog", "/gone", "/a/feed");
    }

    @Test
    void aPageLeadsToNoPrivateHostButItsOwn() throws Exception {
        page(
                "/blog",
                "<link rel=alternate type=application/rss+xml href=http://localhost:%d/a/feed>"
                        .formatted(server.port()));
        FetchOutcome.Fetched page =
                (FetchOutcome.Fetched) fetcher.fetch(FetchRequest.anywhere(server.address("/blog")));

        assertThat(finder.follow(page, AddressPolicy.OWN_HOST))
                .get()
                .isInstanceOfSatisfying(
                        FetchOutcome.Failed.class,
                        failed -> assertThat(failed.kind()).isEqualTo(FetchError.PRIVATE_ADDRESS));
        assertThat(server.asked()).containsExactly("/blog");
    }

    @Test
    void theFeedsOfAKnownSiteTakeNoRequest() throws Exception {
        assertThat(finder.find(URI.create("https://www.reddit.com/r/java"), AddressPolicy.PUBLIC))
                .isEqualTo(new Finding.Named(
                        List.of(new FeedLink(URI.create("https://www.reddit.com/r/java/.rss"), "r/java"))));
    }
}

package app.tandem.engine.news.store;

import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.EntryBuilder;
import app.tandem.engine.feed.Feed;
import app.tandem.engine.feed.FeedBuilder;
import app.tandem.engine.feed.fetch.FetchError;
import app.tandem.engine.feed.fetch.FetchOutcome;
import app.tandem.engine.feed.fetch.headers.Validators;
import app.tandem.engine.news.FeedState;
import app.tandem.engine.news.RefreshResult;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.problem.Problem;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes feeds, entries and fetches for tests.
public final class Documents {
    /// Why fetches fail here.
    public static final Problem NO_LUCK = Problem.of("fetch.wait", Problem.of("time.minutes", 10), 429);

    public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    public static final Instant MORNING = Instant.parse("2026-11-23T08:00:00Z");

    private Documents() {}

    public static Subscription subscription(String name) {
        return new Subscription(name, URI.create("https://" + name + ".example/feed"), List.of());
    }

    public static Entry entry(@Nullable String guid, @Nullable String link, String title) {
        return entry(guid, link, title, MORNING, null);
    }

    public static Entry entry(
            @Nullable String guid,
            @Nullable String link,
            String title,
            @Nullable Instant published,
            @Nullable String summary) {
        return new EntryBuilder()
                .id(guid)
                .title(title)
                .link(link)
                .published(published)
                .summary(summary)
                .build();
    }

    public static Entry essay(String guid, String title, String author, List<String> categories, String content) {
        return new EntryBuilder()
                .id(guid)
                .title(title)
                .author(author)
                .published(MORNING)
                .content(List.of(content))
                .categories(categories)
                .build();
    }

    static Feed feed(Entry... entries) {
        return new FeedBuilder("rss 2.0")
                .title("A feed")
                .entries(List.of(entries))
                .build();
    }

    public static RefreshResult changed(Subscription subscription, Instant at, Entry... entries) {
        return new RefreshResult.Changed(
                subscription, FeedState.NOTHING, fetched(subscription, "hash" + at), feed(entries), at);
    }

    static FetchOutcome.Fetched fetched(Subscription subscription, String hash) {
        Validators validators = new Validators("\"" + hash + "\"", null, NOW);
        return new FetchOutcome.Fetched(
                new byte[0],
                null,
                subscription.address(),
                validators,
                hash,
                Duration.ZERO,
                123,
                List.of(),
                Duration.ofMillis(5));
    }

    public static RefreshResult failed(
            Subscription subscription, FeedState before, FetchError kind, int status, Instant at) {
        FetchOutcome.Failed answer = new FetchOutcome.Failed(
                kind, status, NO_LUCK, null, subscription.address(), List.of(), Duration.ofMillis(7));
        return new RefreshResult.Failed(subscription, before, answer, answer.reason(), at);
    }
}

package app.tandem.cli.news;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.Feed;
import app.tandem.engine.feed.FeedBuilder;
import app.tandem.engine.news.FeedOutcome;
import app.tandem.engine.news.opml.Subscription;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OutcomeJsonTest {
    private static final Subscription FEED =
            new Subscription("A feed", URI.create("https://feed.example/a"), List.of("Folder"));
    private static final Feed READ = new FeedBuilder("rss").title("A").build();

    /// Scripts know three outcomes.
    @Test
    void aFeedThatWasNotDueIsToldAsOneThatHasNotChanged() {
        assertThat(OutcomeJson.of(new FeedOutcome.NotDue(FEED, READ)))
                .isEqualTo(OutcomeJson.of(new FeedOutcome.NotModified(FEED, READ)));
    }
}

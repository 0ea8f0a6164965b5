package app.tandem.engine.news;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.EntryBuilder;
import app.tandem.engine.feed.Feed;
import app.tandem.engine.feed.FeedBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class EntryOrderTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void whatIsDatedYearsAheadIsNotTheNewest() {
        Feed feed = feed(
                entry("far", NOW.plus(Duration.ofDays(3000)), null),
                entry("undated", null, null),
                entry("old", NOW.minusSeconds(60), null),
                entry("zone", NOW.plus(Duration.ofHours(14)), null),
                entry("changed", NOW.plus(Duration.ofDays(3000)), NOW.minusSeconds(5)));

        assertThat(EntryOrder.first(feed, 0, NOW).entries())
                .extracting(Entry::id)
                .containsExactly("zone", "changed", "old", "far", "undated");
    }

    @Test
    void thoseOfOneMomentStayInTheOrderOfTheFeed() {
        Feed feed = feed(entry("1", NOW, null), entry("2", NOW.plusSeconds(9), null), entry("3", NOW, null));

        assertThat(EntryOrder.first(feed, 2, NOW).entries())
                .extracting(Entry::id)
                .containsExactly("1", "2");
    }

    private static Entry entry(String id, @Nullable Instant published, @Nullable Instant updated) {
        return new EntryBuilder().id(id).published(published).updated(updated).build();
    }

    private static Feed feed(Entry... entries) {
        return new FeedBuilder("rss 2.0").entries(List.of(entries)).build();
    }
}

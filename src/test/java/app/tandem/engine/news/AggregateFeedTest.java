package app.tandem.engine.news;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.EntryBuilder;
import app.tandem.engine.feed.Feed;
import app.tandem.engine.feed.FeedBuilder;
import app.tandem.engine.feed.parse.FeedParser;
import app.tandem.engine.feed.parse.ParseOutcome;
import app.tandem.engine.news.opml.Subscription;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AggregateFeedTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private static FeedOutcome outcome(String name, String title, Instant published) {
        Entry entry = new EntryBuilder()
                .id("1")
                .title(title)
                .link("https://" + name + ".example/1")
                .author("Ann")
                .published(published)
                .summary("<p>words</p>")
                .build();
        Feed feed =
                new FeedBuilder("rss 2.0").title(name).entries(List.of(entry)).build();
        return new FeedOutcome.Fresh(
                new Subscription("Feed " + name, URI.create("https://" + name + ".example/feed"), List.of()), feed, 1);
    }

    private static String text(AggregateFeed.Format format) {
        AggregateFeed feed = new AggregateFeed();
        feed.add(outcome("a", "Old &amp; good", NOW.minusSeconds(60)), NOW);
        feed.add(outcome("b", "New\u0001", NOW), NOW);
        return feed.text(format, NOW);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsPublishedIsReadAgainNewestFirst(AggregateFeed.Format format) {
        ParseOutcome read =
                FeedParser.parse(text(format).getBytes(StandardCharsets.UTF_8), null, URI.create("https://x.example/"));
        assertThat(read).isInstanceOfSatisfying(ParseOutcome.Parsed.class, parsed -> {
            assertThat(parsed.feed().repairs()).isEmpty();
            assertThat(parsed.feed().entries()).extracting(Entry::title).containsExactly("New", "Old &amp; good");
            assertThat(parsed.feed().entries())
                    .extracting(Entry::link)
                    .containsExactly("https://b.example/1", "https://a.example/1");
            assertThat(parsed.feed().entries()).extracting(Entry::published).containsExactly(NOW, NOW.minusSeconds(60));
            assertThat(parsed.feed().entries())
                    .extracting(Entry::id)
                    .doesNotHaveDuplicates()
                    .allMatch(id -> id.startsWith("urn:uuid:"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void eachEntryKeepsItsSourceAndItsIdentifier(AggregateFeed.Format format) {
        String source = format == AggregateFeed.Format.JSON ? "\"_source\" : {" : "<source";
        assertThat(text(format)).isEqualTo(text(format)).contains("https://a.example/feed", "Feed a", source);
    }

    @Test
    void theNameOfAFileTellsItsFormat() {
        assertThat(AggregateFeed.Format.of(Path.of("x.ATOM"))).contains(AggregateFeed.Format.ATOM);
        assertThat(AggregateFeed.Format.of(Path.of("x.rss"))).contains(AggregateFeed.Format.RSS);
        assertThat(AggregateFeed.Format.of(Path.of("x.json"))).contains(AggregateFeed.Format.JSON);
        assertThat(AggregateFeed.Format.of(Path.of("x.html"))).isEmpty();
    }
}

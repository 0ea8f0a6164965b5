package app.tandem.engine.news.store.entries;

import static app.tandem.engine.news.store.Documents.MORNING;
import static app.tandem.engine.news.store.Documents.entry;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EntryMatcherTest {
    private static final String LINK = "https://example.org/story";

    @Test
    void anEntryIsKnownByItsGuidThoughItsTitleIsEdited() {
        assertThat(match(List.of(entry("1", LINK, "Old")), entry("1", LINK, "New")))
                .containsExactly(0);
    }

    @Test
    void anEntryIsKnownByItsPageWhenThePublisherChangesGuids() {
        List<Entry> stored = List.of(
                entry("http://example.org/?p=1", "http://www.example.org/one", "One"),
                entry("http://example.org/?p=2", "http://www.example.org/two", "Two"));
        assertThat(match(
                        stored,
                        entry("https://example.org/?p=2", "https://example.org/two?utm_source=rss", "Two"),
                        entry("https://example.org/?p=1", "https://example.org/one/#more", "One, edited")))
                .containsExactly(1, 0);
    }

    @Test
    void aGuidReusedForAnotherLinkIsANewEntry() {
        assertThat(match(List.of(entry("1", LINK, "Old")), entry("1", LINK + "2", "New")))
                .containsExactly(-1);
    }

    @Test
    void aLinkThatIsDifferentAtEveryFetchMakesNoNewEntries() {
        assertThat(match(List.of(entry("1", LINK + "?session=1", "T")), entry("1", LINK + "?session=2", "T")))
                .containsExactly(0);
    }

    @Test
    void twoArticlesUnderOneGuidAreTwoEntriesAndStayThem() {
        Entry one = entry("1", LINK + "1", "One");
        Entry two = entry("1", LINK + "2", "Two");
        assertThat(match(List.of(one, two), two, one)).containsExactly(1, 0);
    }

    @Test
    void entriesThatAllLeadToTheFrontOfTheSiteAreNotMistakenForEachOther() {
        Entry monday = entry("1", "https://example.org/", "Monday", MORNING, null);
        Entry tuesday = entry("2", "https://example.org/", "Tuesday", MORNING.plus(Duration.ofDays(1)), null);
        assertThat(match(List.of(monday), tuesday)).containsExactly(-1);
    }

    @Test
    void entriesThatAllLeadToOnePageAreNotMistakenForEachOther() {
        String page = "https://example.org/status";
        List<Entry> stored = List.of(entry("1", page, "Up"), entry("2", page, "Down"));
        assertThat(match(stored, entry("3", page, "Up again"), entry("2", page, "Down")))
                .containsExactly(-1, 1);
    }

    @Test
    void aPageThatIsAnnouncedAgainOnAnotherDayUnderAnotherGuidIsANewEntry() {
        String page = "https://example.org/weekly";
        Entry old = entry("1", page, "Weekly 1", MORNING.minus(Duration.ofDays(7)), null);
        assertThat(match(List.of(old), entry("2", page, "Weekly 2", MORNING, null)))
                .containsExactly(-1);
    }

    @Test
    void withoutGuidTheLinkTellsAndWithoutLinkTheTitle() {
        assertThat(match(List.of(entry(null, LINK, "Old")), entry(null, LINK, "New")))
                .containsExactly(0);
        assertThat(match(List.of(entry(null, null, "T")), entry(null, null, "T")))
                .containsExactly(0);
        assertThat(match(List.of(entry(null, null, "T")), entry(null, null, "U")))
                .containsExactly(-1);
    }

    @Test
    void aFeedThatBeginsToGiveGuidsKeepsItsEntries() {
        assertThat(match(List.of(entry(null, LINK, "T")), entry("1", LINK, "T")))
                .containsExactly(0);
    }

    @Test
    void theSamePageIsToldInManyWays() {
        assertThat(CanonicalUrl.of("https://www.Example.org:443/a/?utm_source=x&b=1&fbclid=y#z"))
                .isEqualTo(CanonicalUrl.of("http://example.org/a?b=1"))
                .isEqualTo("example.org/a?b=1");
        assertThat(CanonicalUrl.of("https://example.org/a?wickedid=1&b=1&Ref=rss&source=x"))
                .as("what links are followed without, and what they are not compared by")
                .isEqualTo("example.org/a?b=1");
        assertThat(CanonicalUrl.of("https://example.org:8443/a")).isEqualTo("example.org:8443/a");
        assertThat(CanonicalUrl.of("https://example.org/")).isNull();
        assertThat(CanonicalUrl.of(null)).isNull();
        assertThat(CanonicalUrl.of("not an address")).isEqualTo("not an address");
    }

    /// The places in `stored` of the entries of the document; -1 for new ones.
    private static List<Integer> match(List<Entry> stored, Entry... document) {
        List<EntryMatcher.Stored> known = new ArrayList<>();
        for (Entry entry : stored) {
            ParsedEntry parsed = ParsedEntry.of(entry);
            known.add(new EntryMatcher.Stored(
                    known.size(), entry.id(), parsed.page(), parsed.headline(), parsed.date(), parsed.digest()));
        }
        List<ParsedEntry> parsed =
                List.of(document).stream().map(ParsedEntry::of).toList();
        var matches = EntryMatcher.match(known, parsed);
        return parsed.stream()
                .map(each -> {
                    EntryMatcher.Stored match = matches.get(each);
                    return match == null ? -1 : (int) match.id();
                })
                .toList();
    }
}

package app.tandem.engine.news.store.entries;

import static app.tandem.engine.news.store.Documents.MORNING;
import static app.tandem.engine.news.store.Documents.NOW;
import static app.tandem.engine.news.store.Documents.changed;
import static app.tandem.engine.news.store.Documents.entry;
import static app.tandem.engine.news.store.Documents.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.Enclosure;
import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.EntryBuilder;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.opml.Subscriptions;
import app.tandem.engine.news.store.StoreTest;
import app.tandem.engine.news.store.feeds.FeedNode;
import app.tandem.engine.news.store.feeds.OutlineEditor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What lists of entries show, in which order, and what a search finds.
final class EntryListsTest extends StoreTest {
    private static final Subscription A = subscription("a");
    private static final Subscription B = subscription("b");

    @Test
    void anEntryComesBackAsItsFeedGaveIt() {
        Entry whole = new EntryBuilder()
                .id("1")
                .title("<b>T</b>")
                .link("https://example.org/1")
                .author("Ann")
                .language("en")
                .image("https://example.org/1.png")
                .duration(Duration.ofSeconds(90))
                .published(MORNING)
                .updated(NOW)
                .summary("<p>sum</p>")
                .content(List.of("<p>one</p>", "two"))
                .categories(List.of("x", "y"))
                .enclosures(List.of(new Enclosure("https://example.org/1.mp3", "audio/mpeg", "5")))
                .build();
        store.remember(changed(A, NOW, whole), 0);
        EntryLine line = store.entries().list(ALL).getFirst();
        assertThat(store.entries().read(line.id())).contains(whole);
        assertThat(line.title()).isEqualTo("T");
        assertThat(line.excerpt()).isEqualTo("sum one two");
        assertThat(line.feedTitle()).isEqualTo("A feed");
    }

    @Test
    void anEntryOfTheFutureIsSortedAsOfItsArrivalAndKeepsItsDate() {
        Instant future = Instant.parse("2038-01-01T00:00:00Z");
        store.remember(changed(A, NOW, entry("1", null, "Future", future, null)), 0);
        store.remember(changed(B, NOW.plusSeconds(9), entry("1", null, "Later", NOW.plusSeconds(5), null)), 0);
        assertThat(titles(ALL)).containsExactly("Later", "Future");
        assertThat(line("Future").date()).isEqualTo(NOW);
        assertThat(line("Future").published()).isEqualTo(future);
    }

    @Test
    void entriesWithoutDatesKeepTheFeedsOrder() {
        store.remember(
                changed(A, NOW, entry("1", null, "First", null, null), entry("2", null, "Second", null, null)), 0);
        assertThat(titles(ALL)).containsExactly("First", "Second");
    }

    @Test
    void oneStoryInSeveralFeedsIsShownOnceAndLosesNothing() {
        store.remember(changed(A, NOW, entry("1", "https://example.org/s?utm_source=a", "By A")), 0);
        store.remember(changed(B, NOW, entry("9", "https://www.example.org/s", "By B")), 0);
        Subscription c = subscription("c");
        store.remember(changed(c, NOW, entry("1", null, "by a, and more"), entry("2", null, "Nothing of the kind")), 0);
        store.remember(changed(subscription("d"), NOW, entry("1", null, "“By A” — and  MORE!")), 0);
        assertThat(titles(ALL)).containsExactlyInAnyOrder("By A", "by a, and more", "Nothing of the kind");
        assertThat(titles(EntryQuery.of(new Scope.OfFeed(B.address())))).containsExactly("By B");
        long story = line("By A").story();
        assertThat(titles(EntryQuery.of(new Scope.OfStory(story)))).containsExactlyInAnyOrder("By A", "By B");
    }

    @Test
    void aStoryCountsTheFeedsOfTheListThatTellIt() {
        Subscription c = subscription("c");
        long node = 0;
        for (Subscription feed : List.of(A, B, c)) {
            node = store.subscriptions().add(feed, null);
            store.remember(changed(feed, NOW, entry("1", "https://example.org/s", "By " + feed.title())), 0);
        }
        store.remember(changed(B, NOW, entry("2", "https://example.org/s", "Once more")), 0);
        assertThat(line("By " + A.title()).tellers()).isEqualTo(3);
        store.editor().remove(node);
        assertThat(line("By " + A.title()).tellers()).isEqualTo(2);
    }

    @Test
    void aStoryIsShownOnceInAFolderToo() {
        long folder = store.editor().addFolder("Java", new OutlineEditor.Place(null, 9));
        Subscription outside = subscription("outside");
        store.subscriptions().add(outside, null);
        store.subscriptions().add(A, folder);
        store.subscriptions().add(B, folder);
        for (Subscription feed : List.of(outside, A, B)) {
            store.remember(changed(feed, NOW, entry("1", "https://example.org/s", "By " + feed.title())), 0);
        }
        EntryQuery inside = EntryQuery.of(new Scope.OfFolder(folder));
        assertThat(titles(inside)).containsExactly("By " + A.title());
        store.marks().read(List.of(store.entries().list(inside).getFirst().id()), true);
        assertThat(titles(inside.unreadOnly())).containsExactly("By " + B.title());
    }

    @Test
    void sameTitlesWeeksApartAreTwoStories() {
        store.remember(changed(A, NOW, entry("1", null, "What we read today", MORNING, null)), 0);
        Instant before = MORNING.minus(Duration.ofDays(4));
        store.remember(changed(B, NOW, entry("1", null, "What we read today", before, null)), 0);
        assertThat(titles(ALL)).hasSize(2);
    }

    @Test
    void aSearchFoldsDiacriticsAndTakesTheLastWordUnfinished() {
        store.remember(
                changed(
                        A,
                        NOW,
                        entry("1", null, "Größe der Ångström-Skala", MORNING, "<p>Crème <i>brûlée</i></p>"),
                        entry("2", null, "Java 27 released", MORNING, "virtual threads")),
                0);
        assertThat(found("angstrom")).containsExactly("Größe der Ångström-Skala");
        assertThat(found("CREME brul")).containsExactly("Größe der Ångström-Skala");
        assertThat(found("brul creme")).isEmpty();
        assertThat(found("\"virtual threads\" jav")).containsExactly("Java 27 released");
        assertThat(found("\"threads virtual\"")).isEmpty();
        assertThat(found("java -threads")).isEmpty();
        assertThat(found("i")).isEmpty();
        assertThat(found("\" AND ( * NEAR ^ : -")).isEmpty();
        assertThat(found("a\" OR title:x")).isEmpty();
    }

    @Test
    void listsAreByFolderFeedUnreadAndStarred() throws Exception {
        Path opml = Files.writeString(folder.resolve("list.opml"), """
                <opml version="2.0"><body>
                <outline text="F &quot;1&quot;"><outline text="Inner"><outline text="Mine" xmlUrl="%s"/></outline></outline>
                <outline text="B" xmlUrl="%s"/></body></opml>""".formatted(A.address(), B.address()));
        store.subscriptions().replace(Subscriptions.read(opml));
        store.remember(changed(A, NOW, entry("1", null, "a1"), entry("2", null, "a2")), 0);
        store.remember(changed(B, NOW, entry("1", null, "b1")), 0);
        FeedNode outer = store.subscriptions().tree().getFirst();
        EntryQuery ofOuter = EntryQuery.of(new Scope.OfFolder(outer.id()));
        assertThat(titles(ofOuter)).containsExactlyInAnyOrder("a1", "a2");
        assertThat(titles(EntryQuery.of(
                        new Scope.OfFolder(outer.children().getFirst().id()))))
                .containsExactlyInAnyOrder("a1", "a2");
        assertThat(titles(EntryQuery.of(new Scope.OfFolder(0)))).isEmpty();
        assertThat(line("a1").feedTitle()).isEqualTo("Mine");
        store.marks().read(List.of(line("a1").id()), true);
        store.marks().star(List.of(line("a2").id()), true);
        assertThat(titles(ALL.unreadOnly())).containsExactlyInAnyOrder("a2", "b1");
        assertThat(titles(ALL.starredOnly())).containsExactly("a2");
        assertThat(store.marks().readAll(ofOuter, NOW))
                .containsExactly(line("a2").id());
        assertThat(titles(ALL.unreadOnly())).containsExactly("b1");
    }

    @Test
    void twoFoldersOfOneNameHaveTheEntriesOfTheirOwnFeeds() {
        long first = store.editor().addFolder("Java", new OutlineEditor.Place(null, 9));
        long second = store.editor().addFolder("Java", new OutlineEditor.Place(null, 9));
        store.subscriptions().add(A, first);
        store.subscriptions().add(B, second);
        store.remember(changed(A, NOW, entry("1", null, "a1")), 0);
        store.remember(changed(B, NOW, entry("1", null, "b1")), 0);
        assertThat(titles(EntryQuery.of(new Scope.OfFolder(first)))).containsExactly("a1");
        assertThat(titles(EntryQuery.of(new Scope.OfFolder(second)))).containsExactly("b1");
    }

    @Test
    void aListComesPageByPage() {
        Entry[] many = new Entry[25];
        for (int i = 0; i < many.length; i++) {
            many[i] = entry("" + i, null, "n" + i, MORNING, null);
        }
        store.remember(changed(A, NOW, many), 0);
        EntryQuery query = ALL.limit(10);
        List<EntryLine> first = store.entries().list(query);
        List<EntryLine> second = store.entries().list(query.after(first.getLast()));
        List<EntryLine> third = store.entries().list(query.after(second.getLast()));
        assertThat(first).hasSize(10).extracting(EntryLine::title).startsWith("n0", "n1");
        assertThat(second).hasSize(10).doesNotContainAnyElementsOf(first);
        assertThat(third).hasSize(5).extracting(EntryLine::title).endsWith("n24");
    }

    private List<String> found(String typed) {
        return titles(ALL.matching(typed));
    }

    @Test
    void aLineIsOneLineOfABoundedLengthWhateverTheFeedSays() {
        store.remember(
                changed(
                        A,
                        NOW,
                        new EntryBuilder()
                                .id("1")
                                .title("x ".repeat(500_000))
                                .author("\u202EnnA ".repeat(100))
                                .published(NOW)
                                .build(),
                        new EntryBuilder()
                                .id("2")
                                .title("safe\u202Egpj\n.exe")
                                .summary("\u2067turned")
                                .published(MORNING)
                                .categories(IntStream.range(0, 5_000)
                                        .mapToObj(i -> "category " + i)
                                        .toList())
                                .build()),
                0);
        List<EntryLine> lines = store.entries().list(ALL);
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().title()).hasSizeLessThanOrEqualTo(500).endsWith("x…");
        assertThat(lines.getFirst().author()).startsWith("nnA nnA").hasSizeLessThanOrEqualTo(200);
        assertThat(lines.getLast().title()).isEqualTo("safegpj .exe");
        assertThat(lines.getLast().excerpt()).isEqualTo("turned");
    }
}

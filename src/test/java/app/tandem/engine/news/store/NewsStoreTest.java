package app.tandem.engine.news.store;

import static app.tandem.engine.news.store.Documents.MORNING;
import static app.tandem.engine.news.store.Documents.NOW;
import static app.tandem.engine.news.store.Documents.changed;
import static app.tandem.engine.news.store.Documents.entry;
import static app.tandem.engine.news.store.Documents.failed;
import static app.tandem.engine.news.store.Documents.fetched;
import static app.tandem.engine.news.store.Documents.subscription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.fetch.FetchError;
import app.tandem.engine.feed.fetch.FetchOutcome;
import app.tandem.engine.feed.schedule.NextCheck;
import app.tandem.engine.news.FeedOutcome;
import app.tandem.engine.news.FeedState;
import app.tandem.engine.news.RefreshResult;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.opml.Subscriptions;
import app.tandem.engine.news.store.entries.EntryLine;
import app.tandem.engine.news.store.entries.EntryQuery;
import app.tandem.engine.news.store.entries.Retention;
import app.tandem.engine.news.store.entries.Scope;
import app.tandem.engine.news.store.log.FetchLogEntry;
import app.tandem.engine.news.store.rules.Action;
import app.tandem.engine.news.store.rules.Rule;
import app.tandem.engine.news.store.sqlite.Database;
import app.tandem.engine.news.store.sqlite.Schema;
import app.tandem.engine.news.store.sqlite.StoreException;
import app.tandem.engine.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class NewsStoreTest extends StoreTest {
    private static final Subscription A = subscription("a");

    @Test
    void anUnchangedFeedGivesTheEntriesOfItsLastDocument() {
        store.remember(changed(A, NOW, entry("1", null, "One"), entry("2", null, "Two")), 0);
        store.remember(changed(A, NOW.plusSeconds(1), entry("3", null, "Three"), entry("2", null, "Two")), 0);
        FeedOutcome outcome = store.remember(unchanged(A), 0);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        FeedOutcome.NotModified.class,
                        same -> assertThat(same.feed().entries())
                                .extracting(Entry::title)
                                .containsExactly("Three", "Two"));
        assertThat(titles(EntryQuery.of(new Scope.OfFeed(A.address()))))
                .containsExactlyInAnyOrder("One", "Two", "Three");
    }

    @Test
    void onlyNewEntriesCountAsAddedAndEditedOnesKeepTheirMarks() {
        assertThat(added(changed(A, NOW, entry("1", null, "One"), entry("2", null, "Two"))))
                .isEqualTo(2);
        EntryLine one = line("One");
        store.marks().read(List.of(one.id()), true);
        store.marks().star(List.of(one.id()), true);
        assertThat(added(changed(A, NOW, entry("1", null, "One, edited"), entry("3", null, "Three"))))
                .isEqualTo(1);
        EntryLine edited = line("One, edited");
        assertThat(edited.id()).isEqualTo(one.id());
        assertThat(edited.read()).isTrue();
        assertThat(edited.starred()).isTrue();
        assertThat(store.entries().list(ALL.matching("edited"))).hasSize(1);
        assertThat(store.entries().list(ALL.matching("one three"))).isEmpty();
    }

    @Test
    void aRefreshThatChangesNothingWritesNothingToTheNews() throws Exception {
        store.remember(changed(A, NOW, entry("1", null, "One")), 0);
        Path file = folder.resolve("news.db");
        try (Database watcher = Database.open(file)) {
            long version = watcher.number("SELECT data_version AS n FROM pragma_data_version");
            long log = Files.size(Path.of(file + "-wal"));
            FeedState state = recalled(A);
            store.remember(unchanged(A), 0);
            RefreshResult sameBytes = new RefreshResult.Unchanged(A, state, fetched(A, "hash" + NOW), NOW);
            assertThat(store.remember(sameBytes, 0)).isInstanceOf(FeedOutcome.NotModified.class);
            store.remember(failed(A, state, FetchError.TIMED_OUT, 0, NOW), 0);
            assertThat(watcher.number("SELECT data_version AS n FROM pragma_data_version"))
                    .isEqualTo(version);
            assertThat(Files.size(Path.of(file + "-wal"))).isEqualTo(log);
        }
    }

    @Test
    void theFetchLogKeepsTheLastTwentyFetchesAndWhenToComeAgain() {
        store.remember(changed(A, NOW, entry("1", null, "One")), 0);
        FeedState state = FeedState.NOTHING;
        for (int i = 1; i <= 25; i++) {
            store.remember(failed(A, state, FetchError.TIMED_OUT, 0, NOW.plusSeconds(i)), 0);
            state = recalled(A);
        }
        assertThat(state.streak().failures()).isEqualTo(25);
        assertThat(state.hash()).isEqualTo("hash" + NOW);
        assertThat(state.validators().etag()).isEqualTo("\"hash" + NOW + "\"");
        List<FetchLogEntry> fetches = store.health().of(A.address()).fetches();
        assertThat(fetches).hasSize(20);
        assertThat(fetches.getFirst().at()).isEqualTo(NOW.plusSeconds(25));
        assertThat(fetches.getFirst().reason()).isEqualTo(Documents.NO_LUCK);
        assertThat(fetches.getFirst().next()).isEqualTo(state.next());
        assertThat(fetches.getLast().at()).isEqualTo(NOW.plusSeconds(6));
    }

    private FeedState recalled(Subscription subscription) {
        URI address = subscription.address();
        return Objects.requireNonNull(store.recall(List.of(address)).feeds().get(address));
    }

    private static NextCheck next(FeedState state) {
        return Objects.requireNonNull(state.next());
    }

    @Test
    void aFeedThatIsGoneTwiceIsPaused() {
        store.remember(failed(A, FeedState.NOTHING, FetchError.GONE, 410, NOW), 0);
        FeedState once = recalled(A);
        assertThat(next(once).at()).isNotNull();
        store.remember(failed(A, once, FetchError.GONE, 410, NOW), 0);
        FeedState twice = recalled(A);
        assertThat(next(twice).at()).isNull();
        assertThat(next(twice).reason()).isEqualTo(Problem.of("check.gone", 2));
    }

    @Test
    void aHostThatAskedToBeLeftAloneIsRememberedUntilThen() {
        store.hold("slow.example", NOW.plusSeconds(60));
        store.hold("over.example", NOW.minusSeconds(60));
        assertThat(store.recall(List.of()).holds()).containsOnlyKeys("slow.example");
    }

    @Test
    void oldEntriesGoButNotStarredUnreadOrCurrentOnes() {
        Instant old = NOW.minus(Duration.ofDays(100));
        store.remember(
                changed(
                        A,
                        NOW,
                        entry("1", null, "unread", old.minusSeconds(9), null),
                        entry("2", null, "starred", old, null),
                        entry("3", null, "read word", old, null),
                        entry("4", null, "current", old, null)),
                0);
        store.remember(changed(A, NOW, entry("4", null, "current", old, null)), 0);
        List<Long> ids = List.of(
                line("starred").id(), line("read word").id(), line("current").id());
        store.marks().read(ids, true);
        store.marks().star(List.of(line("starred").id()), true);
        assertThat(store.upkeep().retain(new Retention(Duration.ofDays(101), 0)))
                .isZero();
        assertThat(store.upkeep().retain(new Retention(Duration.ofDays(90), 0))).isEqualTo(1);
        assertThat(titles(ALL)).containsExactlyInAnyOrder("unread", "starred", "current");
        assertThat(found("word")).isEmpty();
        store.marks().read(List.of(line("unread").id()), true);
        assertThat(store.upkeep().retain(new Retention(Duration.ZERO, 1))).isEqualTo(1);
        assertThat(titles(ALL)).containsExactlyInAnyOrder("starred", "current");
    }

    @Test
    void anotherStoreOverTheSameFilesSeesWhatIsWritten() {
        try (NewsStore reader = store.another()) {
            store.remember(changed(A, NOW, entry("1", null, "One")), 0);
            assertThat(reader.entries().list(ALL)).hasSize(1);
            reader.marks().star(List.of(line("One").id()), true);
            assertThat(line("One").starred()).isTrue();
        }
    }

    @Test
    void aStoreOfALaterVersionIsLeftAsItIs() throws Exception {
        store.close();
        Path file = folder.resolve("news.db");
        try (Database later = Database.open(file)) {
            later.script("PRAGMA user_version = 99;\n");
        }
        assertThatThrownBy(() -> NewsStore.open(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("made by a later version");
        try (Database later = Database.open(file)) {
            later.script("PRAGMA user_version = " + Schema.NEWS.scripts().size() + ";\n");
        }
        open();
    }

    @Test
    void everythingIsExportedAsJson() throws Exception {
        store.subscriptions()
                .replace(Subscriptions.read(Files.writeString(folder.resolve("list.dat"), "A\n" + A.address() + "\n")));
        store.rules().add(new Rule("r", Action.STAR, List.of("x"), true, null, null, null));
        store.remember(changed(A, NOW, entry("1", "https://example.org/1", "One", MORNING, "<p>s</p>")), 0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.exportJson(out);
        JsonNode json = new JsonMapper().readTree(out.toByteArray());
        assertThat(json.at("/subscriptions/0/xmlUrl").asString())
                .isEqualTo(A.address().toString());
        assertThat(json.at("/rules/0/action").asString()).isEqualTo("STAR");
        assertThat(json.at("/feeds/0/visits/0/status").asInt()).isEqualTo(200);
        assertThat(json.at("/feeds/0/entries/0/summary").asString()).isEqualTo("<p>s</p>");
        assertThat(json.at("/feeds/0/entries/0/published").asString()).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(json.at("/feeds/0/entries/0/read").asBoolean()).isFalse();
    }

    private static RefreshResult unchanged(Subscription subscription) {
        FetchOutcome.NotModified same = new FetchOutcome.NotModified(
                subscription.address(),
                fetched(subscription, "x").validators(),
                Duration.ZERO,
                List.of(),
                Duration.ofMillis(1));
        return new RefreshResult.Unchanged(subscription, FeedState.NOTHING, same, NOW);
    }

    private int added(RefreshResult fetch) {
        return ((FeedOutcome.Fresh) store.remember(fetch, 0)).added();
    }

    private List<String> found(String typed) {
        return titles(ALL.matching(typed));
    }
}

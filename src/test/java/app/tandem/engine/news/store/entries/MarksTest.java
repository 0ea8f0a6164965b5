package app.tandem.engine.news.store.entries;

import static app.tandem.engine.news.store.Documents.NOW;
import static app.tandem.engine.news.store.Documents.changed;
import static app.tandem.engine.news.store.Documents.entry;
import static app.tandem.engine.news.store.Documents.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.Entry;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.store.StoreTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class MarksTest extends StoreTest {
    private static final Subscription A = subscription("a");
    private static final Subscription B = subscription("b");

    @BeforeEach
    void arrive() {
        store.remember(changed(A, NOW, at("a1", 1), at("a3", 3), at("a5", 5)), 0);
        store.remember(changed(B, NOW.plusSeconds(60), at("b2", 2), at("b4", 4)), 0);
    }

    private static Entry at(String title, int minute) {
        return entry(title, null, title, NOW.minusSeconds(3600 - 60L * minute), null);
    }

    @Test
    void aMarkGivesWhatItChangedSoThatItCanBeUndone() {
        store.marks().read(ids("a1"), true);

        List<Long> changed = store.marks().read(ids("a1", "b2"), true);
        assertThat(changed).isEqualTo(ids("b2"));

        assertThat(store.marks().read(changed, false)).isEqualTo(changed);
        assertThat(unread()).containsExactly("a5", "b4", "a3", "b2");
    }

    @Test
    void aStarIsUndoneLikeAnyMark() {
        assertThat(store.marks().star(ids("a1", "b2"), true)).containsExactlyInAnyOrderElementsOf(ids("a1", "b2"));
        assertThat(store.marks().star(ids("a1", "a3"), true)).isEqualTo(ids("a3"));
        assertThat(store.marks().star(ids("a3"), false)).isEqualTo(ids("a3"));
        assertThat(titles(ALL.starredOnly())).containsExactly("b2", "a1");
    }

    @Test
    void allOfAListAreReadButWhatArrivedAfterThePress() {
        assertThat(store.marks().readAll(ALL, NOW)).hasSize(3);
        assertThat(unread()).containsExactly("b4", "b2");
        assertThat(store.marks().readAll(EntryQuery.of(new Scope.OfFeed(A.address())), NOW.plusSeconds(60)))
                .isEmpty();
    }

    @Test
    void whatStandsAboveOrBelowALineIsReadInEitherOrder() {
        EntryLine a3 = line("a3");
        assertThat(store.marks().readAbove(ALL, a3, NOW.plusSeconds(60)))
                .containsExactlyInAnyOrderElementsOf(ids("a5", "b4"));
        assertThat(store.marks().readBelow(ALL, a3, NOW.plusSeconds(60)))
                .containsExactlyInAnyOrderElementsOf(ids("b2", "a1"));
        assertThat(unread()).containsExactly("a3");
        store.marks().read(ids("a1", "a3", "a5", "b2", "b4"), false);
        assertThat(store.marks().readAbove(ALL.oldestFirst(true), a3, NOW.plusSeconds(60)))
                .containsExactlyInAnyOrderElementsOf(ids("b2", "a1"));
    }

    @Test
    void allThatTellAStoryAreReadWithTheListThatShowsItOnce() {
        store.remember(changed(A, NOW, entry("s", "https://s.example/1", "Told by A")), 0);
        store.remember(changed(B, NOW, entry("s", "https://s.example/1", "Told by B")), 0);
        EntryLine shown = line("Told by A");
        assertThat(shown.tellers()).isEqualTo(2);
        assertThat(store.entries().story(shown.story()))
                .extracting(EntryLine::title)
                .containsExactlyInAnyOrder("Told by A", "Told by B");
        store.marks().readAll(ALL, NOW.plusSeconds(60));
        assertThat(unread()).isEmpty();
    }

    @Test
    void tenThousandAreReadAtOnce() {
        Entry[] many = new Entry[10_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = at("n" + i, 0);
        }
        store.remember(changed(subscription("many"), NOW, many), 0);
        List<Long> read = store.marks().readAll(ALL, NOW.plusSeconds(60));
        assertThat(read).hasSize(10_005);
        assertThat(store.marks().read(read, false)).hasSize(10_005);
    }

    private List<Long> ids(String... titles) {
        return List.of(titles).stream().map(title -> line(title).id()).toList();
    }

    private List<String> unread() {
        return titles(ALL.unreadOnly());
    }
}

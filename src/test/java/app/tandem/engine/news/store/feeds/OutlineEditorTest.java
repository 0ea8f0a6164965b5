package app.tandem.engine.news.store.feeds;

import static app.tandem.engine.news.store.Documents.NOW;
import static app.tandem.engine.news.store.Documents.changed;
import static app.tandem.engine.news.store.Documents.entry;
import static app.tandem.engine.news.store.Documents.subscription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.engine.feed.fetch.AddressPolicy;
import app.tandem.engine.news.opml.Outline;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.opml.Subscriptions;
import app.tandem.engine.news.store.StoreTest;
import app.tandem.engine.news.store.entries.EntryQuery;
import app.tandem.engine.news.store.entries.Scope;
import app.tandem.engine.news.store.feeds.OutlineEditor.Place;
import app.tandem.engine.news.store.feeds.OutlineEditor.Removed;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class OutlineEditorTest extends StoreTest {
    private static final Subscription A = subscription("a");
    private static final Subscription B = subscription("b");
    private static final Subscription C = subscription("c");
    private static final Subscriptions LIST = new Subscriptions(List.of(
            Outline.folder("F", List.of(Outline.feed("A", A.address()), Outline.feed("B", B.address()))),
            Outline.feed("C", C.address())));

    @BeforeEach
    void fill() {
        store.subscriptions().fillOnce(LIST);
        store.remember(changed(A, NOW, entry("1", null, "a1"), entry("2", null, "a2")), 0);
        store.remember(changed(C, NOW, entry("1", null, "c1")), 0);
    }

    @Test
    void aStoreIsFilledAtItsFirstStartAndNeverAgain() {
        assertThat(store.subscriptions().all()).isEqualTo(LIST);
        store.editor().remove(id("F"));
        store.editor().remove(id("C"));
        assertThat(store.subscriptions().fillOnce(LIST)).isFalse();
        assertThat(store.subscriptions().tree()).isEmpty();
    }

    @Test
    void theTreeCountsWhatIsUnreadInFeedsAndFolders() {
        assertThat(tree()).containsExactly("F 2", " A 2", " B 0", "C 1");
        store.marks().readAll(EntryQuery.of(new Scope.OfFeed(A.address())), NOW);
        assertThat(tree()).containsExactly("F 0", " A 0", " B 0", "C 1");
    }

    @Test
    void aNameIsChangedInTheListAndInItsFile() {
        assertThat(store.editor().rename(id("A"), "Ann")).isEqualTo("A");
        assertThat(tree()).containsExactly("F 2", " Ann 2", " B 0", "C 1");
        assertThat(store.subscriptions().all().outlines().getFirst().children().getFirst())
                .isEqualTo(Outline.feed("Ann", A.address()));
        assertThat(store.editor().rename(id("Ann"), "A")).isEqualTo("Ann");
        assertThat(store.subscriptions().all()).isEqualTo(LIST);
    }

    @Test
    void aFeedIsMovedToItsPlaceAndBack() {
        Place before = store.editor().move(id("C"), new Place(id("F"), 1));
        assertThat(tree()).containsExactly("F 3", " A 2", " C 1", " B 0");
        store.editor().move(id("C"), before);
        assertThat(store.subscriptions().all()).isEqualTo(LIST);
        store.editor().move(id("B"), new Place(null, 0));
        assertThat(tree()).containsExactly("B 0", "F 2", " A 2", "C 1");
    }

    @Test
    void aFolderIsNotMovedIntoItself() {
        long inner = store.editor().addFolder("inner", new Place(id("F"), 9));
        assertThatThrownBy(() -> store.editor().move(id("F"), new Place(inner, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(tree()).containsExactly("F 2", " A 2", " B 0", " inner 0", "C 1");
    }

    @Test
    void aRemovedFolderTakesItsEntriesAlongAndComesBackWithThem() {
        long a = id("A");
        Removed removed = store.editor().remove(id("F"));
        assertThat(removed.nodes().stream().flatMap(node -> node.address().stream()))
                .containsExactly(A.address(), B.address());
        assertThat(titles(ALL)).containsExactly("c1");
        assertThat(titles(ALL.unreadOnly())).containsExactly("c1");
        store.editor().restore(removed);
        assertThat(store.subscriptions().all()).isEqualTo(LIST);
        assertThat(id("A")).isEqualTo(a);
        assertThat(tree()).containsExactly("F 2", " A 2", " B 0", "C 1");
        assertThat(titles(ALL)).containsExactlyInAnyOrder("a1", "a2", "c1");
    }

    @Test
    void anotherListHidesWhatItLacksAndTheOldOneBringsItBack() {
        Subscriptions other = new Subscriptions(List.of(Outline.feed("C", C.address())));
        store.subscriptions().replace(other);
        assertThat(titles(ALL)).containsExactly("c1");
        assertThat(store.subscriptions().all().feeds())
                .extracting(Subscription::title)
                .containsExactly("C");
        assertThat(store.subscriptions().missing(LIST))
                .extracting(Subscription::title)
                .containsExactly("A", "B");
        store.subscriptions().replace(LIST);
        assertThat(titles(ALL)).containsExactlyInAnyOrder("a1", "a2", "c1");
    }

    @Test
    void aFeedThatIsInBothListsKeepsItsReach() {
        Subscription own = new Subscription(
                "Own", URI.create("http://192.168.1.2/feed"), List.of("F", "Home"), AddressPolicy.OWN_HOST);
        store.subscriptions().add(own);
        Subscriptions before = store.subscriptions().all();
        store.subscriptions().add(subscription("d"));
        store.subscriptions().replace(before);
        assertThat(store.subscriptions().all()).isEqualTo(before);
        assertThat(store.subscriptions().feeds())
                .extracting(Subscription::policy)
                .containsExactly(
                        AddressPolicy.PUBLIC, AddressPolicy.PUBLIC, AddressPolicy.OWN_HOST, AddressPolicy.PUBLIC);
        assertThat(store.subscriptions().policy(own.address())).isEqualTo(AddressPolicy.OWN_HOST);
    }

    private long id(String name) {
        return store.subscriptions().tree().stream()
                .flatMap(node -> Stream.concat(Stream.of(node), node.children().stream()))
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> tree() {
        return store.subscriptions().tree().stream()
                .flatMap(node -> Stream.concat(
                        Stream.of(node.name() + " " + node.unread()),
                        node.children().stream().map(child -> " " + child.name() + " " + child.unread())))
                .toList();
    }
}

package app.tandem.gui.news.feeds;

import static app.tandem.engine.news.store.Documents.NOW;
import static app.tandem.engine.news.store.Documents.changed;
import static app.tandem.engine.news.store.Documents.entry;
import static app.tandem.engine.news.store.Documents.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.fetch.AddressPolicy;
import app.tandem.engine.feed.fetch.FeedFetcher;
import app.tandem.engine.news.opml.Outline;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.opml.Subscriptions;
import app.tandem.engine.news.store.StoreTest;
import app.tandem.engine.news.store.feeds.FeedNode;
import app.tandem.engine.news.store.feeds.OutlineEditor.Place;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.news.store.StoreAccess;
import app.tandem.gui.notices.Notices;
import app.tandem.gui.notices.UndoStack;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class SubscriptionEditorTest extends StoreTest {
    private static final URI NEW = URI.create("https://new.example/feed");

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final FeedFetcher fetcher = new FeedFetcher();
    private final UndoStack undo = new UndoStack();
    private final Notices notices = new Notices();
    private final List<URI> shown = new ArrayList<>();
    private StoreAccess access;
    private SubscriptionEditor editor;

    @BeforeEach
    void fill() {
        store.subscriptions().add(subscription("a"));
        store.remember(changed(subscription("a"), NOW, entry("1", null, "One")), 0);
        access = new StoreAccess(folder.resolve("news.db"), thread, Runnable::run, failure -> {
            throw failure;
        });
        editor = new SubscriptionEditor(
                access,
                new SubscriptionEditor.Surroundings(undo, notices, new Messages(Locale.ENGLISH), () -> {}, shown::add),
                fetcher,
                Runnable::run,
                Runnable::run);
    }

    @AfterEach
    void end() {
        access.close();
        thread.close();
        fetcher.close();
    }

    @Test
    void anAddressEditedByHandKeepsTheEntriesAndIsUndone() throws Exception {
        URI before = subscription("a").address();
        editor.edit(item("a"), "Another name", NEW);
        drain();
        assertThat(tree()).containsExactly("Another name " + NEW);
        assertThat(store.subscriptions().policy(NEW)).isEqualTo(AddressPolicy.OWN_HOST);
        assertThat(titles(ALL)).containsExactly("One");

        undo.undo();
        drain();
        assertThat(tree()).containsExactly("a " + before);
        assertThat(store.subscriptions().policy(before)).isEqualTo(AddressPolicy.PUBLIC);
    }

    @Test
    void anAddressThatAnotherFeedHasIsNotTaken() throws Exception {
        store.subscriptions().add(new Subscription("new", NEW, List.of()));
        editor.edit(item("a"), "a", NEW);
        drain();

        assertThat(notices.log())
                .extracting(Notices.Logged::text)
                .containsExactly("There is a feed of that address already; a stays as it is");
        assertThat(tree()).containsExactly("a " + subscription("a").address(), "new " + NEW);
    }

    @Test
    void aFeedGoesIntoTheFolderThatWasChosenThoughOthersHaveItsName() throws Exception {
        long first = store.editor().addFolder("Java", new Place(null, 9));
        long outer = store.editor().addFolder("Technology", new Place(null, 9));
        store.editor().addFolder("Java", new Place(outer, 9));
        long second = store.editor().addFolder("Java", new Place(null, 9));
        Map<String, Long> paths = FolderChoice.paths(FeedTreeReader.read(store, new Messages(Locale.ENGLISH)));
        assertThat(paths.keySet()).containsExactly("Java", "Technology", "Technology / Java", "Java (2)");
        assertThat(paths).containsEntry("Java", first).containsEntry("Java (2)", second);

        editor.add(List.of(subscription("b")), FolderChoice.of(paths, " Technology / Java "));
        editor.add(List.of(subscription("c")), FolderChoice.of(paths, "Java (2)"));
        drain();
        assertThat(paths()).contains("/Technology/Java/b", "/Java/c");

        undo.undo();
        undo.undo();
        drain();
        assertThat(paths()).containsExactly("/a", "/Java", "/Technology", "/Technology/Java", "/Java");
    }

    @Test
    void aNewFolderIsMadeForItsFeedsAndGoesWithThem() throws Exception {
        editor.add(List.of(subscription("b"), subscription("c")), FolderChoice.of(Map.of(), "New"));
        drain();
        assertThat(paths()).containsExactly("/a", "/New", "/New/b", "/New/c");

        undo.undo();
        drain();
        assertThat(paths()).containsExactly("/a");
    }

    @Test
    void aFeedThatIsInTheListIsShownInsteadOfAddedAgain() throws Exception {
        editor.add(List.of(subscription("a")), FolderChoice.of(Map.of(), "New"));
        drain();
        assertThat(paths()).containsExactly("/a");
        assertThat(shown).containsExactly(subscription("a").address());
        assertThat(notices.log()).extracting(Notices.Logged::text).containsExactly("This feed is in the list already");
        assertThat(undo.undoableProperty().get()).isFalse();

        editor.add(List.of(subscription("a"), subscription("b")), FolderChoice.TOP);
        drain();
        assertThat(paths()).containsExactly("/a", "/b");
        assertThat(notices.log())
                .extracting(Notices.Logged::text)
                .last()
                .isEqualTo("1 feed added, 1 was there already");
    }

    @Test
    void aListWithoutANewFeedIsNoStepOfUndo() throws Exception {
        editor.add(new Subscriptions(List.of(Outline.feed("a", subscription("a").address()))));
        drain();
        assertThat(paths()).containsExactly("/a");
        assertThat(notices.log())
                .extracting(Notices.Logged::text)
                .containsExactly("No feeds added, 1 was there already");
        assertThat(undo.undoableProperty().get()).isFalse();
    }

    /// Each step concerns what the steps before it made: a redo must give all of it the numbers it had.
    @Test
    void twentyStepsOfEveryKindAreUndoneAndDoneAgain() throws Exception {
        List<List<String>> states = new ArrayList<>();
        List<Runnable> steps = List.of(
                () -> editor.addFolder("Java"),
                () -> editor.add(
                        List.of(subscription("b")),
                        new FolderChoice(item("Java").node(), "")),
                () -> editor.rename(item("b"), "B"),
                () -> editor.move(item("B"), new Place(null, 0)),
                () -> editor.edit(item("B"), "New B", NEW),
                () -> editor.add(Subscriptions.shipped()),
                () -> editor.rename(item("News"), "Nouvelles"),
                () -> editor.move(item("Nouvelles"), new Place(item("Java").node(), 0)),
                () -> editor.remove(item("Slashdot")),
                () -> editor.saveSearch("cup", ALL.matching("cup")),
                () -> editor.remove(item("cup")),
                () -> editor.add(List.of(subscription("c"), subscription("d")), FolderChoice.of(Map.of(), "Made")),
                () -> editor.move(item("d"), new Place(item("Nouvelles").node(), 3)),
                () -> editor.rename(item("Made"), "Made by hand"),
                () -> editor.remove(item("Java")),
                () -> editor.addFolder("Java"),
                () -> editor.move(item("c"), new Place(item("Java").node(), 0)),
                () -> editor.rename(item("c"), "C"),
                () -> editor.moveTo(item("C"), URI.create("https://elsewhere.example/c")),
                () -> editor.remove(item("a")));
        assertThat(steps).hasSize(UndoStack.DEPTH);
        states.add(state());
        for (Runnable step : steps) {
            step.run();
            drain();
            states.add(state());
            assertThat(states.getLast()).isNotEqualTo(states.get(states.size() - 2));
        }
        for (int round = 0; round < 2; round++) {
            for (int i = steps.size() - 1; i >= 0; i--) {
                undo.undo();
                drain();
                assertThat(state()).as("undone to %s", i).isEqualTo(states.get(i));
            }
            for (int i = 1; i <= steps.size(); i++) {
                undo.redo();
                drain();
                assertThat(state()).as("done again to %s", i).isEqualTo(states.get(i));
            }
        }
    }

    private List<String> state() {
        return FeedTreeReader.read(store, new Messages(Locale.ENGLISH)).stream()
                .flatMap(item -> state("", item))
                .toList();
    }

    private static Stream<String> state(String above, FeedItem item) {
        String path = above + "/" + item.name();
        String line = path + " " + item.node() + " " + item.feed();
        return Stream.concat(Stream.of(line), item.children().stream().flatMap(child -> state(path, child)));
    }

    private FeedItem item(String name) {
        return FeedTreeReader.read(store, new Messages(Locale.ENGLISH)).stream()
                .flatMap(FeedItem::all)
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> tree() {
        return store.subscriptions().tree().stream()
                .map(node -> node.name() + " " + node.feed())
                .toList();
    }

    private List<String> paths() {
        return store.subscriptions().tree().stream()
                .flatMap(node -> paths("", node))
                .toList();
    }

    private static Stream<String> paths(String above, FeedNode node) {
        String path = above + "/" + node.name();
        return Stream.concat(Stream.of(path), node.children().stream().flatMap(child -> paths(path, child)));
    }

    /// Waits until the store's thread has done all that it was asked for.
    private void drain() throws Exception {
        thread.submit(() -> {}).get(); // a question, such as what of a list is new
        thread.submit(() -> {}).get(); // and the change that its answer leads to
    }
}

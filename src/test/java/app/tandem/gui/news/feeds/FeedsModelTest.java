package app.tandem.gui.news.feeds;

import static app.tandem.engine.news.store.Documents.NOW;
import static app.tandem.engine.news.store.Documents.changed;
import static app.tandem.engine.news.store.Documents.entry;
import static app.tandem.engine.news.store.Documents.failed;
import static app.tandem.engine.news.store.Documents.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.fetch.FetchError;
import app.tandem.engine.news.FeedState;
import app.tandem.engine.news.opml.Outline;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.opml.Subscriptions;
import app.tandem.engine.news.store.StoreTest;
import app.tandem.engine.news.store.log.FeedHealth;
import app.tandem.engine.news.store.sqlite.StoreException;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.news.store.DirectExecutor;
import app.tandem.gui.news.store.StoreAccess;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FeedsModelTest extends StoreTest {
    private static final Subscription A = subscription("a");
    private static final Subscription B = subscription("b");
    private static final String TO_A = FeedItem.LISTED + A.address();

    private final List<StoreException> failures = new ArrayList<>();
    private final List<StoreAccess> opened = new ArrayList<>();
    private FeedsModel feeds;

    @BeforeEach
    void fill() {
        store.subscriptions()
                .fillOnce(new Subscriptions(List.of(
                        Outline.feed("A", A.address()),
                        Outline.folder("Folder", List.of(Outline.feed("B", B.address()))))));
        store.remember(changed(A, NOW, entry("1", null, "Tea"), entry("2", null, "Coffee")), 0);
        store.remember(failed(B, FeedState.NOTHING, FetchError.ASKED_TO_WAIT, 429, NOW), 0);
        feeds = model(folder.resolve("news.db"), Runnable::run);
    }

    @AfterEach
    void closeAccess() {
        opened.forEach(StoreAccess::close);
    }

    @Test
    void aReadingBringsTheRowsWithTheirCounts() {
        assertThat(feeds.hasFeeds()).isFalse();
        feeds.reload();
        assertThat(feeds.all().filter(item -> item.kind() != FeedItem.Kind.TODAY))
                .extracting(item -> item.kind() + " " + item.name() + " " + item.unread())
                .containsExactly(
                        "UNREAD Unread 2",
                        "STARRED Starred 0",
                        "ALL All entries 0",
                        "FAILING Failing 1",
                        "FEED B 0",
                        "FEED A 2",
                        "FOLDER Folder 0",
                        "FEED B 0");
        assertThat(feeds.unreadProperty().get()).isEqualTo(2);
        assertThat(feeds.hasFeeds()).isTrue();
    }

    @Test
    void theRowThatIsAskedForIsShownAsSoonAsTheTreeIsRead() {
        feeds.select(TO_A);
        assertThat(feeds.selectedProperty().get()).isEmpty();
        feeds.reload();
        assertThat(feeds.selectedProperty().get()).contains(row(TO_A));
        assertThat(feeds.selectedKey()).isEqualTo(TO_A);
    }

    @Test
    void whereThereIsNoSuchRowTheUnreadOnesAreShownUntilThereIs() {
        String missing = FeedItem.LISTED + subscription("c").address();
        feeds.select(missing);
        feeds.reload();
        assertThat(feeds.selectedProperty().get()).contains(row("unread"));
        store.subscriptions().add(subscription("c"));
        feeds.reload();
        assertThat(feeds.selectedProperty().get()).contains(row(missing));
    }

    @Test
    void aFeedThatGetsAnotherAddressStaysSelected() {
        feeds.select(TO_A);
        feeds.reload();
        URI elsewhere = URI.create("https://elsewhere.example/feed");
        assertThat(store.health().moveTo(A.address(), elsewhere)).isTrue();
        feeds.reload();
        assertThat(feeds.selectedKey()).isEqualTo(FeedItem.LISTED + elsewhere);
        assertThat(feeds.selectedProperty().get()).contains(row(FeedItem.LISTED + elsewhere));
    }

    @Test
    void aRowWithoutAListIsNotSelected() {
        feeds.select(TO_A);
        feeds.reload();
        feeds.select(row("failing"));
        assertThat(feeds.selectedProperty().get()).contains(row(TO_A));
        feeds.select(row("all"));
        assertThat(feeds.selectedProperty().get()).contains(row("all"));
    }

    @Test
    void aReadingTellsOfWhatChangedAndOfNothingElse() {
        feeds.reload();
        FeedTree.Change before = feeds.changeProperty().get();
        feeds.reload();
        assertThat(feeds.changeProperty().get()).isSameAs(before);

        store.marks().read(List.of(line("Tea").id()), true);
        feeds.reload();
        FeedTree.Change change = feeds.changeProperty().get();
        assertThat(change.reshaped()).isFalse();
        assertThat(change.changed())
                .filteredOn(item -> item.kind() != FeedItem.Kind.TODAY)
                .containsExactly(row("unread"), row(TO_A));
    }

    @Test
    void anyNumberOfCallsDuringAReadingCostOneMore() {
        Deque<Runnable> answers = new ArrayDeque<>();
        FeedsModel busy = model(folder.resolve("news.db"), answers::add);
        busy.reload();
        busy.reload();
        busy.reload();
        assertThat(answers).hasSize(1);
        answers.remove().run();
        assertThat(answers).hasSize(1);
        answers.remove().run();
        assertThat(answers).isEmpty();
    }

    @Test
    void aReadingThatFailedIsFollowedByTheNext() throws Exception {
        Path blocked = Files.createDirectory(folder.resolve("blocked.db"));
        FeedsModel other = model(blocked, Runnable::run);
        other.reload();
        assertThat(failures).hasSize(1);
        assertThat(other.all()).isEmpty();
        Files.delete(blocked);
        other.reload();
        assertThat(other.all()).extracting(FeedItem::key).containsExactly("unread", "today", "starred", "all");
    }

    @Test
    void howFeedsDoIsReadFromTheStore() {
        List<FeedHealth> read = new ArrayList<>();
        feeds.ailing(read::addAll);
        feeds.health(A.address(), read::add);
        assertThat(read)
                .containsExactly(store.health().of(B.address()), store.health().of(A.address()));
    }

    private FeedsModel model(Path database, Executor fx) {
        StoreAccess access = new StoreAccess(database, new DirectExecutor(), fx, failures::add);
        opened.add(access);
        return new FeedsModel(access, new Messages(Locale.ENGLISH));
    }

    private FeedItem row(String key) {
        return feeds.all().filter(item -> item.key().equals(key)).findFirst().orElseThrow();
    }
}

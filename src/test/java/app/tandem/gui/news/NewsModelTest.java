package app.tandem.gui.news;

import static app.tandem.engine.news.store.Documents.MORNING;
import static app.tandem.engine.news.store.Documents.NOW;
import static app.tandem.engine.news.store.Documents.changed;
import static app.tandem.engine.news.store.Documents.entry;
import static app.tandem.engine.news.store.Documents.failed;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.fetch.FetchError;
import app.tandem.engine.news.FeedState;
import app.tandem.gui.fx.RunState;
import app.tandem.gui.news.feeds.FeedItem;
import app.tandem.gui.news.health.HealthFacts;
import app.tandem.gui.notices.Notices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What the tab shows, and what marks do.
@Timeout(60)
final class NewsModelTest extends TwoFeedsTest {
    @Test
    void aStartShowsTheListThatWasShownLast() {
        model.start(Optional.empty(), "feed:" + A.address(), 0);

        assertThat(listed()).containsExactly("A", "Folder", "B");
        assertThat(model.feeds().selectedProperty().get()).contains(item("A"));
        assertThat(shown()).containsExactly("Coffee", "Tea");
        assertThat(model.feeds().unreadProperty().get()).isEqualTo(3);
        assertThat(model.readyProperty().get()).isTrue();
        assertThat(model.statusProperty().get()).isEqualTo("2 Feeds zu lesen.");
    }

    @Test
    void whereThatListIsGoneTheUnreadOnesAreShown() {
        model.start(Optional.empty(), "feed:https://gone.example/", 0);

        assertThat(model.feeds().selectedProperty().get().orElseThrow().kind()).isEqualTo(FeedItem.Kind.UNREAD);
        assertThat(shown()).containsExactly("Coffee", "Cocoa", "Tea");
    }

    @Test
    void anotherRowShowsItsOwnEntries() {
        start();
        model.feeds().select(item("Folder"));
        assertThat(shown()).containsExactly("Cocoa");

        model.entries().searchProperty().set("tea");
        assertThat(shown()).isEmpty();
        model.entries().everywhereProperty().set(true);
        assertThat(shown()).containsExactly("Tea");
    }

    @Test
    void theOldestMayComeFirstAndWhatWasReadMayBeHidden() {
        start();
        model.entries().oldestFirstProperty().set(true);
        assertThat(shown()).containsExactly("Tea", "Cocoa", "Coffee");

        model.marks().seen(row("Cocoa"));
        model.entries().hideReadProperty().set(true);
        assertThat(shown()).containsExactly("Tea", "Coffee");
    }

    @Test
    void aMarkIsCountedAndUndone() {
        start();
        model.marks().toggleRead(row("Tea"));
        assertThat(row("Tea").readProperty().get()).isTrue();
        assertThat(item("A").unread()).isEqualTo(1);
        assertThat(line("Tea").read()).isTrue();

        model.undo().undo();
        assertThat(row("Tea").readProperty().get()).isFalse();
        assertThat(item("A").unread()).isEqualTo(2);

        model.undo().redo();
        assertThat(line("Tea").read()).isTrue();
    }

    @Test
    void aStarIsCountedInItsList() {
        start();
        model.marks().toggleStar(row("Tea"));
        model.feeds().select("starred");
        assertThat(shown()).containsExactly("Tea");

        model.undo().undo();
        model.entries().reopen();
        assertThat(shown()).isEmpty();
    }

    @Test
    void allOfAListIsReadAtOnceAndTheNoticeUndoesIt() {
        start();
        model.feeds().select(item("A"));
        model.marks().allRead();
        assertThat(model.feeds().unreadProperty().get()).isEqualTo(1);

        notices.currentProperty()
                .get()
                .orElseThrow()
                .action()
                .orElseThrow()
                .run()
                .run();
        assertThat(model.feeds().unreadProperty().get()).isEqualTo(3);

        model.marks().belowRead(row("Coffee"));
        assertThat(row("Coffee").readProperty().get()).isFalse();
        assertThat(row("Tea").readProperty().get()).isTrue();
    }

    @Test
    void whereNothingIsUnreadThatIsSaid() {
        start();
        model.marks().allRead();
        model.marks().allRead();
        assertThat(notices.log()).extracting(Notices.Logged::text).hasSize(2);
        assertThat(notices.currentProperty().get().orElseThrow().action()).isEmpty();
    }

    @Test
    void aFeedThatFailedIsListedOnceMoreAndItsHealthIsRead() {
        store.remember(failed(B, FeedState.NOTHING, FetchError.ASKED_TO_WAIT, 429, NOW), 0);
        start();
        List<String> said = new ArrayList<>();
        model.feeds()
                .health(
                        B.address(),
                        health -> HealthFacts.of(health, NOW, GERMAN)
                                .forEach(fact -> said.add(fact.name() + ": " + fact.value())));

        assertThat(model.feeds()
                        .all()
                        .filter(item -> item.key().startsWith("failing:"))
                        .map(FeedItem::name))
                .containsExactly("B");
        assertThat(said.getFirst())
                .endsWith("der Server bittet um eine Wartezeit: 10 Minuten (429)")
                .startsWith("Letzter Abruf: ");
    }

    @Test
    void whatArrivesIsInsertedWhereItBelongs() {
        start();
        store.remember(changed(B, NOW.plusSeconds(1), entry("2", null, "Milk", MORNING.plusSeconds(45), null)), 0);
        model.entries().takeArrivals();
        assertThat(shown()).containsExactly("Coffee", "Milk", "Cocoa", "Tea");
    }

    @Test
    void aSearchIsKeptAsAListAndABlankOneIsNot() {
        start();
        model.entries().searchProperty().set("  ");
        model.saveSearch();
        model.entries().searchProperty().set("coffee OR tea");
        model.saveSearch();

        assertThat(model.feeds()
                        .all()
                        .filter(item -> item.kind() == FeedItem.Kind.SEARCH)
                        .map(FeedItem::name))
                .containsExactly("coffee OR tea");
        model.subscriptions().remove(item("coffee OR tea"));
        assertThat(model.feeds().all().anyMatch(item -> item.kind() == FeedItem.Kind.SEARCH))
                .isFalse();
    }

    @Test
    void thePlanIsSaidWhileNothingIsRead() {
        start();
        Instant at = LocalDate.now(ZoneId.systemDefault())
                .atTime(LocalTime.of(14, 30))
                .atZone(ZoneId.systemDefault())
                .toInstant();
        model.refreshes().plan(Optional.of(at.plus(Duration.ofDays(3650))));
        assertThat(model.statusProperty().get()).isEqualTo("2 Feeds zu lesen. Nächstes Mal: 14:30, 2 Feeds.");

        model.refreshes().plan(Optional.empty());
        assertThat(model.statusProperty().get()).isEqualTo("2 Feeds zu lesen.");
    }

    @Test
    void withoutFeedsNothingIsRefreshed() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path empty = Files.writeString(elsewhere.resolve("none.dat"), "");
        NewsModel other = model(elsewhere);
        other.start(Optional.of(empty), "", 0);

        other.refresh();

        assertThat(other.runStateProperty().get()).isEqualTo(RunState.IDLE);
        assertThat(other.readyProperty().get()).isFalse();
        assertThat(other.statusProperty().get()).isEqualTo("Keine Feeds zu lesen.");
        assertThat(notices.log())
                .extracting(Notices.Logged::text)
                .containsExactly("Die Datei konnte nicht gelesen werden: " + empty + ": enthält keine Feeds");
        other.close();
    }
}

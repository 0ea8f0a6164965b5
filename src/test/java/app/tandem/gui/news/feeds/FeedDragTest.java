package app.tandem.gui.news.feeds;

import static app.tandem.engine.news.store.Documents.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.news.opml.Outline;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.opml.Subscriptions;
import app.tandem.engine.news.store.StoreTest;
import app.tandem.engine.news.store.feeds.OutlineEditor.Place;
import app.tandem.gui.FileDrag;
import app.tandem.gui.Pointer;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.news.store.DirectExecutor;
import app.tandem.gui.news.store.StoreAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.control.TreeCell;
import javafx.scene.input.DataFormat;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Feeds that are dragged over rows of the tree with the mouse. The headless platform begins no drag by itself.
final class FeedDragTest extends StoreTest {
    private static final Subscription A = subscription("a");
    private static final Subscription B = subscription("b");
    private static final Subscription C = subscription("c");
    private static final double HEIGHT = 40;

    private final List<String> begun = new ArrayList<>();
    private final List<Moved> moves = new ArrayList<>();
    private StoreAccess access;
    private FeedsModel feeds;
    private FeedDrag drag;

    /// What was dropped where.
    ///
    /// @param name of the feed or folder
    /// @param place where it goes
    private record Moved(String name, Place place) {}

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void fill() {
        store.subscriptions()
                .fillOnce(new Subscriptions(List.of(
                        Outline.feed("A", A.address()),
                        Outline.folder("Folder", List.of(Outline.feed("B", B.address()))),
                        Outline.feed("C", C.address()))));
        access = new StoreAccess(folder.resolve("news.db"), new DirectExecutor(), Runnable::run, failure -> {
            throw failure;
        });
        feeds = new FeedsModel(access, new Messages(Locale.ENGLISH));
        feeds.reload();
        drag = new FeedDrag(
                feeds,
                (item, place) -> moves.add(new Moved(item.name(), place)),
                (_, content) -> begun.add(content.getString()));
    }

    @AfterEach
    void end() {
        access.close();
    }

    @Test
    void aFeedIsDraggedIntoAFolder() {
        fx(() -> {
            take("A");
            assertThat(drop("Folder", 0.5)).isTrue();
        });
        assertThat(begun).containsExactly(A.address().toString());
        assertThat(moves)
                .containsExactly(new Moved("A", new Place(item("Folder").node(), Integer.MAX_VALUE)));
    }

    @Test
    void aFeedIsDraggedOutOfItsFolderAboveOrBelowAnother() {
        fx(() -> {
            take("B");
            assertThat(drop("A", 0.1)).isTrue();
            take("B");
            assertThat(drop("C", 0.9)).isTrue();
        });
        assertThat(moves).containsExactly(new Moved("B", new Place(null, 0)), new Moved("B", new Place(null, 3)));
    }

    @Test
    void aFolderIsDraggedAndNotIntoItself() {
        fx(() -> {
            take("Folder");
            assertThat(drop("B", 0.5)).isFalse();
            assertThat(drop("C", 0.9)).isTrue();
        });
        assertThat(begun).containsExactly("Folder");
        assertThat(moves).containsExactly(new Moved("Folder", new Place(null, 2)));
    }

    @Test
    void theListsThatTandemHasItselfAreNeitherDraggedNorDroppedOn() {
        fx(() -> {
            take("Unread");
            assertThat(drop("A", 0.1)).isFalse();
            take("A");
            assertThat(drop("Unread", 0.5)).isFalse();
        });
        assertThat(begun).containsExactly(A.address().toString());
        assertThat(moves).isEmpty();
    }

    @Test
    void aRowShowsWhereWhatIsOverItWouldGoAndNoLongerWhenItHasLeft() {
        fx(() -> {
            take("A");
            TreeCell<FeedRow> over = cell("Folder");
            FileDrag.over(over, DataFormat.PLAIN_TEXT, "A", 0.5 * HEIGHT);
            assertThat(over.getPseudoClassStates()).contains(PseudoClass.getPseudoClass("drop-into"));
            FileDrag.over(over, DataFormat.PLAIN_TEXT, "A", 0.9 * HEIGHT);
            assertThat(over.getPseudoClassStates())
                    .contains(PseudoClass.getPseudoClass("drop-below"))
                    .doesNotContain(PseudoClass.getPseudoClass("drop-into"));
            FileDrag.leave(over, DataFormat.PLAIN_TEXT, "A");
            assertThat(over.getPseudoClassStates()).doesNotContain(PseudoClass.getPseudoClass("drop-below"));
        });
    }

    private void take(String name) {
        TreeCell<FeedRow> cell = cell(name);
        Event.fireEvent(cell, Pointer.event(MouseEvent.DRAG_DETECTED, MouseButton.PRIMARY));
    }

    /// Drops what is dragged on a row, at a share of its height.
    private boolean drop(String name, double share) {
        TreeCell<FeedRow> cell = cell(name);
        return FileDrag.drop(cell, DataFormat.PLAIN_TEXT, "dragged", share * HEIGHT);
    }

    private TreeCell<FeedRow> cell(String name) {
        Row cell = new Row();
        cell.updateItem(new FeedRow(item(name)), false);
        cell.resize(200, HEIGHT);
        drag.install(cell);
        return cell;
    }

    private FeedItem item(String name) {
        return feeds.all().filter(item -> item.name().equals(name)).findFirst().orElseThrow();
    }

    private static void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(30_000, action);
    }

    private static final class Row extends TreeCell<FeedRow> {
        @Override
        protected void updateItem(FeedRow row, boolean empty) {
            super.updateItem(row, empty);
        }
    }
}

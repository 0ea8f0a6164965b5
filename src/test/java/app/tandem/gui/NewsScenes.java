package app.tandem.gui;

import app.tandem.engine.news.opml.Subscriptions;
import app.tandem.engine.news.store.NewsStore;
import app.tandem.gui.ScreenshotScenes.SceneBuilder;
import app.tandem.gui.ScreenshotScenes.SceneSet;
import app.tandem.gui.notices.NoticesSheet;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

/// The scenes of the What's New tab, over a store that is filled for them.
final class NewsScenes {
    private NewsScenes() {}

    /// The panes with an article of words.
    static CompletableFuture<MainWindow> read(SceneSet set) throws IOException {
        return opened(set, 0);
    }

    /// An article whose pictures wait for the reader's consent.
    static CompletableFuture<MainWindow> withheld(SceneSet set) throws IOException {
        return opened(set, 2);
    }

    /// An article whose picture is shown.
    static CompletableFuture<MainWindow> loaded(SceneSet set) throws IOException {
        return opened(set, 1).thenCompose(window -> when(window, () -> window.lookup(".image-view") != null));
    }

    /// A search that finds nothing, after all was marked as read.
    static CompletableFuture<MainWindow> noHits(SceneSet set) throws IOException {
        return opened(set, 0)
                .thenCompose(window -> {
                    node(window, "#mark-all-read", Button.class).fire();
                    return when(window, () -> window.lookup("#notice") != null);
                })
                .thenCompose(window -> {
                    node(window, "#hide-read", ToggleButton.class).fire();
                    return when(window, () -> entries(window).getItems().size() == 1);
                })
                .thenCompose(window -> {
                    entries(window).getSelectionModel().clearSelection();
                    node(window, "#search", TextField.class).setText("nothing has these words");
                    return when(window, () -> window.lookup("#entries-placeholder .button") != null);
                });
    }

    /// The article without the other panes.
    static CompletableFuture<MainWindow> alone(SceneSet set) throws IOException {
        return opened(set, 0).thenCompose(window -> {
            node(window, "#article-alone", ToggleButton.class).fire();
            return when(window, () -> window.lookup("#entries") == null);
        });
    }

    /// What was said in this session.
    static CompletableFuture<MainWindow> notices(SceneSet set) throws IOException {
        set.notices()
                .say("The news store was damaged and was replaced by the backup of Nov 20, 2026; the damaged file"
                        + " is /home/ann/.local/share/tandem/news.db.damaged-2026-11-27.");
        return opened(set, 0).thenApply(window -> {
            set.sheets().open("Notices", new NoticesSheet(set.notices(), set.messages()));
            return window;
        });
    }

    /// Hits of a search, marked.
    static CompletableFuture<MainWindow> searching(SceneSet set) throws IOException {
        return opened(set, 0)
                .thenCompose(window -> {
                    node(window, "#search", TextField.class).setText("faster plan");
                    return when(window, () -> entries(window).getItems().size() == 1);
                })
                .thenCompose(window -> {
                    entries(window).getSelectionModel().select(0);
                    return when(window, () -> window.lookup(".article-hit") != null);
                });
    }

    /// The sheet that adds a feed.
    static CompletableFuture<MainWindow> adding(SceneSet set) throws IOException {
        return sheet(set, window -> node(window, "#add-feed", Button.class).fire(), "#feed-address");
    }

    /// The sheet of rules, with one that is being written.
    static CompletableFuture<MainWindow> rules(SceneSet set) throws IOException {
        return sheet(set, window -> fire(window, "news-rules"), "#rules-sheet").thenCompose(window -> {
            node(window, "#news-rules-words", TextField.class).setText("sqlite, holiday*");
            return when(window, () -> window.lookup("#rule-preview .cell-detail") != null);
        });
    }

    /// A store without feeds.
    static CompletableFuture<MainWindow> noFeeds(SceneSet set) {
        try (NewsStore store = NewsStore.open(set.data().resolve("news.db"))) {
            store.subscriptions().fillOnce(new Subscriptions(List.of()));
        }
        MainWindow window = set.window(set.commands(), set.scale());
        window.select(1);
        return when(window, () -> window.lookup("#entries-placeholder .button") != null);
    }

    /// One story that two feeds tell.
    static CompletableFuture<MainWindow> story(SceneSet set) throws IOException {
        return opened(set, 0, true).thenCompose(window -> when(window, () -> window.lookup(".story-chip") != null));
    }

    /// The list of the feeds that fail.
    static CompletableFuture<MainWindow> failing(SceneSet set) throws IOException {
        return sheet(set, window -> fire(window, "news-failing-show"), "#failing-sheet .feed-link");
    }

    /// The health card of a feed.
    static CompletableFuture<MainWindow> health(SceneSet set) throws IOException {
        return failing(set).thenCompose(window -> {
            node(window, "#failing-sheet .feed-link", Hyperlink.class).fire();
            return when(window, () -> window.lookup("#health-card") != null);
        });
    }

    /// The sheet that publishes.
    static CompletableFuture<MainWindow> publishing(SceneSet set) throws IOException {
        return sheet(set, window -> fire(window, "news-publish"), "#publish-sheet");
    }

    private static void fire(MainWindow window, String item) {
        node(window, "#more", MenuButton.class).getItems().stream()
                .filter(each -> item.equals(each.getId()))
                .forEach(MenuItem::fire);
    }

    private static CompletableFuture<MainWindow> sheet(SceneSet set, Consumer<MainWindow> open, String node)
            throws IOException {
        return opened(set, 0).thenCompose(window -> {
            open.accept(window);
            return when(window, () -> window.lookup(node) != null);
        });
    }

    private static CompletableFuture<MainWindow> opened(SceneSet set, int row) throws IOException {
        return opened(set, row, false);
    }

    private static CompletableFuture<MainWindow> opened(SceneSet set, int row, boolean told) throws IOException {
        NewsSceneStore.fill(set.data().resolve("news.db"), told);
        MainWindow window = set.window(set.commands(), set.scale());
        window.select(1);
        return when(
                        window,
                        () -> window.lookup("#entries") != null
                                && entries(window).getItems().size() > row)
                .thenCompose(shown -> {
                    entries(window).getSelectionModel().select(row);
                    return when(window, () -> window.lookup("#article-title") != null);
                });
    }

    private static ListView<?> entries(MainWindow window) {
        return node(window, "#entries", ListView.class);
    }

    private static <T> T node(MainWindow window, String id, Class<T> type) {
        return type.cast(window.lookup(id));
    }

    /// Looks again until it is so: the store answers on a thread of its own.
    private static CompletableFuture<MainWindow> when(MainWindow window, BooleanSupplier condition) {
        CompletableFuture<MainWindow> done = new CompletableFuture<>();
        look(window, condition, done, 400);
        return done;
    }

    private static void look(
            MainWindow window, BooleanSupplier condition, CompletableFuture<MainWindow> done, int left) {
        window.applyCss();
        window.layout();
        if (condition.getAsBoolean() || left == 0) {
            done.complete(window);
            return;
        }
        CompletableFuture.delayedExecutor(25, TimeUnit.MILLISECONDS, Platform::runLater)
                .execute(() -> look(window, condition, done, left - 1));
    }

    /// All of them, by the names of their pictures.
    static void add(SceneAdder shots) {
        shots.add("news-read", NewsScenes::read);
        shots.add("news-alone", NewsScenes::alone);
        shots.add("news-no-hits", NewsScenes::noHits);
        shots.add("news-notices", NewsScenes::notices);
        shots.add("news-withheld", NewsScenes::withheld);
        shots.add("news-loaded", NewsScenes::loaded);
        shots.add("news-searching", NewsScenes::searching);
        shots.add("news-adding", NewsScenes::adding);
        shots.add("news-rules", NewsScenes::rules);
        shots.add("news-no-feeds", NewsScenes::noFeeds);
        shots.add("news-story", NewsScenes::story);
        shots.add("news-failing", NewsScenes::failing);
        shots.add("news-health", NewsScenes::health);
        shots.add("news-publish", NewsScenes::publishing);
    }

    /// Takes scenes.
    @FunctionalInterface
    interface SceneAdder {
        /// Adds a scene.
        void add(String name, SceneBuilder scene);
    }
}

package app.tandem.gui;

import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.fetch.FetchError;
import app.tandem.engine.news.FeedState;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.opml.Subscriptions;
import app.tandem.engine.news.store.Documents;
import app.tandem.engine.news.store.NewsStore;
import app.tandem.gui.ScreenshotScenes.SceneBuilder;
import app.tandem.gui.ScreenshotScenes.SceneSet;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
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
import javax.imageio.ImageIO;

/// The scenes of the What's New tab, over a store that is filled for them.
final class NewsScenes {
    private static final String ARTICLE = """
            <p>SQLite 3.54 plans joins of many tables faster; the <a href="https://sqlite.org">release notes</a>
            tell how. The <b>planner</b> now looks at <code>LIKE</code> and at partial indexes, too.</p>
            <h2>What is new</h2>
            <ul><li>a faster planner</li><li>smaller indexes</li></ul>
            <blockquote><p>Eighteen queries of twenty became faster, and none slower.</p></blockquote>
            <pre>SELECT name FROM feed
            WHERE unread &gt; 0 ORDER BY name;</pre>
            <table><tr><th>version</th><th>joins/s</th></tr><tr><td>3.53</td><td>1,240</td></tr>
            <tr><td>3.54</td><td>1,980</td></tr></table>
            <p>\u0647\u0630\u0627 \u0646\u0635 \u0628\u0627\u0644\u0639\u0631\u0628\u064a\u0629</p>
            <p>\u6570\u636e\u5e93\u53d8\u5feb\u4e86</p>
            """;

    private static final Entry PLANNER = Documents.entry(
            "1",
            "https://sqlite.example/3.54",
            "SQLite 3.54 brings a faster planner",
            Documents.NOW,
            "<p>Joins of many tables are planned faster.</p>");

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
            store.outlines().fillOnce(new Subscriptions(List.of()));
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
        fill(set, told);
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

    private static void fill(SceneSet set, boolean told) throws IOException {
        try (NewsStore store = NewsStore.open(set.data().resolve("news.db"))) {
            store.outlines().fillOnce(new Subscriptions(List.of()));
            Subscription sqlite = feed("SQLite", "sqlite.example");
            Subscription photos =
                    feed("Photographs of harbours, lighthouses and other places by the sea", "photos.example");
            Subscription broken = feed("Foo blog", "foo.example");
            List.of(sqlite, photos, broken).forEach(store.outlines()::add);
            for (int day = 9; day >= 0; day--) {
                Instant at = Documents.NOW.minus(Duration.ofDays(day));
                store.remember(
                        day > 3
                                ? Documents.changed(broken, at)
                                : Documents.failed(broken, FeedState.NOTHING, FetchError.GONE, 410, at),
                        0);
            }
            if (told) {
                for (String host : List.of("lwn.example", "heise.example")) {
                    Subscription other = feed(host.substring(0, host.indexOf('.')), host);
                    store.outlines().add(other);
                    store.remember(Documents.changed(other, Documents.NOW, PLANNER), 0);
                }
            }
            store.remember(
                    Documents.changed(
                            photos,
                            Documents.NOW,
                            Documents.essay(
                                    "1",
                                    "A harbour in the morning",
                                    "Ben",
                                    List.of(),
                                    "<p>Before the boats leave.</p>" + "<img src=\"data:image/png;base64," + picture()
                                            + "\" alt=\"a harbour\">"),
                            Documents.essay(
                                    "2",
                                    "Lighthouses of the north",
                                    "Ben",
                                    List.of(),
                                    "<p>Seven of them.</p>"
                                            + "<img src=\"https://photos.example/1.jpg\" width=\"800\" height=\"450\">")),
                    0);
            store.remember(
                    Documents.changed(
                            sqlite,
                            Documents.NOW,
                            Documents.essay(
                                    "1", "SQLite 3.54 brings a faster planner", "Anna", List.of("db"), ARTICLE)),
                    0);
        }
    }

    private static Subscription feed(String title, String host) {
        return new Subscription(title, URI.create("https://" + host + "/feed"), List.of());
    }

    private static String picture() throws IOException {
        BufferedImage image = new BufferedImage(480, 270, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, new Color(0x8fb8de), 0, 270, new Color(0x1d3557)));
        graphics.fillRect(0, 0, 480, 270);
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return Base64.getEncoder().encodeToString(png.toByteArray());
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

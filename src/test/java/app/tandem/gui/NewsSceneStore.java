package app.tandem.gui;

import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.fetch.FetchError;
import app.tandem.engine.news.FeedState;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.opml.Subscriptions;
import app.tandem.engine.news.store.Documents;
import app.tandem.engine.news.store.NewsStore;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;

/// What is stored in the scenes of the What's New tab.
final class NewsSceneStore {
    private static final String ARTICLE = """
            <p>SQLite 3.54 plans joins of many tables faster; the <a href="https://sqlite.org">release notes</a>
            tell how. The <b>planner</b> now looks at <code>LIKE</code> and at partial indexes, too.</p>
            <h2>What is new</h2>
            <ul><li>a faster planner</li><li>smaller indexes</li></ul>
            <blockquote><p>Eighteen queries of twenty became faster, and none slower.</p></blockquote>
            <pre>SELECT name FROM feed
            WHERE unread &gt; 0 ORDER BY name;</pre>
            <h2>Numbers</h2>
            <table><tr><th>version</th><th>joins/s</th></tr><tr><td>3.53</td><td>1,240</td></tr>
            <tr><td>3.54</td><td>1,980</td></tr></table>
            <h2>In other languages</h2>
            <p>\u0647\u0630\u0627 \u0646\u0635 \u0628\u0627\u0644\u0639\u0631\u0628\u064a\u0629
            \u0648\u0641\u064a\u0647 \u0643\u0644\u0627\u0645 \u0643\u062b\u064a\u0631
            \u0644\u0627 \u064a\u062a\u0633\u0639 \u0644\u0647
            \u0633\u0637\u0631 \u0648\u0627\u062d\u062f \u0645\u0646
            \u0623\u0633\u0637\u0631 \u0647\u0630\u0647 \u0627\u0644\u0645\u0642\u0627\u0644\u0629
            \u0627\u0644\u0637\u0648\u064a\u0644\u0629</p>
            <p>\u6570\u636e\u5e93\u53d8\u5feb\u4e86</p>
            """;

    private static final Entry PLANNER = Documents.entry(
            "1",
            "https://sqlite.example/3.54",
            "SQLite 3.54 brings a faster planner",
            Documents.NOW,
            "<p>Joins of many tables are planned faster.</p>");

    private NewsSceneStore() {}

    /// Fills a store.
    ///
    /// @param file of the store
    /// @param told whether further feeds tell the story of one
    static void fill(Path file, boolean told) throws IOException {
        try (NewsStore store = NewsStore.open(file)) {
            store.subscriptions().fillOnce(new Subscriptions(List.of()));
            Subscription sqlite = feed("SQLite", "sqlite.example");
            Subscription photos =
                    feed("Photographs of harbours, lighthouses and other places by the sea", "photos.example");
            Subscription broken = feed("Foo blog", "foo.example");
            List.of(sqlite, photos, broken).forEach(store.subscriptions()::add);
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
                    store.subscriptions().add(other);
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
}

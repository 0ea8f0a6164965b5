package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.image.ImageEncoder;
import app.tandem.engine.image.TestImages;
import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.news.opml.Subscriptions;
import app.tandem.engine.news.store.NewsStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.Test;

/// The pictures of feeds and entries in the tree and in the list, and who is asked for them.
final class NewsImagesTest extends LocalNewsTest {
    private static final int ENTRIES = 3;

    @Test
    void aFeedThatTheReaderAllowsShowsItsPictureInTheTreeAndThoseOfItsEntriesInTheirRows() throws Exception {
        try (TandemWindow window = open("/pictures", true)) {
            window.await("the feed's picture", () -> window.count(".feed-tile.pictured") == 1);
            window.await("those of the rows", () -> drawn(window).equals(Collections.nCopies(ENTRIES, "56 x 42")));
            assertThat(asked()).containsExactlyInAnyOrder("/icon.png", "/0.png", "/1.png", "/2.png");
        }
    }

    @Test
    void aFeedThatTheReaderHasNotAllowedAsksForNoPicture() throws Exception {
        try (TandemWindow window = open("/pictures", false)) {
            assertThat(letter(window, "pictures")).isEqualTo("P");
            // an article that has been open for a second: longer than a picture waits before it is asked for
            window.select("#entries", 0);
            window.await("a mark", () -> NewsPanes.unread(window).size() == ENTRIES - 1);
            assertThat(asked()).isEmpty();
            assertThat(window.onFx(() -> reserved(window))).isEmpty();
        }
    }

    @Test
    void consentThatIsGivenWhileTheListIsShownBringsThePictures() throws Exception {
        try (TandemWindow window = open("/pictures", false)) {
            window.select("#entries", 0);
            window.await("the article", () -> window.shown("#article-title"));
            window.onFx(() -> {
                ((Hyperlink) links(window).get(1)).fire();
                return true;
            });
            window.await("the feed's picture", () -> window.count(".feed-tile.pictured") == 1);
            window.await("those of the rows", () -> drawn(window).size() == ENTRIES);
        }
    }

    @Test
    void consentIsTakenBackInTheMenuOfTheFeed() throws Exception {
        try (TandemWindow window = open("/pictures", true)) {
            window.await("the feed's picture", () -> window.count(".feed-tile.pictured") == 1);
            NewsPanes.select(window, "pictures");
            window.focus("#feeds");
            window.press(KeyCode.SHIFT, KeyCode.F10);
            window.await("the menu", () -> window.shown("Load pictures"));
            window.click("Load pictures");
            window.await("the letter", () -> window.count(".feed-tile.pictured") == 0);
            window.await("no place for pictures", () -> reserved(window).isEmpty());
        }
        try (NewsStore store = NewsStore.open(data.resolve("news.db"))) {
            assertThat(store.pictures().consents()).isEmpty();
        }
    }

    @Test
    void aPictureThatDoesNotComeLeavesTheRowAsItWasWithoutOne() throws Exception {
        try (TandemWindow window = open("/broken", true)) {
            window.await("four answers", () -> asked().size() == ENTRIES + 1);
            window.await("no place for pictures", () -> reserved(window).isEmpty());
            double box = window.onFx(
                    () -> window.node("#entries .entry-row", Region.class).getWidth());
            double star = window.onFx(() -> window.node("#entries .entry-star", Node.class)
                    .getBoundsInParent()
                    .getMaxX());
            assertThat(star).isGreaterThan(box - 12);
            assertThat(letter(window, "broken")).isEqualTo("B");
            assertThat(window.count(".feed-tile.pictured")).isZero();
        }
    }

    private TandemWindow open(String path, boolean allowed) throws Exception {
        server.setDispatcher(new PicturedFeeds(picture()));
        Files.writeString(data.resolve("window.properties"), "tab=1\nnews.selected=all\n");
        try (NewsStore store = NewsStore.open(data.resolve("news.db"))) {
            store.subscriptions().fillOnce(new Subscriptions(List.of()));
            store.subscriptions().add(feed(path.substring(1), path), null);
            store.pictures().allow(server.url(path).uri(), allowed);
        }
        TandemWindow window = TandemWindow.open(data);
        window.await("the feed", () -> window.shown("#refresh") && !window.disabled("#refresh"));
        window.click("#refresh");
        window.await("the entries", () -> NewsPanes.titles(window).size() == ENTRIES);
        return window;
    }

    private static byte[] picture() throws IOException {
        Path file = Files.createTempFile("picture", ".png");
        try {
            ImageEncoder.encode(
                    Image.still(TestImages.bytes(160, 90, 3), Metadata.NONE), EncodeOptions.of(ImageFormat.PNG), file);
            return Files.readAllBytes(file);
        } catch (InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            Files.delete(file);
        }
    }

    /// The pictures that the server was asked for so far.
    private List<String> asked() {
        return ((PicturedFeeds) server.getDispatcher()).pictures();
    }

    /// The sizes of the pictures that rows show.
    private static List<String> drawn(TandemWindow window) {
        return reserved(window).stream()
                .flatMap(place -> place.lookupAll("Rectangle").stream())
                .map(Rectangle.class::cast)
                .filter(Node::isVisible)
                .map(shape -> Math.round(shape.getWidth()) + " x " + Math.round(shape.getHeight()))
                .toList();
    }

    /// The places for pictures that take space in their rows.
    private static List<Node> reserved(TandemWindow window) {
        return window.node("#entries", ListView.class).lookupAll(".entry-thumbnail").stream()
                .filter(Node::isManaged)
                .filter(NewsImagesTest::isSeen)
                .toList();
    }

    /// A list keeps cells that it does not need at present, and does not show them.
    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    private static List<Node> links(TandemWindow window) {
        return List.copyOf(
                new ArrayList<>(window.node(".article-header", Node.class).lookupAll(".article-line .hyperlink")));
    }

    private static String letter(TandemWindow window, String feed) throws Exception {
        return window.onFx(() -> window.node("#feeds", Node.class).lookupAll(".feed-row").stream()
                .filter(row -> ((Label) row.lookup(".feed-name")).getText().equals(feed))
                .map(row -> ((Label) row.lookup(".feed-letter")).getText())
                .findFirst()
                .orElseThrow());
    }

    /// Two feeds, of whose pictures those of one are there.
    private static final class PicturedFeeds extends Dispatcher {
        private final byte[] picture;
        private final List<String> pictures = new CopyOnWriteArrayList<>();

        private PicturedFeeds(byte[] picture) {
            this.picture = picture;
        }

        private List<String> pictures() {
            return pictures;
        }

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            String path = request.getUrl().encodedPath();
            return switch (path) {
                case "/pictures" -> rss("");
                case "/broken" -> rss("gone/");
                default -> picture(path);
            };
        }

        private MockResponse picture(String path) {
            pictures.add(path);
            return path.startsWith("/gone/")
                    ? new MockResponse.Builder().code(404).build()
                    : new MockResponse.Builder()
                            .setHeader("Content-Type", "image/png")
                            .body(new Buffer().write(picture))
                            .build();
        }

        private static MockResponse rss(String folder) {
            String items = IntStream.range(0, ENTRIES)
                    .mapToObj(i -> """
                            <item><title>Number %1$d</title><guid>%1$d</guid>
                            <description>&lt;p&gt;Text&lt;img src="/inline.png"&gt;</description>
                            <media:thumbnail url="/%2$s%1$d.png"/></item>""".formatted(i, folder))
                    .collect(Collectors.joining());
            return new MockResponse.Builder()
                    .setHeader("Content-Type", "application/rss+xml; charset=utf-8")
                    .body("<rss version='2.0' xmlns:media='http://search.yahoo.com/mrss/'><channel><title>A</title>"
                            + "<image><url>/" + folder + "icon.png</url></image>" + items + "</channel></rss>")
                    .build();
        }
    }
}

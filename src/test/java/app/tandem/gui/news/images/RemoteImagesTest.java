package app.tandem.gui.news.images;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.fetch.Limits;
import app.tandem.engine.feed.fetch.Tarpit;
import app.tandem.gui.news.article.ImageRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

@Timeout(60)
final class RemoteImagesTest {
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(5), Duration.ofMillis(500), 1000, 200, 5);

    @TempDir
    private Path folder;

    private final MockWebServer server = new MockWebServer();

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aPictureIsFetchedOnceAndThenComesFromDisk() throws Exception {
        serve("7");
        try (RemoteImages pictures = pictures(1000)) {
            assertThat(width(pictures.load(request("/a.png")))).isEqualTo(7);
            assertThat(width(pictures.load(request("/a.png")))).isEqualTo(7);
        }
        try (RemoteImages pictures = pictures(1000)) {
            assertThat(width(pictures.load(request("/a.png")))).isEqualTo(7);
        }
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aHostOfAPrivateNetworkIsNotAskedUnlessTheFeedLiesThere() throws Exception {
        serve("7");
        try (RemoteImages pictures = pictures(1000)) {
            String address = server.url("/a.png").toString();
            assertThat(failure(pictures.load(new ImageRequest(address, 640, null))))
                    .contains("private");
            assertThat(failure(pictures.load(new ImageRequest(address, 640, "example.org"))))
                    .contains("private");
        }
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void theOldestGoWhenTheDiskHasItsShare() throws Exception {
        try (RemoteImages pictures = pictures(10)) {
            for (String name : List.of("/1", "/2", "/3")) {
                serve("12345");
                assertThat(width(pictures.load(request(name)))).isEqualTo(12345);
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void whatIsNoPictureIsNotKept() throws Exception {
        serve("<!doctype html>");
        try (RemoteImages pictures = pictures(1000)) {
            assertThat(failure(pictures.load(request("/a.png")))).isEqualTo("no picture");
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void moreBytesThanAllowedAreNotRead() throws Exception {
        serve("1".repeat(1001));
        try (RemoteImages pictures = pictures(1000)) {
            assertThat(failure(pictures.load(request("/a.png")))).startsWith("more than");
        }
    }

    @Test
    void aServerThatDripsIsLeftAtTheDeadline() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .body(new Buffer().writeUtf8("7".repeat(500)))
                .throttleBody(1, 1, TimeUnit.SECONDS)
                .build());
        try (RemoteImages pictures = pictures(1000)) {
            assertThat(failure(pictures.load(request("/a.png")))).isNotEmpty();
        }
    }

    @Test
    void aPictureThatIsGivenUpHangsUp() throws Exception {
        try (Tarpit tarpit = new Tarpit();
                RemoteImages pictures = new RemoteImages(Limits.STANDARD, folder, 1000, RemoteImagesTest::decode)) {
            CompletableFuture<Image> loading =
                    pictures.load(new ImageRequest("http://localhost:" + tarpit.port() + "/a.png", 640, "localhost"));
            tarpit.calls(1);
            loading.cancel(true);
            tarpit.left();
        }
    }

    @Test
    void aPictureWithinTheTextNeedsNoServer() throws Exception {
        try (RemoteImages pictures = pictures(1000)) {
            String data = Base64.getEncoder().encodeToString("9".getBytes(StandardCharsets.UTF_8));
            assertThat(width(pictures.load(new ImageRequest("data:image/png;base64," + data, 640, null))))
                    .isEqualTo(9);
            assertThat(failure(pictures.load(new ImageRequest("data:image/png;base64,***", 640, null))))
                    .isNotNull();
        }
    }

    @Test
    void aFolderThatCannotBeWrittenHoldsNoPictureBack() throws Exception {
        serve("7");
        Path file = Files.writeString(folder.resolve("file"), "");
        try (RemoteImages pictures = new RemoteImages(LIMITS, file.resolve("cache"), 1000, RemoteImagesTest::decode)) {
            assertThat(width(pictures.load(request("/a.png")))).isEqualTo(7);
        }
    }

    private void serve(String body) {
        server.enqueue(new MockResponse.Builder().body(body).build());
    }

    private ImageRequest request(String path) {
        return new ImageRequest(server.url(path).toString(), 640, server.getHostName());
    }

    private RemoteImages pictures(long onDisk) {
        return new RemoteImages(LIMITS, folder, onDisk, RemoteImagesTest::decode);
    }

    /// As wide as the number in the file.
    private static Image decode(Path file, int width) throws IOException {
        String text = Files.readString(file);
        if (!text.matches("\\d+")) {
            throw new IOException("no picture");
        }
        return new WritableImage(Integer.parseInt(text.substring(0, Math.min(5, text.length()))), 1);
    }

    private static int width(CompletableFuture<Image> image) throws Exception {
        return (int) image.get(30, TimeUnit.SECONDS).getWidth();
    }

    private static String failure(CompletableFuture<Image> image) throws Exception {
        try {
            image.get(30, TimeUnit.SECONDS);
            return "";
        } catch (ExecutionException failed) {
            return String.valueOf(Objects.requireNonNull(failed.getCause()).getMessage());
        }
    }
}

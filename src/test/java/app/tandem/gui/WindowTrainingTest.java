package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ListView;
import javafx.stage.Window;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class WindowTrainingTest {
    @TempDir
    private Path folder;

    @Test
    void theWindowScalesRefreshesAndShowsAnArticle() throws Exception {
        Path source = Files.createDirectory(folder.resolve("source"));
        ImageIO.write(
                new BufferedImage(600, 500, BufferedImage.TYPE_INT_RGB),
                "jpg",
                source.resolve("1.jpg").toFile());
        try (MockWebServer server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder()
                    .body("<rss version='2.0'><channel><title>T</title><item><title>One</title></item></channel></rss>")
                    .build());
            server.start();
            Path list = Files.writeString(folder.resolve("list.dat"), "One\n" + server.url("/one") + "\n");
            Path data = Files.createDirectory(folder.resolve("data"));
            Files.writeString(
                    data.resolve("window.properties"),
                    "news.list=" + list.toString().replace("\\", "\\\\"));
            try (TandemWindow window = TandemWindow.open(data)) {
                CompletableFuture<Optional<Integer>> stuck = new CompletableFuture<>();
                window.onFx(() -> {
                    new WindowTraining(Window.getWindows().getFirst().getScene(), folder)
                            .start(Duration.seconds(50), stuck::complete);
                    return true;
                });

                assertThat(stuck.get(60, TimeUnit.SECONDS)).isEmpty();
                assertThat(folder.resolve("window/1.jpg")).isNotEmptyFile();
                assertThat(window.node("#entries", ListView.class)
                                .getSelectionModel()
                                .getSelectedIndex())
                        .isZero();
            }
        }
    }
}

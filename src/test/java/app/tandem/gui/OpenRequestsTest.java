package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.instance.SingleInstance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What a second start hands over reaches the window.
@Timeout(120)
final class OpenRequestsTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderBecomesTheSourceAndTheScaleTabIsShown() throws Exception {
        Path photos = Files.createDirectory(folder.resolve("photos"));
        try (TandemWindow window = TandemWindow.open(folder.resolve("data"))) {
            assertThat(handOver(photos.toString())).isTrue();

            window.await(
                    "the folder is the source", () -> window.text("#source").equals(photos.toString()));
        }
    }

    @Test
    void anAddressIsOfferedAndAListImported() throws Exception {
        Path list = Files.writeString(folder.resolve("list.dat"), "Added from outside\nhttp://127.0.0.1:1/feed\n");
        try (TandemWindow window = TandemWindow.open(folder.resolve("data"))) {
            assertThat(handOver(list.toString())).isTrue();
            window.await("the list is imported", () -> window.text("#notice").equals("1 feed added"));

            assertThat(handOver("feed:http://127.0.0.1:1/x")).isTrue();
            window.await("the address is offered", () -> window.shown("#feed-address"));
            assertThat(window.text("#feed-address")).isEqualTo("feed:http://127.0.0.1:1/x");
        }
    }

    @Test
    void onceTheWindowIsClosedThereIsNobodyToHandOverTo() throws Exception {
        TandemWindow.open(folder.resolve("data")).close();

        assertThat(handOver()).isFalse();
    }

    private boolean handOver(String... arguments) {
        return SingleInstance.handOver(folder.resolve("data"), List.of(arguments));
    }
}

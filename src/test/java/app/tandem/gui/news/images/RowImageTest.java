package app.tandem.gui.news.images;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.gui.news.article.ImageRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// When the picture of a row is asked for, and when it is given up.
@Timeout(60)
final class RowImageTest {
    private final Map<String, CompletableFuture<Image>> asked = new ConcurrentHashMap<>();
    private final List<String> order = new CopyOnWriteArrayList<>();
    private final AtomicInteger missing = new AtomicInteger();
    private final Region cell = new Region();
    private RowImage picture;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void make() {
        picture = onFx(() -> new RowImage(
                cell,
                new Thumbnails(this::ask, UnaryOperator.identity(), Platform::runLater, InstantSource.system()),
                0.2,
                missing::incrementAndGet));
    }

    @Test
    void aRowThatIsLeftBeforeAMomentHasPassedAsksForNothing() throws Exception {
        onFx(() -> {
            for (int i = 0; i < 50; i++) {
                picture.show(request("passed" + i));
            }
            picture.show(request("stays"));
            return true;
        });
        until(() -> !order.isEmpty());
        assertThat(order).containsExactly("stays");
    }

    @Test
    void aRowThatLeavesGivesItsPictureUp() throws Exception {
        show("a");
        until(() -> asked.containsKey("a"));
        show("b");
        until(() -> asked.containsKey("b"));
        assertThat(future("a")).isCancelled();
        onFx(() -> {
            cell.setVisible(false);
            return true;
        });
        assertThat(future("b")).isCancelled();
    }

    @Test
    void aCellThatIsSeenAgainWithTheSameRowAsksAgain() throws Exception {
        onFx(() -> {
            cell.setVisible(false);
            picture.show(request("unseen"));
            cell.setVisible(true);
            return true;
        });
        until(() -> asked.containsKey("unseen"));
    }

    @Test
    void onePictureThatHasComeIsDrawnAtOnceTheNextTime() throws Exception {
        show("a");
        until(() -> asked.containsKey("a"));
        future("a").complete(new WritableImage(4, 3));
        until(() -> picture.drawnProperty().get());
        show("b");
        assertThat(onFx(() -> picture.drawnProperty().get())).isFalse();
        show("a");
        assertThat(onFx(() -> picture.drawnProperty().get())).isTrue();
        assertThat(order.stream().filter("a"::equals)).hasSize(1);
    }

    @Test
    void oneThatDoesNotComeIsToldAndNotAskedForAgain() throws Exception {
        show("a");
        until(() -> asked.containsKey("a"));
        future("a").completeExceptionally(new IOException("none"));
        until(() -> missing.get() == 1);
        show("b");
        show("a");
        show("c");
        until(() -> asked.containsKey("c"));
        assertThat(order.stream().filter("a"::equals)).hasSize(1);
        assertThat(onFx(() -> picture.drawnProperty().get())).isFalse();
    }

    private void show(String name) {
        onFx(() -> {
            picture.show(request(name));
            return true;
        });
    }

    private CompletableFuture<Image> future(String name) {
        return Objects.requireNonNull(asked.get(name));
    }

    private CompletableFuture<Image> ask(ImageRequest request) {
        CompletableFuture<Image> begun = new CompletableFuture<>();
        asked.put(request.address(), begun);
        order.add(request.address());
        return begun;
    }

    private static Optional<ImageRequest> request(String name) {
        return Optional.of(new ImageRequest(name, 32, null));
    }

    private static <T> T onFx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, question);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    }
}

package app.tandem.gui.news.images;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.gui.news.article.ImageRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.util.Subscription;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// What rows load and keep; on the test's own thread.
final class ThumbnailsTest {
    private static final Image IMAGE = new WritableImage(4, 3);

    private final Map<String, CompletableFuture<Image>> asked = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private final Thumbnails thumbnails = new Thumbnails(this::ask, UnaryOperator.identity(), Runnable::run, () -> now);

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void twoAreLoadedAtATimeSoThatAnArticleNeedNotWait() {
        List.of("a", "b", "c", "d").forEach(this::load);
        assertThat(order).containsExactly("a", "b");
        come("b");
        assertThat(order).containsExactly("a", "b", "c");
        come("a");
        come("c");
        come("d");
        assertThat(shown).containsExactly("b true", "a true", "c true", "d true");
    }

    @Test
    void onePictureOfSeveralRowsIsAskedForOnce() {
        load("a");
        load("a");
        come("a");
        assertThat(order).containsExactly("a");
        assertThat(shown).containsExactly("a true", "a true");
        assertThat(thumbnails.find(request("a"))).containsSame(IMAGE);
    }

    @Test
    void itIsGivenUpWhenTheLastRowThatShowsItLeaves() {
        Subscription one = load("a");
        Subscription other = load("a");
        one.unsubscribe();
        assertThat(future("a")).isNotDone();
        other.unsubscribe();
        assertThat(future("a")).isCancelled();
        load("b");
        load("c");
        assertThat(order).containsExactly("a", "b", "c");
        assertThat(shown).isEmpty();
        assertThat(thumbnails.isMissing(request("a"))).isFalse();
    }

    @Test
    void oneThatWaitsAndLeavesIsNeverAskedFor() {
        load("a");
        load("b");
        load("c").unsubscribe();
        come("a");
        come("b");
        assertThat(order).containsExactly("a", "b");
    }

    @Test
    void oneThatDidNotComeIsMissingForTenMinutes() {
        load("a");
        future("a").completeExceptionally(new IOException("none"));
        assertThat(shown).containsExactly("a false");
        assertThat(thumbnails.isMissing(request("a"))).isTrue();
        now = now.plus(Duration.ofMinutes(11));
        assertThat(thumbnails.isMissing(request("a"))).isFalse();
        load("a");
        come("a");
        assertThat(thumbnails.find(request("a"))).containsSame(IMAGE);
    }

    @Test
    void thoseThatWereShownLastAreKept() {
        for (int i = 0; i < 201; i++) {
            load("p" + i);
            come("p" + i);
            assertThat(thumbnails.find(request("p0"))).isPresent();
        }
        assertThat(thumbnails.find(request("p1"))).isEmpty();
        assertThat(thumbnails.find(request("p2"))).isPresent();
    }

    private Subscription load(String name) {
        return thumbnails.load(request(name), image -> shown.add(name + " " + image.isPresent()));
    }

    private void come(String name) {
        future(name).complete(IMAGE);
    }

    private CompletableFuture<Image> future(String name) {
        return Objects.requireNonNull(asked.get(name));
    }

    private CompletableFuture<Image> ask(ImageRequest request) {
        order.add(request.address());
        CompletableFuture<Image> begun = new CompletableFuture<>();
        asked.put(request.address(), begun);
        return begun;
    }

    private static ImageRequest request(String name) {
        return new ImageRequest(name, 32, null);
    }
}

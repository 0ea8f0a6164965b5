package app.tandem.gui.scale.compare;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.image.RenderOptions;
import app.tandem.engine.scale.plan.PlanItem;
import app.tandem.engine.scale.plan.PlanPreview;
import app.tandem.engine.scale.request.ScaleRequest;
import app.tandem.engine.scale.request.ScaleSettings;
import app.tandem.gui.scale.compare.CompareModel.State;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class CompareModelTest {
    private final BlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();

    @TempDir
    private Path folder;

    @Test
    void closingEndsARenderingWithin100Milliseconds() throws Exception {
        Path file = folder.resolve("large.png");
        ImageIO.write(new BufferedImage(9000, 6000, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        try (ExecutorService background = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Void> began = new CompletableFuture<>();
            CompareModel model = new CompareModel(
                    task -> background.execute(() -> {
                        began.complete(null);
                        task.run();
                    }),
                    fx::add);
            model.show(request(file, ScaleSettings.within(4000)));
            began.get();

            CompletableFuture<Void> free = new CompletableFuture<>();
            Instant pressed = Instant.now();
            model.close();
            model.whenIdle(() -> free.complete(null));
            free.get(10, TimeUnit.SECONDS);

            assertThat(Duration.between(pressed, Instant.now())).isLessThan(Duration.ofMillis(100));
            assertThat(model.stateProperty().get()).isEqualTo(State.CLOSED);
        }
    }

    @Test
    void anOlderAnswerNeverReplacesANewerQuestion() throws Exception {
        Path one = paint("one.png");
        Path other = paint("other.png");
        CompareModel model = new CompareModel(Runnable::run, fx::add);
        model.show(request(one, ScaleSettings.within(100)));
        model.show(request(other, ScaleSettings.within(50)));
        drain();

        assertThat(model.stateProperty().get()).isEqualTo(State.SHOWN);
        assertThat(model.shownProperty().get().orElseThrow().result().size().width())
                .isEqualTo(50);
    }

    @Test
    void whatIsShownAlreadyIsNotRenderedAgain() throws Exception {
        Path file = paint("one.png");
        CompareModel model = new CompareModel(Runnable::run, fx::add);
        model.show(request(file, ScaleSettings.within(100)));
        drain();
        model.show(request(file, ScaleSettings.within(100)));

        assertThat(fx).isEmpty();
        assertThat(model.stateProperty().get()).isEqualTo(State.SHOWN);
    }

    @Test
    void aPictureThatIsGoneIsSaidToBeUnreadable() throws Exception {
        Path file = paint("one.png");
        CompareRequest request = request(file, ScaleSettings.within(100));
        Files.delete(file);
        CompareModel model = new CompareModel(Runnable::run, fx::add);
        model.show(request);
        drain();

        assertThat(model.stateProperty().get()).isEqualTo(State.FAILED);
        assertThat(model.shownProperty().get()).isEmpty();
    }

    @Test
    void theChosenSizeStaysForTheNextPicture() throws Exception {
        ScaleSettings sizes = ScaleSettings.within(100)
                .withFits(List.of(
                        app.tandem.engine.scale.request.Fit.within(100),
                        app.tandem.engine.scale.request.Fit.within(50)));
        CompareModel model = new CompareModel(Runnable::run, fx::add);
        model.show(request(paint("one.png"), sizes));
        model.chosenProperty().set(1);
        model.show(request(paint("other.png"), sizes));
        drain();

        assertThat(model.shownProperty().get().orElseThrow().result().size().width())
                .isEqualTo(50);
    }

    private void drain() {
        for (Runnable next = fx.poll(); next != null; next = fx.poll()) {
            next.run();
        }
    }

    private Path paint(String name) throws Exception {
        Path file = folder.resolve(name);
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }

    private static CompareRequest request(Path file, ScaleSettings settings) throws Exception {
        ScaleRequest request = ScaleRequest.of(List.of(file), Path.of(""), settings);
        List<PlanItem> plan = PlanPreview.plan(request, PlanPreview.read(request, List.of(), (_, _, _) -> {}));
        return new CompareRequest(plan.getFirst(), RenderOptions.DEFAULT);
    }
}

package app.tandem.gui.scale.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.cli.Photos;
import app.tandem.engine.scale.plan.PlanItem.Action;
import app.tandem.engine.scale.preview.BatchEstimate;
import app.tandem.engine.scale.request.ScaleRequest;
import app.tandem.engine.scale.request.ScaleSettings;
import app.tandem.gui.fx.TestExecutor;
import app.tandem.gui.scale.run.Pace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlanModelTest {
    private static final Map<String, Action> COPIED = Map.of("a.png", Action.COPY, "b.png", Action.COPY);

    @TempDir
    private Path folder;

    private final TestExecutor background = new TestExecutor();
    private final TestExecutor later = new TestExecutor();
    private final TestExecutor fx = new TestExecutor();
    private final PlanModel model =
            new PlanModel(new SimpleObjectProperty<>(ScaleSettings.within(400)), background, later, fx);
    private Path source;
    private Path target;

    @BeforeEach
    void paint() throws IOException {
        source = Files.createDirectory(folder.resolve("source"));
        target = folder.resolve("target");
        Photos.write(source.resolve("a.png"), 80, 50);
        Photos.write(source.resolve("b.png"), 40, 30);
    }

    @Test
    void theWholePlanIsShownWithItsEstimate() throws IOException {
        show(400);
        assertThat(planned()).isEmpty();
        finish();

        long bytes = Files.size(source.resolve("a.png")) + Files.size(source.resolve("b.png"));
        assertThat(planned()).isEqualTo(COPIED);
        assertThat(model.readingProperty().get()).isEqualTo(Pace.UNKNOWN);
        assertThat(model.estimate().estimateProperty().get()).contains(new BatchEstimate(bytes, bytes, 0));
    }

    @Test
    void anOlderPlanNeverOvertakesANewerOne() {
        show(400);
        finish();
        show(60);
        later.runAll();
        show(1000);
        later.runAll();
        fx.runNewest();
        finish();

        assertThat(planned()).isEqualTo(COPIED);
    }

    @Test
    void whatIsReadWhenTheListIsEmptiedIsDropped() {
        show(400);
        later.runAll();
        model.clear();
        finish();

        assertThat(planned()).isEmpty();
        assertThat(model.readingProperty().get()).isEqualTo(Pace.UNKNOWN);
        assertThat(model.estimate().estimateProperty().get()).isEmpty();
    }

    @Test
    void aFolderThatIsMissingShowsNothingAndIsReadWhenItIsThere() throws IOException {
        Path late = folder.resolve("late");
        ScaleRequest request = request(List.of(late), target, 400);
        model.show(request);
        finish();
        assertThat(planned()).isEmpty();

        Photos.write(late.resolve("c.png"), 20, 20);
        model.show(request);
        finish();
        assertThat(planned()).isEqualTo(Map.of("c.png", Action.COPY));
    }

    @Test
    void aPlanIsShownWhateverIsWrongWithTheTarget() {
        show(400);
        finish();
        model.show(request(List.of(source), source, 60));
        finish();

        assertThat(planned()).isEqualTo(Map.of("a.png", Action.SCALE, "b.png", Action.COPY));
    }

    @Test
    void aReadingThatARunCutOffIsDoneAfterIt() {
        show(400);
        model.giveWay(false);
        finish();
        assertThat(planned()).isEmpty();

        model.resume(request(List.of(source), target, 400), false);
        finish();
        assertThat(planned()).isEqualTo(COPIED);
    }

    @Test
    void aChangeOfTheSettingsThatARunCutOffIsPlannedAfterIt() {
        show(400);
        finish();
        show(60);
        model.giveWay(false);
        finish();
        assertThat(planned()).isEqualTo(COPIED);

        model.resume(request(List.of(source), target, 60), false);
        finish();
        assertThat(planned()).isEqualTo(Map.of("a.png", Action.SCALE, "b.png", Action.COPY));
    }

    @Test
    void afterARunThatMayHaveSeenMoreTheFolderIsReadAgain() throws IOException {
        show(400);
        finish();
        model.giveWay(true);
        Photos.write(source.resolve("c.png"), 20, 20);
        ScaleRequest request = request(List.of(source), target, 400);
        model.resume(request, false);
        finish();
        assertThat(planned()).isEqualTo(COPIED);

        model.resume(request, true);
        finish();
        assertThat(planned()).hasSize(3).containsEntry("c.png", Action.COPY);
    }

    @Test
    void whatWasAddedWhileARunBeganIsReadAfterIt() throws IOException {
        show(60);
        finish();
        model.giveWay(false);
        Path late = Photos.write(folder.resolve("late.png"), 20, 20);
        model.resume(request(List.of(source, late), target, 60), false);
        finish();

        assertThat(planned()).isEqualTo(Map.of("a.png", Action.SCALE, "b.png", Action.COPY, "late.png", Action.COPY));
    }

    @Test
    void itIsBusyUntilAllIsReadOrReadingIsEnded() {
        assertThat(model.busyProperty().get()).isFalse();
        show(400);
        assertThat(model.busyProperty().get()).isTrue();
        finish();
        assertThat(model.busyProperty().get()).isFalse();

        model.show(request(List.of(folder.resolve("gone")), target, 400));
        assertThat(model.busyProperty().get()).isTrue();
        finish();
        assertThat(model.busyProperty().get()).as("there is no such folder").isFalse();

        show(400);
        model.clear();
        assertThat(model.busyProperty().get()).isFalse();
    }

    private void show(int pixels) {
        model.show(request(List.of(source), target, pixels));
    }

    private static ScaleRequest request(List<Path> from, Path to, int pixels) {
        return ScaleRequest.of(from, to, ScaleSettings.within(pixels));
    }

    private Map<String, Action> planned() {
        return model.images().rowsProperty().get().stream()
                .collect(Collectors.toMap(
                        row -> row.name().getFileName().toString(),
                        row -> row.item().orElseThrow().action()));
    }

    private void finish() {
        TestExecutor.finish(background, later, fx);
    }
}

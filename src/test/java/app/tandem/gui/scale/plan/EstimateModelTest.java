package app.tandem.gui.scale.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.cli.Photos;
import app.tandem.engine.image.RenderOptions;
import app.tandem.engine.scale.plan.PlanItem;
import app.tandem.engine.scale.plan.PlanPreview;
import app.tandem.engine.scale.preview.BatchEstimate;
import app.tandem.engine.scale.request.ScaleRequest;
import app.tandem.engine.scale.request.ScaleSettings;
import app.tandem.gui.fx.TestExecutor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EstimateModelTest {
    @TempDir
    private Path folder;

    private final TestExecutor later = new TestExecutor();
    private final TestExecutor fx = new TestExecutor();
    private final EstimateModel model = new EstimateModel(later, fx);

    @Test
    void anEstimateIsThereWhenItHasBeenMadeAndNotBefore() throws Exception {
        Path small = Photos.write(folder.resolve("small.png"), 40, 30);
        estimate(plan(small));
        assertThat(estimated()).isEmpty();
        later.runAll();
        assertThat(estimated()).isEmpty();
        fx.runAll();

        assertThat(estimated()).as("a copy").contains(new BatchEstimate(Files.size(small), Files.size(small), 0));
    }

    @Test
    void aNewQuestionForgetsTheAnswerBefore() throws Exception {
        estimate(plan(Photos.write(folder.resolve("small.png"), 40, 30)));
        finish();
        estimate(plan(Photos.write(folder.resolve("large.png"), 300, 200)));

        assertThat(estimated()).isEmpty();
    }

    @Test
    void anOlderAnswerNeverOvertakesANewerOne() throws Exception {
        Path newest = Photos.write(folder.resolve("newest.png"), 50, 50);
        estimate(plan(Photos.write(folder.resolve("small.png"), 40, 30)));
        later.runAll();
        estimate(plan(newest));
        later.runAll();
        fx.runNewest();
        fx.runAll();

        assertThat(estimated()).contains(new BatchEstimate(Files.size(newest), Files.size(newest), 0));
    }

    @Test
    void anAnswerThatComesAfterItWasForgottenIsDropped() throws Exception {
        estimate(plan(Photos.write(folder.resolve("small.png"), 40, 30)));
        later.runAll();
        model.forget();
        finish();

        assertThat(estimated()).isEmpty();
    }

    @Test
    void nothingIsSaidWhereNothingWouldBeWritten() throws Exception {
        Path gone = Photos.write(folder.resolve("gone.png"), 300, 200);
        List<PlanItem> plan = plan(gone);
        Files.delete(gone);
        estimate(List.of());
        finish();
        assertThat(estimated()).isEmpty();

        estimate(plan);
        finish();
        assertThat(estimated()).as("the only sample is gone").isEmpty();
    }

    private void estimate(List<PlanItem> plan) {
        model.estimate(plan, RenderOptions.DEFAULT);
    }

    private Optional<BatchEstimate> estimated() {
        return model.estimateProperty().get();
    }

    private static List<PlanItem> plan(Path file) throws Exception {
        ScaleRequest request = ScaleRequest.of(List.of(file), Path.of(""), ScaleSettings.within(100));
        return PlanPreview.plan(request, PlanPreview.read(request, List.of(), (_, _, _) -> {}));
    }

    private void finish() {
        TestExecutor.finish(later, fx);
    }
}

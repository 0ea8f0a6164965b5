package app.tandem.gui.scale;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.cli.Photos;
import app.tandem.engine.scale.plan.PlanItem;
import app.tandem.engine.scale.preset.Preset;
import app.tandem.engine.scale.preset.Presets;
import app.tandem.engine.scale.request.ScaleSettings;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RunState;
import app.tandem.gui.fx.TestExecutor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The model without a toolkit: what it would do on other threads is done when the test says so.
final class ScaleModelTest {
    @TempDir
    private Path folder;

    private final TestExecutor background = new TestExecutor();
    private final TestExecutor moment = new TestExecutor();
    private final TestExecutor fx = new TestExecutor();
    private final List<URI> opened = new ArrayList<>();
    private Path source;
    private Path target;
    private ScaleModel model;

    @BeforeEach
    void makeModel() throws IOException {
        source = Files.createDirectories(folder.resolve("source"));
        target = folder.resolve("target");
        Photos.write(source.resolve("large.png"), 800, 500);
        Photos.write(source.resolve("small.png"), 40, 30);
        model = new ScaleModel(
                new Messages(Locale.ENGLISH), folder.resolve("data"), opened::add, background, moment, fx);
        finish();
    }

    @Test
    void withoutFoldersNothingIsReadyAndTheStatusAsksForOne() {
        assertThat(model.readyProperty().get()).isFalse();
        assertThat(model.statusProperty().getValue()).isEqualTo("Choose a folder of pictures to scale.");
        assertThat(model.plan().images().rowsProperty().get()).isEmpty();
    }

    @Test
    void aSourceAndATargetAreReadyAndShowWhatWouldBeDone() {
        give(source, target);

        assertThat(model.readyProperty().get()).isTrue();
        assertThat(model.runStateProperty().get()).isEqualTo(RunState.IDLE);
        assertThat(planned())
                .containsExactlyInAnyOrder("large.png " + PlanItem.Action.SCALE, "small.png " + PlanItem.Action.COPY);
    }

    @Test
    void anotherSizeIsPlannedAnew() {
        give(source, target);
        model.settings().settingsProperty().set(ScaleSettings.within(1000));
        finish();

        assertThat(planned())
                .containsExactlyInAnyOrder("large.png " + PlanItem.Action.COPY, "small.png " + PlanItem.Action.COPY);
    }

    @Test
    void ofTwoChangesInOneMomentTheLastIsShown() {
        give(source, target);
        model.settings().settingsProperty().set(ScaleSettings.within(10));
        model.settings().settingsProperty().set(ScaleSettings.within(1000));
        finish();

        assertThat(planned())
                .containsExactlyInAnyOrder("large.png " + PlanItem.Action.COPY, "small.png " + PlanItem.Action.COPY);
    }

    @Test
    void theSourceIsNoTarget() {
        give(source, source);

        assertThat(model.readyProperty().get()).isFalse();
        assertThat(model.statusProperty().getValue()).contains("is the source folder");
    }

    @Test
    void aSizeThatIsNoneIsNotReady() {
        give(source, target);
        model.settings().sizesProperty().set("large");
        finish();

        assertThat(model.settings().sizesValidProperty().get()).isFalse();
        assertThat(model.readyProperty().get()).isFalse();
    }

    @Test
    void anEmptiedSourceEmptiesTheList() {
        give(source, target);
        model.inputs().sourceProperty().set("");
        finish();

        assertThat(model.plan().images().rowsProperty().get()).isEmpty();
        assertThat(model.readyProperty().get()).isFalse();
    }

    @Test
    void aFirstFolderThatIsDroppedBecomesTheSourceAndAFileJoinsTheList() throws IOException {
        Path other = Photos.write(folder.resolve("other.png"), 900, 900);
        model.inputs().targetProperty().set(target.toString());
        model.list().add(List.of(source));
        finish();
        model.list().add(List.of(other));
        finish();

        assertThat(model.inputs().sourceProperty().get()).isEqualTo(source.toString());
        assertThat(model.inputs().added()).containsExactly(other.toAbsolutePath());
        assertThat(planned()).hasSize(3).contains("other.png " + PlanItem.Action.SCALE);
    }

    @Test
    void aPresetThatIsDroppedBecomesTheSettings() throws Exception {
        Path preset = new Presets(folder.resolve("presets")).save(new Preset("Tiny", ScaleSettings.within(33)));
        model.list().add(List.of(preset));
        finish();

        assertThat(model.settings().settingsProperty().get()).isEqualTo(ScaleSettings.within(33));
        assertThat(model.inputs().added()).isEmpty();
    }

    @Test
    void theTargetIsOpenedInAnotherProgram() {
        model.openTarget();
        assertThat(opened).isEmpty();

        give(source, target);
        model.openTarget();
        assertThat(opened).containsExactly(target.toUri());
    }

    @Test
    void whatIsNotReadyDoesNotStart() {
        model.start();
        model.watch();
        model.retry();
        model.cancel();
        model.togglePause();

        assertThat(model.runStateProperty().get()).isEqualTo(RunState.IDLE);
        assertThat(model.isWatching()).isFalse();
    }

    private void give(Path from, Path to) {
        model.inputs().sourceProperty().set(from.toString());
        model.inputs().targetProperty().set(to.toString());
        finish();
    }

    /// Does what is waiting, in every executor, until nothing is.
    private void finish() {
        while (fx.runAll() || background.runAll() || moment.runAll()) {
            // one may have made work for another
        }
    }

    private List<String> planned() {
        return model.plan().images().rowsProperty().get().stream()
                .map(row -> row.name().getFileName() + " "
                        + row.item().map(item -> item.action().toString()).orElse("?"))
                .toList();
    }
}

package app.tandem.gui.scale.run;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.scale.BatchScaler;
import app.tandem.engine.scale.Recorder;
import app.tandem.engine.scale.journal.RunJournal;
import app.tandem.engine.scale.journal.RunUndo;
import app.tandem.engine.scale.plan.TextImageEngine;
import app.tandem.engine.scale.request.ExistingFilePolicy;
import app.tandem.engine.scale.request.ScaleRequest;
import app.tandem.engine.work.PauseSwitch;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.TestExecutor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UndoModelTest {
    @TempDir
    private Path folder;

    private final TestExecutor background = new TestExecutor();
    private final TestExecutor fx = new TestExecutor();
    private Path runs;
    private Path target;

    @BeforeEach
    void makeFolders() throws IOException {
        folder = folder.toRealPath();
        runs = folder.resolve("runs");
        target = folder.resolve("target");
        TextImageEngine.write(folder.resolve("source/a.jpg"), 800, 600);
        TextImageEngine.write(folder.resolve("source/b.jpg"), 800, 600);
    }

    @Test
    void beforeTheFirstRunThereIsNothingToUndo() {
        UndoModel model = looked();
        model.undo();

        assertThat(model.undoableProperty().get()).isFalse();
        assertThat(model.workingProperty().get()).isFalse();
        assertThat(background.size()).isZero();
        assertThat(model.saidProperty().get()).isEmpty();
    }

    @Test
    void theRunOfAnEarlierStartIsUndoneAndSaid() throws Exception {
        run();
        UndoModel model = looked();
        assertThat(model.undoableProperty().get()).isTrue();

        model.undo();
        assertThat(model.workingProperty().get()).isTrue();
        finish();

        assertThat(model.workingProperty().get()).isFalse();
        assertThat(model.undoableProperty().get()).isFalse();
        assertThat(model.saidProperty().get()).isEqualTo("Undone: 2 removed.");
        assertThat(target).doesNotExist();

        model.forget();
        assertThat(model.saidProperty().get()).isEmpty();
    }

    @Test
    void askedTwiceAtOnceOnlyOneRunIsUndone() throws Exception {
        run();
        run();
        UndoModel model = looked();
        model.undo();
        model.undo();
        finish();

        assertThat(target.resolve("a.jpg")).exists();
        assertThat(target.resolve("a (2).jpg")).doesNotExist();
        assertThat(model.undoableProperty().get()).isTrue();
    }

    @Test
    void askedAgainAfterwardsTheRunBeforeIsUndone() throws Exception {
        run();
        run();
        UndoModel model = looked();
        model.undo();
        finish();
        model.undo();
        finish();

        assertThat(target).doesNotExist();
        assertThat(model.undoableProperty().get()).isFalse();
        assertThat(model.saidProperty().get()).isEqualTo("Undone: 2 removed.");
    }

    @Test
    void whatWasChangedSinceStaysAndIsCounted() throws Exception {
        run();
        Files.writeString(target.resolve("a.jpg"), "retouched");
        UndoModel model = looked();
        model.undo();
        finish();

        assertThat(model.saidProperty().get()).isEqualTo("Undone: 1 removed. 1 stayed, since they have changed.");
        assertThat(target.resolve("a.jpg")).hasContent("retouched");
    }

    @Test
    void aJournalThatWasCutOffInTheMiddleOfACharacterIsOfUse() throws Exception {
        run();
        byte[] cut = Arrays.copyOf("{\"target\": \"/ä".getBytes(StandardCharsets.UTF_8), 14);
        Files.write(RunUndo.newest(runs).orElseThrow(), cut, StandardOpenOption.APPEND);
        UndoModel model = looked();
        model.undo();
        finish();

        assertThat(model.saidProperty().get()).isEqualTo("Undone: 2 removed.");
        assertThat(model.undoableProperty().get()).isFalse();
    }

    @Test
    void aJournalThatCannotBeReadIsSaidAndNothingIsTouched() throws Exception {
        run();
        UndoModel model = looked();
        Path journal = RunUndo.newest(runs).orElseThrow();
        Files.delete(journal);
        Files.createDirectory(journal);
        model.undo();
        finish();

        assertThat(model.saidProperty().get()).startsWith("The last run can't be undone: ");
        assertThat(model.workingProperty().get()).isFalse();
        assertThat(target.resolve("a.jpg")).exists();
        assertThat(target.resolve("b.jpg")).exists();
    }

    @Test
    void anOlderLookNeverOvertakesANewerOne() throws Exception {
        UndoModel model = model();
        background.runAll(); // it has seen no run, and that is not said yet
        run();
        model.look();
        background.runAll();
        fx.runNewest();
        fx.runAll();

        assertThat(model.undoableProperty().get()).isTrue();
    }

    private void run() throws Exception {
        ScaleRequest request = ScaleRequest.of(folder.resolve("source"), target, 400)
                .withWorkers(1)
                .withExisting(ExistingFilePolicy.RENAME);
        RunJournal journal = RunJournal.begin(runs);
        new BatchScaler(new TextImageEngine()).run(request, List.of(), new PauseSwitch(), journal, new Recorder());
    }

    private UndoModel looked() {
        UndoModel model = model();
        finish();
        return model;
    }

    private UndoModel model() {
        return new UndoModel(runs, new Messages(Locale.ENGLISH), background, fx);
    }

    private void finish() {
        TestExecutor.finish(background, fx);
    }
}

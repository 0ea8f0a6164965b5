package app.tandem.engine.scale.journal;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.scale.BatchScaler;
import app.tandem.engine.scale.Recorder;
import app.tandem.engine.scale.journal.RunUndo.Action;
import app.tandem.engine.scale.journal.RunUndo.Step;
import app.tandem.engine.scale.plan.TextImageEngine;
import app.tandem.engine.scale.request.ExistingFilePolicy;
import app.tandem.engine.scale.request.ScaleRequest;
import app.tandem.engine.work.PauseSwitch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunUndoTest {
    @TempDir
    private Path folder;

    private Path runs;
    private Path target;
    private ScaleRequest request;

    @BeforeEach
    void makeFolders() throws IOException {
        folder = folder.toRealPath();
        runs = folder.resolve("data/runs");
        target = folder.resolve("target");
        TextImageEngine.write(folder.resolve("source/a.jpg"), 800, 600);
        TextImageEngine.write(folder.resolve("source/b.jpg"), 800, 600);
        request = ScaleRequest.of(folder.resolve("source"), target, 400).withWorkers(1);
    }

    private void run(ScaleRequest asked) throws Exception {
        RunJournal journal = RunJournal.begin(runs);
        new BatchScaler(new TextImageEngine()).run(asked, List.of(), new PauseSwitch(), journal, new Recorder());
    }

    private List<Step> undo() throws Exception {
        return RunUndo.undo(RunUndo.newest(runs).orElseThrow());
    }

    private Step step(String name, Action action) {
        return new Step(target.resolve(name), action);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(target)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> target.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void whatTheRunMadeGoesAndWhatWasChangedSinceStays() throws Exception {
        run(request);
        Files.writeString(target.resolve("a.jpg"), "retouched");
        Files.writeString(target.resolve("own.jpg"), "never ours");
        Path journal = RunUndo.newest(runs).orElseThrow();
        List<Step> steps = List.of(step("b.jpg", Action.REMOVE), step("a.jpg", Action.CHANGED));
        assertThat(RunUndo.plan(journal)).isEqualTo(steps);
        assertThat(files()).as("a plan does nothing").containsExactly("a.jpg", "b.jpg", "own.jpg");
        assertThat(undo()).isEqualTo(steps);
        assertThat(files()).containsExactly("a.jpg", "own.jpg");
        assertThat(RunUndo.newest(runs)).as("it can't be undone twice").isEmpty();
        assertThat(folder.resolve("source/a.jpg")).hasContent("JPEG 800 600");
    }

    @Test
    void whatTheRunReplacedComesBack() throws Exception {
        Files.createDirectories(target);
        Files.writeString(target.resolve("a.jpg"), "the old one");
        run(request.withExisting(ExistingFilePolicy.REPLACE));
        assertThat(target.resolve("a.jpg")).hasContent("JPEG 400 300");
        assertThat(undo()).containsExactly(step("b.jpg", Action.REMOVE), step("a.jpg", Action.PUT_BACK));
        assertThat(files()).containsExactly("a.jpg");
        assertThat(target.resolve("a.jpg")).hasContent("the old one");
        try (Stream<Path> left = Files.list(target)) {
            assertThat(left).as("no hidden folder stays").hasSize(1);
        }
    }

    @Test
    void twoRunsAreUndoneOneAfterTheOther() throws Exception {
        run(request);
        run(request.withExisting(ExistingFilePolicy.RENAME));
        assertThat(files()).containsExactly("a (2).jpg", "a.jpg", "b (2).jpg", "b.jpg");
        undo();
        assertThat(files()).containsExactly("a.jpg", "b.jpg");
        undo();
        assertThat(target).as("the run made it").doesNotExist();
    }

    @Test
    void foldersThatTheRunMadeGoWhenNothingIsLeftInThemAndOthersStay() throws Exception {
        TextImageEngine.write(folder.resolve("source/trip/day/c.jpg"), 800, 600);
        TextImageEngine.write(folder.resolve("source/own/d.jpg"), 800, 600);
        TextImageEngine.write(folder.resolve("source/used/e.jpg"), 800, 600);
        Files.createDirectories(target.resolve("own"));
        run(request.withWorkers(2));
        Files.writeString(target.resolve("used/notes.txt"), "mine");
        undo();
        try (Stream<Path> left = Files.walk(target)) {
            assertThat(left.map(file -> target.relativize(file).toString()))
                    .containsExactlyInAnyOrder("", "own", "used", "used/notes.txt");
        }
    }

    @Test
    void theJournalOfAProcessThatWasKilledIsOfUse() throws Exception {
        run(request);
        Path journal = RunUndo.newest(runs).orElseThrow();
        Files.delete(target.resolve("b.jpg")); // its line was written, and its name not given
        Files.writeString(journal, "{\"target\": \"/somewhere/c", StandardOpenOption.APPEND); // cut off
        assertThat(undo()).containsExactly(step("b.jpg", Action.GONE), step("a.jpg", Action.REMOVE));
    }

    @Test
    void theOldestRunsAreForgottenWithWhatTheyReplaced() throws Exception {
        run(request);
        for (int i = 0; i < 11; i++) {
            run(request.withExisting(ExistingFilePolicy.REPLACE));
        }
        try (Stream<Path> journals = Files.list(runs)) {
            assertThat(journals).hasSize(10);
        }
        assertThat(files()).hasSize(2 + 2 * 10);
    }
}

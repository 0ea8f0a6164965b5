package app.tandem.engine.scale.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.engine.problem.Problem;
import app.tandem.engine.scale.BatchScaler;
import app.tandem.engine.scale.Recorder;
import app.tandem.engine.scale.folder.FolderException;
import app.tandem.engine.scale.outcome.ScaleOutcome;
import app.tandem.engine.scale.outcome.ScaleReport;
import app.tandem.engine.scale.request.ExistingFilePolicy;
import app.tandem.engine.scale.request.NameTemplate;
import app.tandem.engine.scale.request.ScaleRequest;
import app.tandem.engine.scale.request.ScaleSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run over files and folders instead of one folder.
final class SourceListTest {
    @TempDir
    private Path folder;

    private Path target;

    @BeforeEach
    void makeFolders() throws IOException {
        folder = folder.toRealPath();
        target = folder.resolve("target");
        TextImageEngine.write(folder.resolve("a/one.jpg"), 800, 600);
        TextImageEngine.write(folder.resolve("a/deep/two.jpg"), 800, 600);
        TextImageEngine.write(folder.resolve("b/one.jpg"), 800, 600);
        TextImageEngine.write(folder.resolve("b/three.jpg"), 800, 600);
    }

    private ScaleRequest request(String... sources) {
        return ScaleRequest.of(Stream.of(sources).map(folder::resolve).toList(), target, ScaleSettings.within(400));
    }

    private static List<Planned> plan(ScaleRequest request) throws FolderException, InterruptedException {
        return new BatchScaler(new TextImageEngine())
                .plan(request, new Recorder())
                .pictures();
    }

    private static List<String> targets(ScaleRequest request) throws FolderException, InterruptedException {
        return plan(request).stream()
                .flatMap(planned -> planned.destination().stream())
                .map(Path::toString)
                .toList();
    }

    @Test
    void filesGoIntoTheTargetByTheirNamesAndFoldersIntoFoldersOfTheirNames() throws Exception {
        assertThat(targets(request("b/three.jpg", "a"))).containsExactly("three.jpg", "a/deep/two.jpg", "a/one.jpg");
        assertThat(targets(request("b/three.jpg"))).containsExactly("three.jpg");
        assertThat(targets(request("a")))
                .as("a single folder stands for what is in it")
                .contains("one.jpg");
    }

    @Test
    void everyFileIsScaledAndNamedAbsolutely() throws Exception {
        Recorder recorder = new Recorder();
        ScaleReport report = new BatchScaler(new TextImageEngine()).run(request("b/three.jpg", "a"), recorder);
        assertThat(report.scaled()).isEqualTo(3);
        assertThat(recorder.outcomes)
                .extracting(ScaleOutcome::source)
                .containsExactlyInAnyOrder(
                        folder.resolve("b/three.jpg"), folder.resolve("a/one.jpg"), folder.resolve("a/deep/two.jpg"));
        assertThat(target.resolve("a/deep/two.jpg")).hasContent("JPEG 400 300");
        assertThat(target.resolve("three.jpg")).hasContent("JPEG 400 300");
    }

    @Test
    void twoFilesOfOneNameAreAConflictOrGetNumbers() throws Exception {
        ScaleRequest request = request("a/one.jpg", "b/one.jpg");
        assertThat(plan(request).get(1))
                .isEqualTo(new Planned.Conflict(
                        folder.resolve("b/one.jpg"), Path.of("one.jpg"), folder.resolve("a/one.jpg")));
        ScaleRequest numbered = request.withSettings(request.settings().withNumbered(true));
        assertThat(targets(numbered)).containsExactly("one.jpg", "one (2).jpg");
        new BatchScaler(new TextImageEngine()).run(numbered, new Recorder());
        assertThat(plan(numbered)).as("the same numbers again").allMatch(Planned.Skip.class::isInstance);
    }

    @Test
    void aNumberTakesNoNameThatALaterFileHas() throws Exception {
        TextImageEngine.write(folder.resolve("b/one (2).jpg"), 800, 600);
        ScaleRequest request = request("a/one.jpg", "b/one.jpg", "b/one (2).jpg");
        assertThat(targets(request.withSettings(request.settings().withNumbered(true))))
                .containsExactly("one.jpg", "one (3).jpg", "one (2).jpg");
    }

    @Test
    void whatIsFoundTwiceIsScaledOnce() throws Exception {
        assertThat(targets(request("a", "a/one.jpg", "a"))).containsExactly("a/deep/two.jpg", "a/one.jpg");
    }

    @Test
    void aFileThatIsGoneIsRefusedAndTheOthersAreScaled() throws Exception {
        Path gone = folder.resolve("gone.jpg");
        assertThat(plan(request("gone.jpg", "b/three.jpg")))
                .hasSize(2)
                .first()
                .isEqualTo(new Planned.Reject(gone, Problem.of("io.missing", gone)));
    }

    @Test
    void aFileThatIsNoPictureIsRefused() throws Exception {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "hello");
        assertThat(plan(request("notes.txt")))
                .containsExactly(new Planned.Reject(notes, Problem.of("image.noPicture")));
    }

    @Test
    void noOriginalOfTheListIsWrittenOver() throws Exception {
        Path original = folder.resolve("b/one.jpg");
        ScaleRequest beside = request("b/one.jpg")
                .withFolders(original, folder.resolve("b"))
                .withExisting(ExistingFilePolicy.REPLACE);
        assertThat(plan(beside))
                .containsExactly(new Planned.Reject(
                        original, Problem.of("scale.target.original", original), Cure.CHOOSE_TARGET));
        ScaleRequest renamed = beside.withOutput(beside.output().withNaming(Optional.of(NameTemplate.NAME_AND_SIZE)));
        assertThat(targets(renamed)).containsExactly("one-400.jpg");
        assertThat(original).hasContent("JPEG 800 600");
    }

    @Test
    void aSourceFolderIsNoTarget() {
        assertThatThrownBy(() -> plan(request("a", "target")
                        .withSources(List.of(folder.resolve("a"), folder.resolve("b")))
                        .withFolders(folder.resolve("b"), folder.resolve("b"))))
                .isInstanceOf(FolderException.class)
                .hasMessageContaining("is the source folder");
    }
}

package app.tandem.engine.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.engine.files.TempFilesTest;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.problem.Problem;
import app.tandem.engine.scale.folder.FolderException;
import app.tandem.engine.scale.outcome.ScaleOutcome;
import app.tandem.engine.scale.outcome.ScaleOutcome.Skipped.SkipReason;
import app.tandem.engine.scale.outcome.ScaleReport;
import app.tandem.engine.scale.outcome.ScaleReport.Kind;
import app.tandem.engine.scale.plan.TextImageEngine;
import app.tandem.engine.scale.request.ExistingFilePolicy;
import app.tandem.engine.scale.request.Fit;
import app.tandem.engine.scale.request.Output;
import app.tandem.engine.scale.request.ScaleRequest;
import app.tandem.engine.work.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BatchScalerTest extends ScaleFixture {
    @Test
    void everyPictureHasAnOutcomeAndTheReportCountsThem() throws Exception {
        TextImageEngine.write(source.resolve("large.jpg"), 1600, 1000);
        TextImageEngine.write(source.resolve("in/small.jpg"), 40, 30);
        TextImageEngine.write(source.resolve("there.jpg"), 500, 500);
        TextImageEngine.write(target.resolve("there.jpg"), 1, 1);
        Files.writeString(source.resolve("liar.jpg"), "hello");
        Files.createDirectory(source.resolve("empty"));

        ScaleReport report = run(request);

        assertThat(report)
                .isEqualTo(new ScaleReport(
                        Map.of(Kind.COPIED, 1, Kind.SCALED, 1, Kind.SKIPPED_EXISTING, 1, Kind.FAILED, 1), 2, false));
        assertThat(listener.outcomes)
                .containsExactlyInAnyOrder(
                        new ScaleOutcome.Scaled(
                                Path.of("large.jpg"),
                                Path.of("large.jpg"),
                                new Size(1600, 1000),
                                new Size(400, 250),
                                "JPEG 400 250".length()),
                        new ScaleOutcome.Copied(
                                Path.of("in/small.jpg"),
                                Path.of("in/small.jpg"),
                                new Size(40, 30),
                                "JPEG 40 30".length()),
                        new ScaleOutcome.Skipped(
                                Path.of("there.jpg"),
                                Optional.of(Path.of("there.jpg")),
                                SkipReason.EXISTS,
                                Problem.of("scale.target.exists")),
                        new ScaleOutcome.Failed(Path.of("liar.jpg"), Optional.empty(), Problem.of("image.noPicture")));
        assertThat(files(target)).containsExactly("in", "in/small.jpg", "large.jpg", "there.jpg");
        assertThat(target.resolve("large.jpg")).hasContent("JPEG 400 250");
        assertThat(target.resolve("in/small.jpg")).hasSameBinaryContentAs(source.resolve("in/small.jpg"));
        assertThat(target.resolve("there.jpg")).hasContent("JPEG 1 1");
    }

    @Test
    void progressIsCountedInPixelsAndEndsAtTheTotal() throws Exception {
        TextImageEngine.write(source.resolve("a.jpg"), 1000, 1000);
        TextImageEngine.write(source.resolve("b.jpg"), 10, 10);
        Files.writeString(source.resolve("c.jpg"), "hello");
        run(request.withWorkers(1).withFits(List.of(Fit.within(400), Fit.within(40))));
        assertThat(listener.progress)
                .containsExactly(
                        new Progress(0, 1_000_100),
                        new Progress(0, 1_000_100),
                        new Progress(1_000_000, 1_000_100),
                        new Progress(1_000_000, 1_000_100),
                        new Progress(1_000_100, 1_000_100));
    }

    @Test
    void severalSizesComeFromOneDecode() throws Exception {
        TextImageEngine.write(source.resolve("a.jpg"), 1000, 1000);
        TextImageEngine pictures = new TextImageEngine();
        new BatchScaler(pictures)
                .run(request.withFits(List.of(Fit.within(400), Fit.within(1600), Fit.within(40))), listener);
        assertThat(pictures.decodes()).isEqualTo(1);
        assertThat(target.resolve("a-40.jpg")).hasContent("JPEG 40 40");
        assertThat(target.resolve("a-400.jpg")).hasContent("JPEG 400 400");
        assertThat(target.resolve("a-1600.jpg")).as("fits already").hasContent("JPEG 1000 1000");
    }

    @Test
    void aTargetThatAppearsAfterThePlanIsNotWrittenOver() throws Exception {
        TextImageEngine.write(source.resolve("a.jpg"), 1000, 1000);
        TextImageEngine appearing = new TextImageEngine(_ -> Files.writeString(target.resolve("a.jpg"), "mine"));
        ScaleReport report = new BatchScaler(appearing).run(request, listener);
        assertThat(report).isEqualTo(new ScaleReport(Map.of(Kind.SKIPPED_EXISTING, 1), 2, false));
        assertThat(files(target)).containsExactly("a.jpg");
        assertThat(target.resolve("a.jpg")).hasContent("mine");
    }

    @Test
    void renameFindsAFreeNameEvenWhenItsOwnIsTakenMeanwhile() throws Exception {
        TextImageEngine.write(source.resolve("a.jpg"), 1000, 1000);
        TextImageEngine appearing = new TextImageEngine(_ -> Files.writeString(target.resolve("a.jpg"), "mine"));
        new BatchScaler(appearing).run(request.withExisting(ExistingFilePolicy.RENAME), listener);
        assertThat(files(target)).containsExactly("a (2).jpg", "a.jpg");
        assertThat(target.resolve("a.jpg")).hasContent("mine");
    }

    @Test
    void replaceReplaces() throws Exception {
        TextImageEngine.write(source.resolve("a.jpg"), 1000, 1000);
        TextImageEngine.write(source.resolve("b.jpg"), 10, 10);
        TextImageEngine.write(target.resolve("a.jpg"), 1, 1);
        TextImageEngine.write(target.resolve("b.jpg"), 1, 1);
        run(request.withExisting(ExistingFilePolicy.REPLACE));
        assertThat(target.resolve("a.jpg")).hasContent("JPEG 400 400");
        assertThat(target.resolve("b.jpg")).hasContent("JPEG 10 10");
    }

    @Test
    void aSecondUpdateHasNothingToDo() throws Exception {
        TextImageEngine.write(source.resolve("a.jpg"), 1000, 1000);
        TextImageEngine.write(source.resolve("b.jpg"), 10, 10);
        ScaleRequest update = request.withExisting(ExistingFilePolicy.UPDATE);
        assertThat(run(update)).isEqualTo(new ScaleReport(Map.of(Kind.COPIED, 1, Kind.SCALED, 1), 2, false));
        assertThat(run(update)).isEqualTo(new ScaleReport(Map.of(Kind.SKIPPED_OTHER, 2), 2, false));
        assertThat(run(update.withOutput(Output.DEFAULT.withKeepTimes(true))).skipped())
                .isEqualTo(2);
    }

    @Test
    void timesAreKeptWhenAsked() throws Exception {
        FileTime time = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(TextImageEngine.write(source.resolve("a.jpg"), 1000, 1000), time);
        Files.setLastModifiedTime(TextImageEngine.write(source.resolve("b.jpg"), 10, 10), time);
        run(request.withOutput(Output.DEFAULT.withKeepTimes(true)));
        assertThat(Files.getLastModifiedTime(target.resolve("a.jpg"))).isEqualTo(time);
        assertThat(Files.getLastModifiedTime(target.resolve("b.jpg"))).isEqualTo(time);
    }

    @Test
    void originalsAreOnlyRead() throws Exception {
        Path original = TextImageEngine.write(source.resolve("a.jpg"), 1000, 1000);
        FileTime before = Files.getLastModifiedTime(original);
        run(request.withFolders(source, source.resolve("target")).withExisting(ExistingFilePolicy.REPLACE));
        assertThat(original).hasContent("JPEG 1000 1000");
        assertThat(Files.getLastModifiedTime(original)).isEqualTo(before);
        assertThat(files(source)).containsExactly("a.jpg", "target", "target/a.jpg");
    }

    @Test
    void aTargetThatIsALinkIsFollowedAndStays() throws Exception {
        TextImageEngine.write(source.resolve("a.jpg"), 1000, 1000);
        TextImageEngine.write(source.resolve("in/b.jpg"), 10, 10);
        Path real = Files.createDirectories(folder.resolve("disk/real"));
        Files.createSymbolicLink(target, real);
        assertThat(run(request)).isEqualTo(new ScaleReport(Map.of(Kind.COPIED, 1, Kind.SCALED, 1), 2, false));
        assertThat(files(real)).containsExactly("a.jpg", "in", "in/b.jpg");
        assertThat(target).isSymbolicLink();
    }

    @Test
    void aTargetThatIsALinkIntoTheSourceIsNotScaledAgain() throws Exception {
        TextImageEngine.write(source.resolve("a.jpg"), 1000, 1000);
        TextImageEngine.write(source.resolve("small/a.jpg"), 500, 500);
        Files.createSymbolicLink(target, source.resolve("small"));
        assertThat(run(request.withExisting(ExistingFilePolicy.REPLACE)))
                .isEqualTo(new ScaleReport(Map.of(Kind.SCALED, 1), 2, false));
        assertThat(source.resolve("a.jpg")).hasContent("JPEG 1000 1000");
        assertThat(source.resolve("small/a.jpg")).hasContent("JPEG 400 400");
    }

    @Test
    void noMoreThanTheBudgetIsWorkedOnAtOnce() throws Exception {
        for (int i = 0; i < 20; i++) {
            TextImageEngine.write(source.resolve(i + ".jpg"), 1000, 1000);
        }
        Peak peak = new Peak();
        TextImageEngine pictures = new TextImageEngine(_ -> peak.pass());
        new BatchScaler(pictures).run(request.withWorkers(8).withMemory(2_500_000), listener);
        assertThat(listener.outcomes).hasSize(20);
        assertThat(peak.highest()).isEqualTo(2);
    }

    @Test
    void aFolderThatCanNotBeWorkedWithEndsTheRunBeforeAnythingIsWritten() {
        assertThatThrownBy(() -> run(request.withFolders(folder.resolve("nowhere"), target)))
                .isInstanceOf(FolderException.class)
                .hasMessage(folder.resolve("nowhere") + " does not exist; choose a folder of pictures");
        assertThat(target).doesNotExist();
    }

    @Test
    void anEmptySourceGivesAnEmptyReport() throws Exception {
        assertThat(run(request)).isEqualTo(ScaleReport.start(2));
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void whatAKilledRunLeftIsGoneAfterTheNext() throws Exception {
        TextImageEngine.write(source.resolve("in/a.jpg"), 1000, 1000);
        Files.createDirectories(target.resolve("in"));
        Path left = TempFilesTest.leftBehind(target.resolve("in"));
        Path foreign = Files.createFile(target.resolve("in/.tandem-notes"));
        run(request);
        assertThat(left).doesNotExist();
        assertThat(foreign).exists();
    }
}

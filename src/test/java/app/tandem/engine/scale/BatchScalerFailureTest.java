package app.tandem.engine.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.engine.image.RenderOptions;
import app.tandem.engine.image.RenderTarget;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.problem.Problem;
import app.tandem.engine.scale.outcome.ScaleOutcome;
import app.tandem.engine.scale.outcome.ScaleReport;
import app.tandem.engine.scale.outcome.ScaleReport.Kind;
import app.tandem.engine.scale.plan.ImageEngine;
import app.tandem.engine.scale.plan.ScalePlan;
import app.tandem.engine.scale.plan.TextImageEngine;
import app.tandem.engine.scale.request.ExistingFilePolicy;
import app.tandem.engine.scale.request.NameTemplate;
import app.tandem.engine.scale.request.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What goes wrong with one picture stays with that picture.
final class BatchScalerFailureTest extends ScaleFixture {
    @Test
    void aPictureThatDoesNotComeOutAsPlannedGetsNoName() throws Exception {
        TextImageEngine.write(source.resolve("a.jpg"), 1000, 1000);
        ImageEngine shortChanging = new OtherSize(new TextImageEngine());
        ScaleReport report = new BatchScaler(shortChanging).run(request, listener);
        assertThat(report.failed()).isEqualTo(1);
        assertThat(listener.outcomes)
                .containsExactly(new ScaleOutcome.Failed(
                        Path.of("a.jpg"),
                        Optional.of(Path.of("a.jpg")),
                        Problem.of("image.cameOut", "JPEG", "1 × 1", "JPEG", "400 × 400")));
        assertThat(files(target)).isEmpty();
    }

    @Test
    void oneFailureLeavesNoTraceAndTheRestGoesOn() throws Exception {
        for (String name : List.of("a.jpg", "b.jpg", "c.jpg")) {
            TextImageEngine.write(source.resolve(name), 1000, 1000);
        }
        TextImageEngine pictures = new TextImageEngine(picture -> {
            if (picture.endsWith("b.jpg")) {
                throw ImageException.of("image.cutOff");
            }
        });
        ScaleReport report = new BatchScaler(pictures).run(request, listener);
        assertThat(report).isEqualTo(new ScaleReport(Map.of(Kind.SCALED, 2, Kind.FAILED, 1), 2, false));
        assertThat(listener.outcomes)
                .contains(new ScaleOutcome.Failed(
                        Path.of("b.jpg"), Optional.of(Path.of("b.jpg")), Problem.of("image.cutOff")));
        assertThat(files(target)).containsExactly("a.jpg", "c.jpg");
    }

    @Test
    void aPictureThatTurnsOutTooLargeForMemoryFailsAlone() throws Exception {
        TextImageEngine.write(source.resolve("a.jpg"), 1000, 1000);
        TextImageEngine.write(source.resolve("b.jpg"), 1000, 1000);
        TextImageEngine pictures = new TextImageEngine(picture -> {
            if (picture.endsWith("a.jpg")) {
                throw new OutOfMemoryError("as the codec would");
            }
        });
        assertThat(new BatchScaler(pictures).run(request, listener))
                .isEqualTo(new ScaleReport(Map.of(Kind.SCALED, 1, Kind.FAILED, 1), 2, false));
        assertThat(listener.outcomes)
                .contains(new ScaleOutcome.Failed(
                        Path.of("a.jpg"),
                        Optional.of(Path.of("a.jpg")),
                        Problem.of("image.needsMemory", "1000 × 1000")));
    }

    @Test
    void aBugEndsTheRunAndLeavesNoTemporaryFile() throws Exception {
        TextImageEngine.write(source.resolve("a.jpg"), 1000, 1000);
        TextImageEngine pictures = new TextImageEngine(_ -> {
            throw new IllegalStateException("a bug");
        });
        assertThatThrownBy(() -> new BatchScaler(pictures).run(request, listener))
                .hasMessage("a bug");
        assertThat(files(target)).isEmpty();
    }

    @Test
    void aPictureThatVanishesAfterThePlanFails() throws Exception {
        TextImageEngine.write(source.resolve("a.jpg"), 1000, 1000);
        TextImageEngine.write(source.resolve("b.jpg"), 10, 10);
        Recorder vanishing = new Recorder() {
            @Override
            public void planned(ScalePlan made) {
                deleteAll(source);
            }
        };
        ScaleReport report = new BatchScaler(new TextImageEngine()).run(request, vanishing);
        assertThat(report).isEqualTo(new ScaleReport(Map.of(Kind.FAILED, 2), 2, false));
        assertThat(vanishing.outcomes)
                .allSatisfy(outcome -> assertThat(
                                ((ScaleOutcome.Failed) outcome).reason().code())
                        .isEqualTo("io.missing"));
        assertThat(files(target)).isEmpty();
    }

    @Test
    void aPictureThatVanishesWhileItIsReadFailsAloneAndLeavesNothing() throws Exception {
        TextImageEngine.write(source.resolve("a.jpg"), 1000, 1000);
        TextImageEngine.write(source.resolve("b.jpg"), 1000, 1000);
        TextImageEngine vanishing = new TextImageEngine(picture -> {
            if (picture.endsWith("a.jpg")) {
                Files.delete(picture);
                Files.readString(picture);
            }
        });
        ScaleReport report = new BatchScaler(vanishing).run(request, listener);
        assertThat(report).isEqualTo(new ScaleReport(Map.of(Kind.SCALED, 1, Kind.FAILED, 1), 2, false));
        assertThat(listener.outcomes)
                .contains(new ScaleOutcome.Failed(
                        Path.of("a.jpg"),
                        Optional.of(Path.of("a.jpg")),
                        Problem.of("io.missing", source.toRealPath().resolve("a.jpg"))));
        assertThat(files(target)).containsExactly("b.jpg");
    }

    @Test
    void aTargetFolderThatVanishesIsMadeAgain() throws Exception {
        TextImageEngine.write(source.resolve("in/a.jpg"), 1000, 1000);
        TextImageEngine.write(source.resolve("in/b.jpg"), 1000, 1000);
        TextImageEngine vanishing = new TextImageEngine(picture -> {
            if (picture.endsWith("a.jpg")) {
                deleteAll(target);
                Files.delete(target.resolve("in"));
                Files.delete(target);
                Files.writeString(target.resolve("in/new"), "as an encoder would write it");
            }
        });
        ScaleReport report = new BatchScaler(vanishing).run(request.withWorkers(1), listener);
        assertThat(report).isEqualTo(new ScaleReport(Map.of(Kind.SCALED, 1, Kind.FAILED, 1), 1, false));
        assertThat(listener.outcomes)
                .first()
                .isInstanceOfSatisfying(
                        ScaleOutcome.Failed.class,
                        failed -> assertThat(failed.reason().code()).isEqualTo("io.missing"));
        assertThat(files(target)).containsExactly("in", "in/b.jpg");
    }

    @Test
    void aFileWhereAFolderShouldBeFailsThosePicturesOnly() throws Exception {
        TextImageEngine.write(source.resolve("in/a.jpg"), 1000, 1000);
        TextImageEngine.write(source.resolve("in/b.jpg"), 10, 10);
        TextImageEngine.write(source.resolve("c.jpg"), 1000, 1000);
        Files.createDirectories(target);
        Files.writeString(target.resolve("in"), "in the way");
        ScaleReport report = run(request.withExisting(ExistingFilePolicy.REPLACE));
        assertThat(report).isEqualTo(new ScaleReport(Map.of(Kind.SCALED, 1, Kind.FAILED, 2), 2, false));
        assertThat(listener.outcomes)
                .contains(new ScaleOutcome.Failed(
                        Path.of("in/a.jpg"),
                        Optional.of(Path.of("in/a.jpg")),
                        Problem.of("io.inTheWay", target.toRealPath().resolve("in"))));
        assertThat(files(target)).containsExactly("c.jpg", "in");
    }

    @Test
    void aFolderWhereAFileShouldBeFailsThatPictureOnly() throws Exception {
        TextImageEngine.write(source.resolve("a.jpg"), 1000, 1000);
        Files.createDirectories(target.resolve("a.jpg"));
        ScaleReport report = run(request.withExisting(ExistingFilePolicy.REPLACE));
        assertThat(report.failed()).isEqualTo(1);
        assertThat(files(target)).containsExactly("a.jpg");
    }

    @Test
    void aNewNameThatIsTooLongFailsThatPictureOnly() throws Exception {
        String longest = "x".repeat(251);
        TextImageEngine.write(source.resolve(longest + ".jpg"), 1000, 1000);
        TextImageEngine.write(source.resolve("a.jpg"), 1000, 1000);
        Output longer = Output.DEFAULT.withNaming(Optional.of(new NameTemplate("{name} small")));
        ScaleReport report = run(request.withOutput(longer));
        assertThat(report).isEqualTo(new ScaleReport(Map.of(Kind.SCALED, 1, Kind.FAILED, 1), 2, false));
        assertThat(listener.outcomes)
                .contains(new ScaleOutcome.Failed(
                        Path.of(longest + ".jpg"),
                        Optional.of(Path.of(longest + " small.jpg")),
                        Problem.of("io.nameTooLong")));
        assertThat(files(target)).containsExactly("a small.jpg");
    }

    private static void deleteAll(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// The format of a picture is written, but not its size.
    private record OtherSize(TextImageEngine pictures) implements ImageEngine {
        @Override
        public ImageInfo probe(Path file) throws IOException {
            return pictures.probe(file);
        }

        @Override
        public void render(Path file, ImageInfo info, RenderOptions renderOptions, List<RenderTarget> targets)
                throws IOException {
            for (RenderTarget target : targets) {
                TextImageEngine.write(target.file(), ImageFormat.JPEG, 1, 1);
            }
        }

        @Override
        public long memory(ImageInfo info, RenderOptions renderOptions, List<RenderTarget> targets) {
            return 1;
        }
    }
}

package app.tandem.engine.scale.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.engine.files.TempFiles;
import app.tandem.engine.image.RenderOptions;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.metadata.MetadataPolicy;
import app.tandem.engine.image.pixels.Region;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.problem.Problem;
import app.tandem.engine.problem.ProblemMessages;
import app.tandem.engine.scale.BatchScaler;
import app.tandem.engine.scale.Recorder;
import app.tandem.engine.scale.ScaleFixture;
import app.tandem.engine.scale.folder.FolderException;
import app.tandem.engine.scale.outcome.ScaleOutcome;
import app.tandem.engine.scale.outcome.ScaleOutcome.Skipped.SkipReason;
import app.tandem.engine.scale.request.Fit;
import app.tandem.engine.scale.request.ScaleRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ScalePlannerTest extends ScaleFixture {
    private List<String> names(ScaleRequest asked) throws FolderException, InterruptedException {
        return plan(asked).stream().map(planned -> planned.source().toString()).toList();
    }

    private List<String> targets(ScaleRequest asked) throws FolderException, InterruptedException {
        return plan(asked).stream()
                .flatMap(planned -> planned.destination().stream())
                .map(Path::toString)
                .toList();
    }

    private static ImageInfo info(ImageFormat format, int width, int height) {
        return ImageInfo.of(format, new Size(width, height));
    }

    @Test
    void aLargePictureIsScaledAndOneThatFitsIsCopied() throws Exception {
        TextImageEngine.write(source.resolve("large.jpg"), 1600, 1000);
        TextImageEngine.write(source.resolve("small.jpg"), 400, 300);
        assertThat(plan(request))
                .containsExactly(
                        new Planned.Scale(
                                Path.of("large.jpg"),
                                Path.of("large.jpg"),
                                info(ImageFormat.JPEG, 1600, 1000),
                                new Region(0, 0, 1600, 1000),
                                new Size(400, 250),
                                EncodeOptions.of(ImageFormat.JPEG),
                                Optional.empty()),
                        new Planned.Copy(Path.of("small.jpg"), Path.of("small.jpg"), new Size(400, 300)));
        assertThat(target).as("a plan writes nothing").doesNotExist();
    }

    @Test
    void theTreeIsMirroredInTheOrderOfNames() throws Exception {
        for (String name : List.of("b.jpg", "a/z.jpg", "a/b/c.jpg", "A.jpg")) {
            TextImageEngine.write(source.resolve(name), 500, 500);
        }
        assertThat(targets(request)).containsExactly("A.jpg", "a/b/c.jpg", "a/z.jpg", "b.jpg");
        assertThat(targets(request.withRecursive(false))).containsExactly("A.jpg", "b.jpg");
    }

    @Test
    void whatIsNoPictureByItsNameIsLeftOutAndWhatIsNoneByContentIsRefused() throws Exception {
        Files.writeString(source.resolve("notes.txt"), "hello");
        Files.writeString(source.resolve("README"), "hello");
        Files.writeString(source.resolve("liar.jpg"), "hello");
        Files.createDirectory(source.resolve("folder.jpg"));
        assertThat(plan(request))
                .containsExactly(new Planned.Reject(Path.of("liar.jpg"), Problem.of("image.noPicture")));
        assertThat(plan(request.withRecursive(false))).hasSize(1);
    }

    @Test
    void hiddenFilesHiddenFoldersAndOurTemporariesAreLeftOut() throws Exception {
        for (String name : List.of(".hidden.jpg", ".folder/a.jpg", "._a.jpg")) {
            TextImageEngine.write(source.resolve(name), 500, 500);
        }
        TempFiles.in(source);
        assertThat(plan(request)).isEmpty();
    }

    @Test
    void aTargetInsideTheSourceIsNotScaledAgain() throws Exception {
        TextImageEngine.write(source.resolve("a.jpg"), 500, 500);
        TextImageEngine.write(source.resolve("small/a.jpg"), 400, 400);
        TextImageEngine.write(source.resolve("smaller/a.jpg"), 600, 600);
        assertThat(names(request.withFolders(source, source.resolve("small"))))
                .containsExactly("a.jpg", "smaller/a.jpg");
    }

    @Test
    void noLinkLeadsOutOfTheSource() throws Exception {
        Path outside = TextImageEngine.write(folder.resolve("outside/o.jpg"), 500, 500);
        Path inside = TextImageEngine.write(source.resolve("deep/inside.jpg"), 500, 500);
        Files.createSymbolicLink(source.resolve("folder"), outside.getParent());
        Files.createSymbolicLink(source.resolve("loop"), source);
        Files.createSymbolicLink(source.resolve("in.jpg"), inside);
        Files.createSymbolicLink(source.resolve("nowhere.jpg"), folder.resolve("nowhere"));
        Files.createSymbolicLink(source.resolve("out.jpg"), outside);
        assertThat(names(request)).containsExactly("deep/inside.jpg", "in.jpg", "nowhere.jpg", "out.jpg");
        assertThat(plan(request).subList(2, 4))
                .containsExactly(
                        new Planned.Reject(Path.of("nowhere.jpg"), Problem.of("file.deadLink")),
                        new Planned.Skip(
                                Path.of("out.jpg"),
                                Optional.empty(),
                                SkipReason.LINKED_FROM_OUTSIDE,
                                Problem.of("file.linkOutside")));
    }

    @Test
    void aLinkedSourceIsFollowed() throws Exception {
        TextImageEngine.write(source.resolve("a.jpg"), 500, 500);
        Path link = Files.createSymbolicLink(folder.resolve("link"), source);
        assertThat(names(request.withFolders(link, target))).containsExactly("a.jpg");
    }

    @Test
    void aFormatThatCanNotBeWrittenBecomesPngAndThePlanSaysSo() throws Exception {
        TextImageEngine.write(source.resolve("d.psd"), ImageFormat.PSD, 50, 50);
        assertThat(plan(request))
                .containsExactly(new Planned.Scale(
                        Path.of("d.psd"),
                        Path.of("d.png"),
                        info(ImageFormat.PSD, 50, 50),
                        new Region(0, 0, 50, 50),
                        new Size(50, 50),
                        EncodeOptions.of(ImageFormat.PNG),
                        Optional.of(Problem.of("note.notWritten", "PSD", "PNG"))));
    }

    @Test
    void whatIsLeftOutOfAPictureIsSaidOnceForAllItsSizes() throws Exception {
        Files.writeString(source.resolve("moves.gif"), "GIF 900 900 6 0");
        Files.writeString(source.resolve("pages.tif"), "TIFF 900 900 1 2");
        Files.writeString(source.resolve("small.tif"), "TIFF 9 9 1 2");
        ScaleRequest sizes = request.withFits(List.of(Fit.within(400), Fit.within(40)));
        Problem three = Problem.of("note.firstOnly", 3);
        assertThat(notes(sizes)).as("a copy has them all").isEqualTo(Map.of(Path.of("pages.tif"), three));
        assertThat(notes(sizes.withFormat(Optional.of(ImageFormat.WEBP))))
                .isEqualTo(Map.of(Path.of("pages.tif"), three, Path.of("small.tif"), three));
        assertThat(notes(sizes.withFormat(Optional.of(ImageFormat.PNG))))
                .isEqualTo(Map.of(
                        Path.of("moves.gif"),
                        Problem.of("note.firstOnly", 6),
                        Path.of("pages.tif"),
                        three,
                        Path.of("small.tif"),
                        three));
    }

    private static String english(Problem problem) {
        return new ProblemMessages(Locale.ENGLISH).text(problem);
    }

    private Map<Path, Problem> notes(ScaleRequest asked) throws Exception {
        return new BatchScaler(new TextImageEngine())
                .plan(asked, new Recorder())
                .notes();
    }

    @Test
    void aPictureThatFitsIsNotCopiedWhenAnythingElseIsToChange() throws Exception {
        TextImageEngine.write(source.resolve("a.jpg"), 50, 50);
        RenderOptions withoutPlace = RenderOptions.DEFAULT.withMetadata(MetadataPolicy.WITHOUT_GPS);
        RenderOptions inSrgb = RenderOptions.DEFAULT.withColour(RenderOptions.Colour.SRGB);
        assertThat(Stream.of(
                        request.withFormat(Optional.of(ImageFormat.PNG)),
                        request.withRenderOptions(withoutPlace),
                        request.withRenderOptions(inSrgb)))
                .allSatisfy(asked -> assertThat(plan(asked)).hasOnlyElementsOfType(Planned.Scale.class));
        assertThat(plan(request.withFormat(Optional.of(ImageFormat.JPEG)))).hasOnlyElementsOfType(Planned.Copy.class);
    }

    @Test
    void aPictureThatNoMemoryCanHoldIsRefusedWithItsFigure() throws Exception {
        TextImageEngine.write(source.resolve("bomb.jpg"), 2_000_000_000, 2_000_000_000);
        TextImageEngine.write(source.resolve("fine.jpg"), 500, 500);
        List<Planned> planned = plan(request);
        assertThat(planned.get(0).settled().map(ScaleOutcome.Failed.class::cast).map(ScaleOutcome.Failed::reason))
                .hasValueSatisfying(
                        reason -> assertThat(english(reason))
                                .startsWith(
                                        "2,000,000,000 × 2,000,000,000 pixels need 4,000,000,000.0 GB of memory; the limit is "));
        assertThat(planned.get(1)).isInstanceOf(Planned.Scale.class);
    }

    @Test
    void anAnimationThatNoMemoryCanHoldIsRefusedWithItsFrames() throws Exception {
        Files.writeString(source.resolve("film.gif"), "GIF 2000000000 2000000000 250");
        assertThat(plan(request).getFirst())
                .isInstanceOfSatisfying(
                        Planned.Reject.class,
                        refused -> assertThat(english(refused.reason()))
                                .startsWith("2,000,000,000 × 2,000,000,000 pixels in 250 frames need "));
    }

    @Test
    void theListenerIsToldHowManyHeadersAreRead() throws Exception {
        for (int i = 0; i < 100; i++) {
            TextImageEngine.write(source.resolve(i + ".jpg"), 500, 500);
        }
        Recorder listener = new Recorder();
        ScalePlan plan = new BatchScaler(new TextImageEngine()).plan(request, listener);
        assertThat(listener.planning).containsExactly("0/100", "64/100", "100/100");
        assertThat(listener.plan).isEqualTo(plan);
        assertThat(plan.pixels()).isEqualTo(100 * 250_000L);
    }

    @Test
    void anInterruptedPlanIsCutOff() throws Exception {
        TextImageEngine.write(source.resolve("a.jpg"), 500, 500);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> plan(request)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }
}

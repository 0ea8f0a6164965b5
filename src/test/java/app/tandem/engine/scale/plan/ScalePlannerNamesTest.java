package app.tandem.engine.scale.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.problem.Problem;
import app.tandem.engine.scale.ScaleFixture;
import app.tandem.engine.scale.folder.FolderException;
import app.tandem.engine.scale.outcome.ScaleOutcome;
import app.tandem.engine.scale.outcome.ScaleOutcome.Skipped.SkipReason;
import app.tandem.engine.scale.request.ExistingFilePolicy;
import app.tandem.engine.scale.request.Fit;
import app.tandem.engine.scale.request.NameTemplate;
import app.tandem.engine.scale.request.Output;
import app.tandem.engine.scale.request.ScaleRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Which names the new files get, and what is there already.
final class ScalePlannerNamesTest extends ScaleFixture {
    private List<String> targets(ScaleRequest asked) throws FolderException, InterruptedException {
        return plan(asked).stream()
                .flatMap(planned -> planned.destination().stream())
                .map(Path::toString)
                .toList();
    }

    @Test
    void theExtensionFollowsTheFormatWritten() throws Exception {
        TextImageEngine.write(source.resolve("a.JPG"), 500, 500);
        TextImageEngine.write(source.resolve("b.jpeg"), 500, 500);
        TextImageEngine.write(source.resolve("c.jpg"), ImageFormat.PNG, 500, 500);
        TextImageEngine.write(source.resolve("d.psd"), ImageFormat.PSD, 500, 500);
        assertThat(targets(request)).containsExactly("a.JPG", "b.jpeg", "c.png", "d.png");
        assertThat(targets(request.withFormat(Optional.of(ImageFormat.JPEG))))
                .containsExactly("a.JPG", "b.jpeg", "c.jpg", "d.jpg");
        assertThat(targets(request.withFormat(Optional.of(ImageFormat.TIFF))))
                .containsExactly("a.tif", "b.tif", "c.tif", "d.tif");
    }

    @Test
    void twoSourcesThatWouldBecomeOneTargetAreFoundBeforehand() throws Exception {
        TextImageEngine.write(source.resolve("a.jpg"), 500, 500);
        TextImageEngine.write(source.resolve("a.png"), ImageFormat.PNG, 500, 500);
        TextImageEngine.write(source.resolve("b.JPG"), 500, 500);
        TextImageEngine.write(source.resolve("B.jpg"), 500, 500);
        List<Planned> planned = plan(request.withFormat(Optional.of(ImageFormat.JPEG)));
        assertThat(planned.get(2))
                .isEqualTo(new Planned.Conflict(Path.of("a.png"), Path.of("a.jpg"), Path.of("a.jpg")));
        assertThat(planned.get(3))
                .isEqualTo(new Planned.Conflict(Path.of("b.JPG"), Path.of("b.JPG"), Path.of("B.jpg")));
        assertThat(planned.get(2).settled())
                .contains(new ScaleOutcome.Failed(
                        Path.of("a.png"),
                        Optional.of(Path.of("a.jpg")),
                        Problem.of("scale.conflict.ext", "a.jpg", "a.jpg")));
    }

    @Test
    void namesThatDifferOnlyInTheWayAccentsAreStoredAreOne() throws Exception {
        TextImageEngine.write(source.resolve("\u00e9.jpg"), 500, 500);
        TextImageEngine.write(source.resolve("e\u0301.jpg"), 500, 500);
        assertThat(plan(request)).hasAtLeastOneElementOfType(Planned.Conflict.class);
    }

    @Test
    void severalSizesGetTheSizeBehindTheName() throws Exception {
        TextImageEngine.write(source.resolve("a.jpg"), 500, 500);
        ScaleRequest twice = request.withFits(List.of(Fit.within(100), new Fit.Fill(20, 10), new Fit.Percent(50)));
        assertThat(targets(twice)).containsExactly("a-100.jpg", "a-20x10.jpg", "a-50pct.jpg");
    }

    @Test
    void aTemplateWithoutTheSizeMakesTheSizesCollide() throws Exception {
        TextImageEngine.write(source.resolve("a.jpg"), 500, 500);
        ScaleRequest twice = request.withFits(List.of(Fit.within(100), Fit.within(200)))
                .withOutput(Output.DEFAULT.withNaming(Optional.of(NameTemplate.NAME)));
        assertThat(plan(twice).get(1).settled())
                .contains(new ScaleOutcome.Failed(
                        Path.of("a.jpg"),
                        Optional.of(Path.of("a.jpg")),
                        Problem.of("scale.plan.conflict.sizes", "a.jpg")));
    }

    @Test
    void aTemplateNamesTheFiles() throws Exception {
        TextImageEngine.write(source.resolve("in/a.b.jpg"), 1000, 500);
        Output named = Output.DEFAULT.withNaming(Optional.of(new NameTemplate("{name} {width}x{height} {format}")));
        assertThat(targets(request.withOutput(named))).containsExactly("in/a.b 400x200 jpeg.jpg");
    }

    @Test
    void anExistingTargetIsSkippedReplacedOrNumbered() throws Exception {
        TextImageEngine.write(source.resolve("a.jpg"), 500, 500);
        TextImageEngine.write(source.resolve("a (3).jpg"), 500, 500);
        TextImageEngine.write(target.resolve("a.jpg"), 400, 400);
        TextImageEngine.write(target.resolve("a (2).jpg"), 400, 400);
        assertThat(plan(request).get(1))
                .isEqualTo(new Planned.Skip(
                        Path.of("a.jpg"),
                        Optional.of(Path.of("a.jpg")),
                        SkipReason.EXISTS,
                        Problem.of("scale.target.exists")));
        assertThat(targets(request.withExisting(ExistingFilePolicy.REPLACE))).containsExactly("a (3).jpg", "a.jpg");
        assertThat(targets(request.withExisting(ExistingFilePolicy.RENAME))).containsExactly("a (3).jpg", "a (4).jpg");
    }

    @Test
    void updateLeavesWhatIsNotOlderThanItsSource() throws Exception {
        for (String name : List.of("new.jpg", "old.jpg", "same.jpg")) {
            Files.setLastModifiedTime(
                    TextImageEngine.write(source.resolve(name), 500, 500), FileTime.fromMillis(1_000_000));
        }
        Files.setLastModifiedTime(TextImageEngine.write(target.resolve("old.jpg"), 4, 4), FileTime.fromMillis(999_000));
        Files.setLastModifiedTime(
                TextImageEngine.write(target.resolve("same.jpg"), 4, 4), FileTime.fromMillis(1_000_000));
        List<Planned> planned = plan(request.withExisting(ExistingFilePolicy.UPDATE));
        assertThat(planned.subList(0, 2)).hasOnlyElementsOfType(Planned.Scale.class);
        assertThat(planned.get(2))
                .isEqualTo(new Planned.Skip(
                        Path.of("same.jpg"),
                        Optional.of(Path.of("same.jpg")),
                        SkipReason.UP_TO_DATE,
                        Problem.of("scale.target.upToDate")));
    }

    @Test
    void noOriginalIsWrittenOverThroughALinkInTheTarget() throws Exception {
        TextImageEngine.write(source.resolve("in/a.jpg"), 500, 500);
        Files.createDirectories(target);
        Files.createSymbolicLink(target.resolve("in"), source.resolve("in"));
        assertThat(plan(request.withExisting(ExistingFilePolicy.REPLACE)))
                .containsExactly(new Planned.Reject(
                        Path.of("in/a.jpg"),
                        Problem.of("scale.target.among", target.toRealPath().resolve("in")),
                        Cure.CHOOSE_TARGET));
    }

    @Test
    void noOriginalIsWrittenOverWhenTheSourceLiesInTheTarget() throws Exception {
        TextImageEngine.write(source.resolve("a.jpg"), 500, 500);
        TextImageEngine.write(source.resolve("source/a.jpg"), 500, 500);
        List<Planned> planned = plan(request.withFolders(source, folder).withExisting(ExistingFilePolicy.REPLACE));
        assertThat(planned.get(0)).isInstanceOf(Planned.Scale.class);
        assertThat(planned.get(1)).isInstanceOf(Planned.Reject.class);
    }

    @Test
    void awkwardNamesAreNamesLikeAnyOther() throws Exception {
        List<String> names = List.of(" a b .jpg", "-rf.jpg", "new\nline.jpg", "\u65e5\u672c \ud83d\ude00.jpg");
        for (String name : names) {
            TextImageEngine.write(source.resolve(name), 500, 500);
        }
        assertThat(targets(request)).containsExactlyElementsOf(names);
    }
}

package app.tandem.gui.scale.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.scale.plan.SourceImage;
import app.tandem.gui.fx.TestExecutor;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The order in which thumbnails are made. All are of files that can't be read, so that no toolkit is needed to
/// hold their pixels.
final class ThumbnailModelTest {
    private final TestExecutor background = new TestExecutor();
    private final TestExecutor fx = new TestExecutor();
    private final ThumbnailModel model = new ThumbnailModel(background, fx);
    private final List<String> told = new ArrayList<>();

    @Test
    void oneAfterTheOtherIsMadeAndTheNewestWishFirst() {
        ask("a");
        ask("b");
        ask("c");
        assertThat(background.size()).isEqualTo(1);
        finish();

        assertThat(told).containsExactly("a: none", "c: none", "b: none");
    }

    @Test
    void whatIsThereIsGivenAtOnce() {
        ask("a");
        finish();
        ask("a");

        assertThat(told).containsExactly("a: none", "a: none");
        assertThat(background.size()).isZero();
    }

    @Test
    void allWhoAskForTheSameImageAreTold() {
        model.ask("one", source("a"), _ -> told.add("one"));
        model.ask("other", source("a"), _ -> told.add("other"));
        finish();

        assertThat(told).containsExactly("one", "other");
    }

    @Test
    void aWishThatIsTakenBackIsNotMadeAndAnAnswerInTheLastMomentIsDropped() {
        ask("a");
        ask("b");
        background.runAll();
        model.forget("a");
        finish();

        assertThat(told).containsExactly("b: none");
    }

    @Test
    void anotherWishOfTheSameAskerReplacesTheOneBefore() {
        model.ask("cell", source("a"), _ -> told.add("a"));
        model.ask("cell", source("b"), _ -> told.add("b"));
        finish();

        assertThat(told).containsExactly("b");
    }

    @Test
    void whilePausedNoneIsMadeAndAfterwardsAllThatAreWishedFor() {
        ask("a");
        model.pause();
        ask("b");
        finish();
        assertThat(told).isEmpty();

        model.resume();
        finish();
        assertThat(told).containsExactly("b: none", "a: none");
    }

    @Test
    void oneThatFailsUnexpectedlyDoesNotStopTheOthers(@TempDir Path folder) throws IOException {
        FileSystem closed = FileSystems.newFileSystem(folder.resolve("closed.zip"), Map.of("create", "true"));
        Path file = closed.getPath("/a.png");
        closed.close(); // from now on each use of the file is an unchecked exception
        ImageInfo info = ImageInfo.of(ImageFormat.PNG, new Size(40, 30));
        SourceImage source = new SourceImage(
                Path.of("a"), Path.of("a"), file, 1, FileTime.fromMillis(0), Optional.of(info), Optional.empty());
        model.ask("a", source, image -> told.add("a: " + image));
        ask("b");
        finish();

        assertThat(told).containsExactly("a: Optional.empty", "b: none");
    }

    private void ask(String name) {
        model.ask(
                name,
                source(name),
                image -> told.add(name + ": " + image.map(_ -> "some").orElse("none")));
    }

    private static SourceImage source(String name) {
        Path file = Path.of(name);
        return new SourceImage(
                file, file, file.toAbsolutePath(), 1, FileTime.fromMillis(0), Optional.empty(), Optional.empty());
    }

    private void finish() {
        TestExecutor.finish(background, fx);
    }
}

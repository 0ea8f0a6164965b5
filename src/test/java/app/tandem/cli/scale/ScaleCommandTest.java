package app.tandem.cli.scale;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.cli.Photos;
import app.tandem.cli.ScaleFolders;
import app.tandem.cli.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ScaleCommandTest extends ScaleFolders {
    @Test
    void largePicturesAreScaledSmallOnesCopiedAndTheLastLineCountsThem() throws Exception {
        Photos.write(source.resolve("large.jpg"), 800, 500);
        Photos.write(source.resolve("in/wide.png"), 500, 20);
        Path small = Photos.write(source.resolve("in/small.jpg"), 300, 200);
        Files.writeString(source.resolve("notes.txt"), "hello");

        Typed typed = Typed.run("scale", "-c", 2, source, target);

        assertThat(typed.status()).isZero();
        assertThat(typed.out()).containsExactly("copied 1 scaled 2 using 2 threads");
        assertThat(typed.err()).as("progress").last().isEqualTo("100 %");
        assertThat(Photos.files(target)).containsExactly("in/small.jpg", "in/wide.png", "large.jpg");
        assertThat(Photos.size(target.resolve("large.jpg"))).isEqualTo("400x250");
        assertThat(Photos.size(target.resolve("in/wide.png"))).isEqualTo("400x16");
        assertThat(target.resolve("in/small.jpg")).hasSameBinaryContentAs(small);
    }

    @Test
    void whatFailsIsNamedOnStderrAndTheStatusIsOne() throws Exception {
        Path liar = Files.writeString(source.resolve("li\nar.jpg"), "I am text");
        Photos.write(source.resolve("fine.jpg"), 800, 500);
        Typed typed = Typed.run("scale", "-c", 1, source, target);
        assertThat(typed.status()).isEqualTo(1);
        assertThat(typed.summary()).isEqualTo("copied 0 scaled 1 using 1 threads failed 1");
        assertThat(typed.err())
                .anySatisfy(line ->
                        assertThat(line).startsWith("tandem: " + liar.toString().replace("\n", "\\n") + ": "));
    }

    @Test
    void aSecondRunSkipsAndNamesTheSwitch() throws Exception {
        Photos.write(source.resolve("a.jpg"), 800, 500);
        Typed.run("scale", "-c", 2, source, target);
        Typed again = Typed.run("scale", "-c", 2, source, target);
        assertThat(again.status()).isZero();
        assertThat(again.summary()).isEqualTo("copied 0 scaled 0 using 2 threads skipped 1");
        assertThat(again.err())
                .contains("tandem: 1 skipped because the target exists; --existing replace writes them again");
        assertThat(Typed.run("scale", "-c", 2, "--existing", "update", source, target)
                        .summary())
                .isEqualTo("copied 0 scaled 0 using 2 threads skipped 1");
        assertThat(Typed.run("scale", "-c", 2, "--existing", "replace", "-s", 100, source, target)
                        .summary())
                .isEqualTo("copied 0 scaled 1 using 2 threads");
        assertThat(Photos.size(target.resolve("a.jpg"))).isEqualTo("100x63");
        Typed.run("scale", "--existing", "rename", source, target);
        assertThat(Photos.files(target).stream().filter(name -> !name.startsWith(".")))
                .as("what was replaced is kept in a hidden folder, for --undo")
                .containsExactly("a (2).jpg", "a.jpg");
        assertThat(Typed.run("scale", "--undo", "--dry-run").out())
                .containsExactly(
                        "remove\t" + target.resolve("a (2).jpg"), "dry run: removed 1 put back 0 left alone 0");
        assertThat(Typed.run("scale", "--undo").summary()).isEqualTo("removed 1 put back 0 left alone 0");
        assertThat(Typed.run("scale", "--undo").summary()).isEqualTo("removed 0 put back 1 left alone 0");
        assertThat(Photos.files(target)).containsExactly("a.jpg");
        assertThat(Photos.size(target.resolve("a.jpg"))).isEqualTo("400x250");
    }

    @Test
    void aPresetIsChangedByTheOptionsThatAreTyped() throws Exception {
        Photos.write(source.resolve("a.jpg"), 800, 500);
        Typed.run("scale", "--preset", "thumbnail 400", source, target);
        assertThat(Photos.size(target.resolve("a.jpg"))).isEqualTo("400x250");
        Typed.run("scale", "--preset", "Web + thumbnail", "-s", 160, "--existing", "replace", source, target);
        assertThat(Photos.size(target.resolve("a-160.jpg"))).isEqualTo("160x100");
        Typed unknown = Typed.run("scale", "--preset", "Webb", source, target);
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err().getFirst())
                .startsWith("tandem: --preset: there is no preset Webb; there are Web 1600");
    }

    @Test
    void aDryRunTellsEverythingAndWritesNothing() throws Exception {
        Photos.write(source.resolve("a.jpg"), 800, 500);
        Photos.write(source.resolve("a.png"), 800, 500);
        Photos.write(source.resolve("b.jpg"), 80, 50);
        Files.writeString(source.resolve("c.jpg"), "I am text");
        Typed typed = Typed.run("scale", "-c", 2, "--dry-run", "--format", "jpeg", source, target);
        assertThat(typed.out())
                .hasSize(5)
                .startsWith(
                        "scale\ta.jpg\t800x500 -> 400x250\ta.jpg",
                        "conflict\ta.png\tsame target as a.jpg\ta.jpg",
                        "copy\tb.jpg\t80x50\tb.jpg")
                .endsWith("dry run: copied 1 scaled 1 using 2 threads failed 2");
        assertThat(typed.out().get(3)).startsWith("fail\tc.jpg\t").endsWith("\t-");
        assertThat(typed.status()).isEqualTo(1);
        assertThat(target).doesNotExist();
    }

    @Test
    void severalSizesAreNamedByTheirSizeOrByATemplate() throws Exception {
        Photos.write(source.resolve("a.jpg"), 800, 500);
        assertThat(Typed.run("scale", "-s", "400,50x60", source, target).status())
                .isZero();
        assertThat(Typed.run("scale", "-s", "10%,20%", "--name", "{size}-{name}", source, target)
                        .status())
                .isZero();
        assertThat(Photos.files(target)).containsExactly("10pct-a.jpg", "20pct-a.jpg", "a-400.jpg", "a-50x60.jpg");
    }

    @Test
    void fitsAreAsTheyAreCalled() throws Exception {
        Photos.write(source.resolve("a.png"), 800, 500);
        for (String fit : List.of("fill", "exact", "width", "height", "long-edge", "short-edge")) {
            assertThat(Typed.run("scale", "-s", "100", "--fit", fit, "--name", fit, source, target)
                            .status())
                    .isZero();
        }
        assertThat(Typed.run("scale", "-s", "1600", "--enlarge", "--name", "enlarged", source, target)
                        .status())
                .isZero();
        assertThat(Photos.files(target).stream().map(this::sizeOf).toList())
                .containsExactly(
                        "enlarged.png 1600x1000",
                        "exact.png 100x100",
                        "fill.png 100x100",
                        "height.png 160x100",
                        "long-edge.png 100x63",
                        "short-edge.png 160x100",
                        "width.png 100x63");
    }

    private String sizeOf(String name) {
        try {
            return name + " " + Photos.size(target.resolve(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void namesThatLookLikeOptionsComeAfterTwoDashes() throws Exception {
        Path odd = folder.resolve("-S 😀");
        Photos.write(odd.resolve("-c.jpg"), 800, 500);
        Path working = Path.of("").toAbsolutePath();
        assertThat(Typed.run("scale", "--", working.relativize(odd), target).status())
                .isZero();
        assertThat(Photos.files(target)).containsExactly("-c.jpg");
    }

    @Test
    void theLegacySwitchMeansTheDefault() throws Exception {
        Photos.write(source.resolve("a.png"), 800, 500);
        Typed.run("scale", "-S", "--name", "smooth", source, target);
        Typed.run("scale", "--resampling", "lanczos3", "--linear", "--name", "default", source, target);
        Typed.run("scale", "--no-linear", "--name", "encoded", source, target);
        assertThat(target.resolve("smooth.png")).hasSameBinaryContentAs(target.resolve("default.png"));
        assertThat(Files.mismatch(target.resolve("smooth.png"), target.resolve("encoded.png")))
                .isNotNegative();
    }
}

package app.tandem.cli.scale;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.cli.Photos;
import app.tandem.cli.Typed;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ScaleCommandTest {
    @TempDir
    private Path folder;

    private Path source;
    private Path target;

    @BeforeEach
    void makeSource() throws IOException {
        source = Files.createDirectories(folder.resolve("source"));
        target = folder.resolve("target");
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

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
        assertThat(files(target)).containsExactly("in/small.jpg", "in/wide.png", "large.jpg");
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
        assertThat(files(target).stream().filter(name -> !name.startsWith(".")))
                .as("what was replaced is kept in a hidden folder, for --undo")
                .containsExactly("a (2).jpg", "a.jpg");
        assertThat(Typed.run("scale", "--undo", "--dry-run").out())
                .containsExactly(
                        "remove\t" + target.resolve("a (2).jpg"), "dry run: removed 1 put back 0 left alone 0");
        assertThat(Typed.run("scale", "--undo").summary()).isEqualTo("removed 1 put back 0 left alone 0");
        assertThat(Typed.run("scale", "--undo").summary()).isEqualTo("removed 0 put back 1 left alone 0");
        assertThat(files(target)).containsExactly("a.jpg");
        assertThat(Photos.size(target.resolve("a.jpg"))).isEqualTo("400x250");
    }

    @Test
    void thePartsOfARunMakeOneReport() throws Exception {
        for (int i = 0; i < 8; i++) {
            Photos.write(source.resolve("p" + i + ".jpg"), 800, 500);
        }
        Path first = target.resolveSibling("1.json");
        Path second = target.resolveSibling("2.json");
        Typed.run("scale", "-c", 1, "--shard", "1/2", "--report", first, source, target);
        Typed.run("scale", "-c", 1, "--shard", "2/2", "--report", second, source, target);
        assertThat(files(target)).hasSize(8);
        Typed merged = Typed.run("report", "merge", first, second);
        assertThat(merged.status()).isZero();
        assertThat(merged.out()).contains("    \"scaled\" : 8,", "    \"threads\" : 2,");
        assertThat(merged.out().stream().filter(line -> line.contains("\"outcome\"")))
                .hasSize(8);
        assertThat(Typed.run("report", "merge", source.resolve("p0.jpg")).status())
                .isEqualTo(2);
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
        assertThat(files(target)).containsExactly("10pct-a.jpg", "20pct-a.jpg", "a-400.jpg", "a-50x60.jpg");
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
        assertThat(files(target).stream().map(this::sizeOf).toList())
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
    void theReportHoldsTheRequestEveryOutcomeAndTheSummary() throws Exception {
        Photos.write(source.resolve("a.jpg"), 800, 500);
        Photos.write(source.resolve("b.jpg"), 80, 50);
        Files.writeString(source.resolve("c.jpg"), "I am text");
        Path report = folder.resolve("report.json");
        Typed.run("scale", "-c", 2, "--metadata", "strip-gps", "--report", report, source, target);
        JsonNode json = JsonMapper.shared().readTree(Files.readString(report));
        assertThat(json.at("/request/metadata").asString()).isEqualTo("strip-gps");
        assertThat(json.at("/request/fits").toString()).isEqualTo("[{\"fit\":\"within\",\"size\":\"400\"}]");
        assertThat(json.at("/summary").toString())
                .isEqualTo("{\"copied\":0,\"scaled\":2,\"skipped\":0,\"failed\":1,\"threads\":2,\"cancelled\":false}");
        assertThat(json.at("/pictures")).hasSize(3);
        assertThat(json.at("/pictures")
                        .valueStream()
                        .filter(picture -> picture.at("/source").asString().equals("a.jpg"))
                        .map(Object::toString))
                .containsExactly(("{\"source\":\"a.jpg\",\"outcome\":\"scaled\",\"target\":\"a.jpg\","
                                + "\"from\":{\"width\":800,\"height\":500},\"to\":{\"width\":400,\"height\":250},\"bytes\":%d}")
                        .formatted(Files.size(target.resolve("a.jpg"))));
    }

    @Test
    void namesThatLookLikeOptionsComeAfterTwoDashes() throws Exception {
        Path odd = folder.resolve("-S 😀");
        Photos.write(odd.resolve("-c.jpg"), 800, 500);
        Path working = Path.of("").toAbsolutePath();
        assertThat(Typed.run("scale", "--", working.relativize(odd), target).status())
                .isZero();
        assertThat(files(target)).containsExactly("-c.jpg");
    }

    @Test
    void aPictureOfAFormatThatIsNotReadIsNamedInThePlanOnStderrAndInTheReport() throws Exception {
        Photos.write(source.resolve("b.jpg"), 800, 500);
        Path phone = Files.writeString(source.resolve("a.heic"), "\0\0\0\30ftypheic");
        String reason = "it is HEIC, which Tandem does not read";
        assertThat(Typed.run("scale", "-c", 1, "--dry-run", source, target).out())
                .containsExactly(
                        "skip\ta.heic\t" + reason + "\t-",
                        "scale\tb.jpg\t800x500 -> 400x250\tb.jpg",
                        "dry run: copied 0 scaled 1 using 1 threads skipped 1");
        Path report = folder.resolve("report.json");
        Typed typed = Typed.run("scale", "-c", 1, "--report", report, source, target);
        assertThat(typed.status()).isZero();
        assertThat(typed.summary()).isEqualTo("copied 0 scaled 1 using 1 threads skipped 1");
        assertThat(typed.err()).contains("tandem: " + phone + ": " + reason);
        assertThat(JsonMapper.shared()
                        .readTree(Files.readString(report))
                        .at("/pictures/0")
                        .toString())
                .isEqualTo("{\"source\":\"a.heic\",\"outcome\":\"skipped\",\"reason\":\"" + reason + "\"}");
    }

    @Test
    void whatIsLeftOutOfAPictureIsSaidOnStderrAndInTheReport() throws Exception {
        Path original = Files.createDirectories(source).resolve("moves.gif");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(original.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < 3; i++) {
                BufferedImage frame = new BufferedImage(800, 500, BufferedImage.TYPE_BYTE_GRAY);
                writer.writeToSequence(new IIOImage(frame, null, null), null);
            }
            writer.endWriteSequence();
        }
        Path report = folder.resolve("report.json");
        Typed ended = Typed.run("scale", "--format", "png", "--report", report, source, target);
        assertThat(ended.status()).isZero();
        assertThat(ended.err()).contains("tandem: " + original + ": only the first of its 3 pictures is taken");
        assertThat(report).content().contains("\"note\" : \"only the first of its 3 pictures is taken\"");
    }

    @Test
    void theAncestorsSwitchMeansTheDefault() throws Exception {
        Photos.write(source.resolve("a.png"), 800, 500);
        Typed.run("scale", "-S", "--name", "smooth", source, target);
        Typed.run("scale", "--resampling", "lanczos3", "--linear", "--name", "default", source, target);
        Typed.run("scale", "--no-linear", "--name", "encoded", source, target);
        assertThat(target.resolve("smooth.png")).hasSameBinaryContentAs(target.resolve("default.png"));
        assertThat(Files.mismatch(target.resolve("smooth.png"), target.resolve("encoded.png")))
                .isNotNegative();
    }
}

package app.tandem.cli.scale;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.cli.Photos;
import app.tandem.cli.ScaleFolders;
import app.tandem.cli.Typed;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `tandem scale --report` writes, and what is said of the same on stderr.
final class ScaleReportTest extends ScaleFolders {
    @Test
    void thePartsOfARunMakeOneReport() throws Exception {
        for (int i = 0; i < 8; i++) {
            Photos.write(source.resolve("p" + i + ".jpg"), 800, 500);
        }
        Path first = target.resolveSibling("1.json");
        Path second = target.resolveSibling("2.json");
        Typed.run("scale", "-c", 1, "--shard", "1/2", "--report", first, source, target);
        Typed.run("scale", "-c", 1, "--shard", "2/2", "--report", second, source, target);
        assertThat(Photos.files(target)).hasSize(8);
        Typed merged = Typed.run("report", "merge", first, second);
        assertThat(merged.status()).isZero();
        assertThat(merged.out()).contains("    \"scaled\" : 8,", "    \"threads\" : 2,");
        assertThat(merged.out().stream().filter(line -> line.contains("\"outcome\"")))
                .hasSize(8);
        assertThat(Typed.run("report", "merge", source.resolve("p0.jpg")).status())
                .isEqualTo(2);
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
}

package app.tandem.engine.scale.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.problem.Problem;
import app.tandem.engine.scale.BatchScaler;
import app.tandem.engine.scale.Recorder;
import app.tandem.engine.scale.outcome.ScaleOutcome;
import app.tandem.engine.scale.outcome.ScaleOutcome.Skipped.SkipReason;
import app.tandem.engine.scale.outcome.ScaleReport;
import app.tandem.engine.scale.outcome.ScaleReport.Kind;
import app.tandem.engine.scale.request.ScaleRequest;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What else lies in a folder of pictures, read by the real engine.
final class UnreadImagesTest {
    private static final String HEIC = "\0\0\0\30ftypheic";
    private static final String AVIF = "\0\0\0\40ftypavif";
    private static final String JPEG_XL = "\u00ff\n\u00fa\177";

    @TempDir
    private Path folder;

    private final Recorder listener = new Recorder();
    private Path source;
    private ScaleRequest request;

    @BeforeEach
    void makeSource() throws IOException {
        source = Files.createDirectories(folder.resolve("source"));
        request = ScaleRequest.of(source, folder.resolve("target"), 40).withWorkers(2);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(source.resolve(name), content, StandardCharsets.ISO_8859_1);
    }

    private void writeJpeg(String name) throws IOException {
        BufferedImage picture = new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB);
        assertThat(ImageIO.write(picture, "jpg", source.resolve(name).toFile())).isTrue();
    }

    private List<Planned> plan() throws Exception {
        return new BatchScaler().plan(request, new Recorder()).pictures();
    }

    private static Planned skipped(String name, Problem reason) {
        return new Planned.Skip(Path.of(name), Optional.empty(), SkipReason.NOT_READ, reason);
    }

    @Test
    void picturesOfFormatsThatAreNotReadAreSkippedAndNamedInThePlanAndInTheRun() throws Exception {
        write("a.HEIC", HEIC);
        write("b.avif", AVIF);
        write("c.jxl", JPEG_XL);
        write("d.heif", "\0\0\0\30ftypmif1");
        assertThat(plan())
                .containsExactly(
                        skipped("a.HEIC", Problem.of("image.unread", "HEIC")),
                        skipped("b.avif", Problem.of("image.unread", "AVIF")),
                        skipped("c.jxl", Problem.of("image.unread", "JPEG XL")),
                        skipped("d.heif", Problem.of("image.noPicture.film")));
        assertThat(new BatchScaler().run(request, listener))
                .isEqualTo(new ScaleReport(Map.of(Kind.SKIPPED_OTHER, 4), 2, false));
        assertThat(listener.outcomes)
                .containsExactlyElementsOf(
                        plan().stream().map(Planned::expected).toList());
        assertThat(request.target()).isEmptyDirectory();
    }

    @Test
    void theContentDecidesNotTheName() throws Exception {
        writeJpeg("jpeg.heic");
        write("heic.jpg", HEIC);
        assertThat(plan().getFirst())
                .isEqualTo(new Planned.Reject(Path.of("heic.jpg"), Problem.of("image.unread", "HEIC")));
        assertThat(new BatchScaler().run(request, listener))
                .isEqualTo(new ScaleReport(Map.of(Kind.SCALED, 1, Kind.FAILED, 1), 2, false));
        Path made = request.target().resolve("jpeg.jpg");
        assertThat(listener.outcomes)
                .containsExactlyInAnyOrder(
                        new ScaleOutcome.Failed(
                                Path.of("heic.jpg"), Optional.empty(), Problem.of("image.unread", "HEIC")),
                        new ScaleOutcome.Scaled(
                                Path.of("jpeg.heic"),
                                Path.of("jpeg.jpg"),
                                new Size(80, 60),
                                new Size(40, 30),
                                Files.size(made)));
    }

    @Test
    void whatIsNoPictureByItsNameIsNoneOfItsBusiness() throws Exception {
        writeJpeg("picture.jpg");
        for (String name :
                List.of("notes.txt", "IMG_1.AAE", "film.mov", "Thumbs.db", "picture.xmp", "picture", "heic")) {
            write(name, HEIC);
        }
        assertThat(plan()).hasSize(1).first().isInstanceOf(Planned.Scale.class);
    }

    @Test
    void aPictureThatIsNotReadButCanNotBeOpenedEitherIsAFailure() throws Exception {
        Files.createSymbolicLink(source.resolve("a.heic"), folder.resolve("nowhere"));
        assertThat(plan()).containsExactly(new Planned.Reject(Path.of("a.heic"), Problem.of("file.deadLink")));
    }
}

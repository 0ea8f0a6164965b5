package app.tandem.engine.scale.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.engine.scale.plan.PlanItem;
import app.tandem.engine.scale.plan.PlanPreview;
import app.tandem.engine.scale.request.ScaleRequest;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Samples are counted on by their pixels; one that can't be rendered is left out, whatever it throws.
final class BatchEstimateTest {
    @TempDir
    private Path folder;

    private List<PlanItem> items;
    private long originals;

    @BeforeEach
    void planThreeImagesOfOneSize() throws Exception {
        for (String name : List.of("a.png", "b.png", "c.png")) {
            Path file = folder.resolve(name);
            ImageIO.write(new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
            originals += Files.size(file);
        }
        ScaleRequest request = ScaleRequest.of(folder, folder.resolve("target"), 100);
        items = PlanPreview.plan(request, PlanPreview.read(request, List.of(), (_, _, _) -> {}));
    }

    @Test
    void samplesStandForTheOthersByTheirPixels() throws Exception {
        assertThat(BatchEstimate.of(items, (_, _) -> 500)).isEqualTo(new BatchEstimate(1_500, originals, 3));
    }

    @Test
    void anImageWhoseCodecFailsUnexpectedlyIsLeftOutAndTheOthersStandForIt() throws Exception {
        assertThat(BatchEstimate.of(items, failingAt("b.png", new IllegalStateException("a bug"))))
                .isEqualTo(new BatchEstimate(1_500, originals, 2));
    }

    @Test
    void aBrokenImageIsLeftOutAndTheOthersStandForIt() throws Exception {
        assertThat(BatchEstimate.of(items, failingAt("a.png", new IOException("broken"))))
                .isEqualTo(new BatchEstimate(1_500, originals, 2));
    }

    @Test
    void whereAllFailNothingIsEstimated() throws Exception {
        assertThat(BatchEstimate.of(items, (_, _) -> {
                    throw new IllegalStateException("a bug");
                }))
                .isEqualTo(new BatchEstimate(0, originals, 0));
    }

    @Test
    void anInterruptEndsIt() {
        assertThatThrownBy(() -> BatchEstimate.of(items, (_, _) -> {
                    throw new InterruptedException();
                }))
                .isInstanceOf(InterruptedException.class);
    }

    private static BatchEstimate.Sampler failingAt(String name, Exception failure) {
        return (item, _) -> {
            if (item.image().source().endsWith(name)) {
                switch (failure) {
                    case RuntimeException bug -> throw bug;
                    case IOException broken -> throw broken;
                    default -> throw new AssertionError(failure);
                }
            }
            return 500;
        };
    }
}

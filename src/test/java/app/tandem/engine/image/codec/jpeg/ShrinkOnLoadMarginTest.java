package app.tandem.engine.image.codec.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.image.pixels.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How far a JPEG is shrunk while it is decoded.
final class ShrinkOnLoadMarginTest {
    private static final Size STORED = new Size(2400, 1600);

    @ParameterizedTest
    @CsvSource({
        "0, 150, 8", "0, 151, 4", "0, 400, 4", "0, 401, 2", "0, 1000, 2", "0, 1001, 1",
        "0.5, 75, 8", "0.5, 76, 4", "0.5, 300, 4", "0.5, 301, 2", "0.5, 827, 2", "0.5, 828, 1",
        "1, 50, 8", "1, 51, 4", "1, 240, 4", "1, 241, 2", "1, 705, 2", "1, 706, 1"
    })
    void fineContrastLeavesMoreToTheResampler(double bytesPerPixel, int width, int reduction) {
        long length = Math.round(bytesPerPixel * STORED.pixels());
        assertThat(ShrinkOnLoad.reduction(STORED, length, new Size(width, width * 2 / 3)))
                .isEqualTo(reduction);
    }

    @Test
    void eachSideMustSuffice() {
        assertThat(ShrinkOnLoad.reduction(STORED, 0, new Size(10, 1000))).isEqualTo(1);
        assertThat(ShrinkOnLoad.reduction(STORED, 0, new Size(1500, 10))).isEqualTo(1);
        assertThat(ShrinkOnLoad.reduction(new Size(3, 5), 0, new Size(1, 1))).isEqualTo(2);
        assertThat(ShrinkOnLoad.reduction(new Size(65_500, 1), 0, new Size(1, 1)))
                .isEqualTo(1);
    }
}

package app.tandem.engine.feed.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SrcsetTest {

    @Test
    void candidatesHaveAWidthOrADensityOrNeither() {
        assertThat(safe("a.jpg 1x, b.jpg 2.5x")).isEqualTo("http://h.example/a.jpg 1x, http://h.example/b.jpg 2.5x");
        assertThat(safe("a.jpg 300w 200h,b.jpg  600w"))
                .isEqualTo("http://h.example/a.jpg 300w, http://h.example/b.jpg 600w");
        assertThat(safe(" ,, a,b.jpg, c.jpg,")).isEqualTo("http://h.example/a,b.jpg, http://h.example/c.jpg");
    }

    @Test
    void aBadCandidateIsDroppedAsAWhole() {
        assertThat(safe("data:image/svg+xml,%3Csvg xmlns='http://e.example/svg' viewBox='0 0 1 1'%3E%3C/svg%3E"))
                .isNull();
        assertThat(safe("a.jpg 1x 2x, b.jpg 1w 2w, c.jpg 7, d.jpg 5h, e.jpg 1.5w, f.jpg (1x, 2x) 1x, g.jpg 2x"))
                .isEqualTo("http://h.example/g.jpg 2x");
        assertThat(safe("javascript:alert(1) 1x")).isNull();
        assertThat(safe("")).isNull();
    }

    @Test
    @Timeout(2)
    void theWorstTakesNoTime() {
        for (String worst :
                new String[] {" ", "a", ",", "a,", "a ", "1x ", "(", "a 1w,", "data:image/png;base64,QUJD"}) {
            assertThatCode(() -> safe(worst.repeat(100_000))).as(worst).doesNotThrowAnyException();
        }
    }

    private static @Nullable String safe(String srcset) {
        return Srcset.safe(srcset, "http://h.example/");
    }
}

package app.tandem.engine.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MemoryAdmissionTest {

    private static MemoryAdmission<Long> of(int limit, long budget, Long... items) {
        return new MemoryAdmission<>(limit, budget, Long::longValue, List.of(items));
    }

    @Test
    void itemsStartInOrderWhileTheirMemoryFits() {
        MemoryAdmission<Long> admission = of(9, 100, 50L, 40L, 11L, 1L);
        assertThat(admission.next()).isEqualTo(50);
        assertThat(admission.next()).isEqualTo(40);
        assertThat(admission.next())
                .as("nothing overtakes, though the last would fit")
                .isNull();
        admission.ended(40L);
        assertThat(admission.next()).isEqualTo(11);
        assertThat(admission.next()).isEqualTo(1);
        assertThat(admission.waiting()).isFalse();
    }

    @Test
    void oneOverTheBudgetRunsAlone() {
        MemoryAdmission<Long> admission = of(9, 100, 1L, 1000L, 1L);
        assertThat(admission.next()).isEqualTo(1);
        assertThat(admission.next()).isNull();
        admission.ended(1L);
        assertThat(admission.next()).isEqualTo(1000);
        assertThat(admission.next()).isNull();
        admission.ended(1000L);
        assertThat(admission.next()).isEqualTo(1);
    }

    @Test
    void neverMoreThanTheLimitRunAtOnce() {
        MemoryAdmission<Long> admission = of(2, 100, 1L, 1L, 1L);
        assertThat(admission.next()).isEqualTo(1);
        assertThat(admission.next()).isEqualTo(1);
        assertThat(admission.next()).isNull();
        assertThat(admission.waiting()).isTrue();
    }
}

package app.tandem.gui.news.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

final class NewestReportTest {
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final List<Integer> told = new ArrayList<>();
    private final NewestReport<Integer> reports = new NewestReport<>(later::add, told::add);

    @Test
    void ofManyReportsTheNewestIsTold() {
        for (int i = 1; i <= 1000; i++) {
            reports.post(i);
        }
        assertThat(later).hasSize(1);
        later.remove().run();
        assertThat(told).containsExactly(1000);
    }

    @Test
    void whatIsReportedAfterwardsIsToldAsWell() {
        reports.post(1);
        later.remove().run();
        reports.post(2);
        later.remove().run();
        assertThat(told).containsExactly(1, 2);
    }

    @Test
    void atTheEndTheLastIsToldAtOnceAndOnce() {
        reports.post(1);
        reports.post(2);
        reports.tell();
        later.remove().run();
        reports.tell();
        assertThat(told).containsExactly(2);
    }
}

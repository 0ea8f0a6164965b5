package app.tandem.engine.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ByteBudgetTest {
    private static final int MEGABYTE = 1 << 20;
    private static final int STEP = 8192;

    @Test
    void whatGrowsTakesBytesUntilThereAreNone() {
        ByteBudget budget = new ByteBudget(4L * MEGABYTE);
        ByteBudget.Share one = budget.share();
        ByteBudget.Share other = budget.share();

        assertThat(one.holds(3L * MEGABYTE)).isTrue();
        assertThat(other.holds(ByteBudget.SURE)).as("what it is sure of").isTrue();
        assertThat(other.holds(2L * MEGABYTE)).isFalse();
        assertThat(budget.free()).isEqualTo(MEGABYTE - ByteBudget.SURE);
        one.giveBack();
        assertThat(other.holds(2L * MEGABYTE)).isTrue();
        other.giveBack();
        assertThat(budget.free()).isEqualTo(4L * MEGABYTE);
    }

    @Test
    void aPageIsStillHeldWhileTheFeedThatItNamesComes() {
        ByteBudget budget = new ByteBudget(3L * MEGABYTE);
        ByteBudget.Share share = budget.share();
        assertThat(share.holds(2L * MEGABYTE)).isTrue();
        share.keep(2L * MEGABYTE);
        assertThat(share.holds(2L * MEGABYTE)).isFalse();
        assertThat(share.holds(MEGABYTE)).isTrue();
    }

    @Test
    void manyThatGrowAtOnceNeverHoldMoreThanThereIs() throws Exception {
        long all = 20L * MEGABYTE;
        ByteBudget budget = new ByteBudget(all);
        AtomicLong held = new AtomicLong();
        List<Future<Long>> most = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 40; i++) {
                ByteBudget.Share share = budget.share();
                most.add(threads.submit(() -> grow(share, held)));
            }
        }
        for (Future<Long> ended : most) {
            assertThat(ended.get()).isPositive().isLessThanOrEqualTo(all);
        }
        assertThat(budget.free()).isEqualTo(all);
    }

    /// The most that all held together, as far as this one saw.
    private static long grow(ByteBudget.Share share, AtomicLong held) {
        long most = 0;
        long size = 0;
        while (size < 15L * MEGABYTE && share.holds(size + STEP)) {
            size += STEP;
            most = Math.max(most, held.addAndGet(STEP));
        }
        held.addAndGet(-size);
        share.giveBack();
        return most;
    }
}

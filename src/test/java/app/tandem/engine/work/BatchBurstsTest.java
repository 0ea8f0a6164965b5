package app.tandem.engine.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Outcomes that are taken together.
@Timeout(20)
final class BatchBurstsTest {
    private static final List<Integer> HUNDRED = IntStream.range(0, 100).boxed().toList();

    @Test
    void whatArrivesWhileTheListenerIsBusyIsDeliveredTogetherAndInOrder() throws Exception {
        List<List<Integer>> bursts = new ArrayList<>();
        CountDownLatch reached = new CountDownLatch(4);

        Batch.runInBursts(
                Executors.newFixedThreadPool(1),
                Admission.atMost(4, List.of(1, 2, 3, 4)),
                i -> {
                    reached.countDown();
                    return i;
                },
                3,
                burst -> {
                    awaitFully(reached);
                    bursts.add(List.copyOf(burst));
                });

        assertThat(bursts).allSatisfy(burst -> assertThat(burst).hasSizeBetween(1, 3));
        assertThat(bursts.stream().flatMap(List::stream)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aCancelLeavesOneBurstToDeliverThoughHundredsWait() {
        List<Integer> sizes = new ArrayList<>();
        CountDownLatch reached = new CountDownLatch(100);

        assertThatThrownBy(() -> Batch.runInBursts(
                        Executors.newVirtualThreadPerTaskExecutor(),
                        Admission.atMost(100, HUNDRED),
                        i -> {
                            reached.countDown();
                            return i;
                        },
                        8,
                        burst -> {
                            awaitFully(reached);
                            sizes.add(burst.size());
                            Thread.currentThread().interrupt();
                        }))
                .isInstanceOf(InterruptedException.class);

        assertThat(sizes).hasSizeLessThanOrEqualTo(2).allMatch(size -> size <= 8);
    }

    private static void awaitFully(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt(); // delivered after a cancel
        }
    }
}

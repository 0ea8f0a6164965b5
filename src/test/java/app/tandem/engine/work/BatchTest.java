package app.tandem.engine.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class BatchTest {
    private static final List<Integer> HUNDRED = IntStream.range(0, 100).boxed().toList();

    @Test
    void everyItemHasItsOutcome() throws Exception {
        List<Integer> outcomes = new ArrayList<>();

        Batch.run(Executors.newFixedThreadPool(4), Admission.atMost(4, HUNDRED), i -> i * 2, outcomes::add);

        assertThat(outcomes)
                .containsExactlyInAnyOrderElementsOf(
                        HUNDRED.stream().map(i -> i * 2).toList());
    }

    @Test
    void outcomesAreDeliveredOnTheCallingThread() throws Exception {
        List<Thread> threads = new ArrayList<>();

        Batch.run(
                Executors.newVirtualThreadPerTaskExecutor(),
                Admission.atMost(100, HUNDRED),
                i -> i,
                _ -> threads.add(Thread.currentThread()));

        assertThat(threads).hasSize(100).containsOnly(Thread.currentThread());
    }

    @Test
    void exactlyAsManyRunAtOnceAsAreAdmitted() throws Exception {
        CyclicBarrier threeAtOnce = new CyclicBarrier(3);
        AtomicInteger running = new AtomicInteger();
        List<Integer> seen = new ArrayList<>();

        Batch.run(
                Executors.newVirtualThreadPerTaskExecutor(),
                Admission.atMost(3, HUNDRED.subList(0, 99)),
                _ -> {
                    int now = running.incrementAndGet();
                    meet(threeAtOnce);
                    running.decrementAndGet();
                    return now;
                },
                seen::add);

        assertThat(seen).hasSize(99).allMatch(now -> now <= 3);
    }

    private static void meet(CyclicBarrier barrier) throws InterruptedException {
        try {
            barrier.await();
        } catch (BrokenBarrierException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void anEmptyBatchEndsAtOnce() throws Exception {
        List<Integer> outcomes = new ArrayList<>();

        Batch.run(Executors.newFixedThreadPool(1), Admission.atMost(1, List.<Integer>of()), i -> i, outcomes::add);

        assertThat(outcomes).isEmpty();
    }

    @Test
    void interruptionStopsWorkersWaitsForThemAndKeepsWhatWasReached() throws Exception {
        CountDownLatch othersWait = new CountDownLatch(3);
        AtomicInteger undone = new AtomicInteger();
        List<Integer> outcomes = new ArrayList<>();
        Thread caller = Thread.currentThread();

        assertThatThrownBy(() -> Batch.run(
                        Executors.newFixedThreadPool(4),
                        Admission.atMost(4, HUNDRED),
                        i -> {
                            if (i == 0) {
                                othersWait.await();
                                caller.interrupt();
                                return i;
                            }
                            try {
                                othersWait.countDown();
                                new CountDownLatch(1).await();
                                return i;
                            } finally {
                                undone.incrementAndGet();
                            }
                        },
                        outcomes::add))
                .isInstanceOf(InterruptedException.class);

        assertThat(outcomes).containsExactly(0);
        assertThat(undone).hasValueGreaterThanOrEqualTo(3);
    }

    @Test
    void aBugInTheWorkEndsTheRun() {
        assertThatThrownBy(() -> Batch.run(
                        Executors.newFixedThreadPool(2),
                        Admission.atMost(2, HUNDRED),
                        i -> {
                            throw new IllegalStateException("a bug in item " + i);
                        },
                        _ -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("a bug in item");
    }

    @Test
    void anItemThatWaitsForTheClockStartsWhenItsTimeHasCome() throws Exception {
        List<String> outcomes = new ArrayList<>();

        Batch.run(Executors.newVirtualThreadPerTaskExecutor(), new SecondItemWaits(), i -> i, outcomes::add);

        assertThat(outcomes).containsExactly("first", "second");
    }

    @Test
    void anAdmissionThatLetsNothingStartIsABugAndNotAHang() {
        assertThatThrownBy(() -> Batch.run(Executors.newFixedThreadPool(1), new NeverAdmits(), i -> i, _ -> {}))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theCallersInterruptFlagIsNotEatenByAWorker() throws Exception {
        CompletableFuture<Boolean> flag = new CompletableFuture<>();

        Batch.run(
                Executors.newFixedThreadPool(1),
                Admission.atMost(1, List.of(1)),
                _ -> {
                    flag.complete(Thread.currentThread().isInterrupted());
                    return 1;
                },
                _ -> {});

        assertThat(flag).isCompletedWithValue(false);
    }

    private static final class SecondItemWaits implements Admission<String> {
        private int given;
        private boolean waited;

        @Override
        public @Nullable String next() {
            if (given == 0) {
                given++;
                return "first";
            }
            if (given == 1 && waited) {
                given++;
                return "second";
            }
            return null;
        }

        @Override
        public void ended(String item) {}

        @Override
        public boolean waiting() {
            return given < 2;
        }

        @Override
        public Duration pause() {
            waited = true;
            return Duration.ofMillis(1);
        }
    }

    private static final class NeverAdmits implements Admission<String> {
        @Override
        public @Nullable String next() {
            return null;
        }

        @Override
        public void ended(String item) {}

        @Override
        public boolean waiting() {
            return true;
        }
    }
}

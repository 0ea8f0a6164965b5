package app.tandem.engine.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class PauseSwitchTest {
    private final PauseSwitch pause = new PauseSwitch();
    private final BlockingQueue<Integer> ended = new LinkedBlockingQueue<>();

    private void run(Batch.Work<Integer, Integer> work) throws InterruptedException {
        Batch.run(
                Executors.newFixedThreadPool(2),
                pause.over(Admission.atMost(2, List.of(1, 2, 3, 4))),
                work,
                ended::add);
    }

    private CompletableFuture<Void> started(Batch.Work<Integer, Integer> work) {
        return CompletableFuture.runAsync(() -> {
            try {
                run(work);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Test
    void whatRunsIsFinishedAndNothingNewStartsUntilItIsResumed() throws Exception {
        CountDownLatch two = new CountDownLatch(2);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Void> running = started(item -> {
            two.countDown();
            go.await();
            return item;
        });
        two.await();
        pause.pause();
        assertThat(pause.isPaused()).isTrue();
        go.countDown();
        assertThat(List.of(ended.take(), ended.take())).containsExactlyInAnyOrder(1, 2);
        assertThat(ended.poll(200, TimeUnit.MILLISECONDS)).as("nothing new").isNull();
        pause.resume();
        assertThat(List.of(ended.take(), ended.take())).containsExactlyInAnyOrder(3, 4);
        running.get();
    }

    @Test
    void aPausedBatchCanBeCancelled() {
        pause.pause();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> run(item -> item)).isInstanceOf(InterruptedException.class);
        assertThat(ended).isEmpty();
    }

    @Test
    void aBatchThatIsNotPausedRunsAsEver() throws Exception {
        run(item -> item);
        assertThat(ended).containsExactlyInAnyOrder(1, 2, 3, 4);
    }
}

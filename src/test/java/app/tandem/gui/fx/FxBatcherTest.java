package app.tandem.gui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FxBatcherTest {

    @Test
    void aBurstIsReadInOneDrainAndInOrder() {
        List<Runnable> hops = new ArrayList<>();
        List<List<Integer>> read = new ArrayList<>();
        FxBatcher<Integer> batcher = new FxBatcher<>(hops::add, read::add);

        batcher.post(1);
        batcher.post(2);
        batcher.post(3);
        assertThat(hops).hasSize(1);
        hops.removeFirst().run();

        assertThat(read).containsExactly(List.of(1, 2, 3));
    }

    @Test
    void whatComesAfterADrainAsksForAnother() {
        List<Runnable> hops = new ArrayList<>();
        List<List<Integer>> read = new ArrayList<>();
        FxBatcher<Integer> batcher = new FxBatcher<>(hops::add, read::add);

        batcher.post(1);
        hops.removeFirst().run();
        batcher.post(2);
        hops.removeFirst().run();

        assertThat(read).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void nothingIsLostHoweverManyThreadsPost() throws Exception {
        List<Integer> read = new ArrayList<>();
        try (ExecutorService fx = Executors.newSingleThreadExecutor();
                ExecutorService posters = Executors.newFixedThreadPool(4)) {
            FxBatcher<Integer> batcher = new FxBatcher<>(fx, read::addAll);
            IntStream.range(0, 10_000).forEach(i -> posters.execute(() -> batcher.post(i)));
            posters.shutdown();
            assertThat(posters.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 10_000).boxed().toList());
    }
}

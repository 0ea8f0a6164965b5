package app.tandem.engine.image.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import org.junit.jupiter.api.Test;

final class ArrayPoolTest {
    private final ArrayPool pool = new ArrayPool();

    @Test
    void theNextPictureOfTheSameLengthsGetsTheSameArrays() {
        List<Object> first = pool.lending(ArrayPoolTest::arrays);
        List<Object> second = pool.lending(ArrayPoolTest::arrays);

        assertThat(second).usingElementComparator((a, b) -> a == b ? 0 : 1).containsExactlyInAnyOrderElementsOf(first);
    }

    private static List<Object> arrays() {
        return List.of(ArrayPool.bytes(10), ArrayPool.bytes(10), ArrayPool.floats(2, 5), ArrayPool.floats(5, 2));
    }

    @Test
    void nobodyGetsAnArrayTwiceAtATime() throws Exception {
        List<byte[]> ofOne = pool.lending(() -> List.of(ArrayPool.bytes(10), ArrayPool.bytes(10)));
        assertThat(ofOne.getFirst()).isNotSameAs(ofOne.getLast());

        Phaser bothHaveOne = new Phaser(2);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            var one = two.submit(() -> pool.lending(() -> hold(bothHaveOne)));
            var other = two.submit(() -> pool.lending(() -> hold(bothHaveOne)));

            assertThat(one.get()).isNotSameAs(other.get());
        }
    }

    private static byte[] hold(Phaser others) {
        byte[] array = ArrayPool.bytes(10);
        others.arriveAndAwaitAdvance();
        return array;
    }

    @Test
    void aLongerArrayServesUpToTwiceTheLength() {
        byte[] ten = pool.lending(() -> ArrayPool.bytes(10));
        float[][] rows = pool.lending(() -> ArrayPool.floats(6, 10));

        assertThat(pool.lending(() -> ArrayPool.bytes(11))).as("longer").hasSize(11);
        assertThat(pool.lending(() -> ArrayPool.bytes(5))).as("half").isSameAs(ten);
        assertThat(pool.lending(() -> ArrayPool.bytes(4))).as("less than half").hasSize(4);
        assertThat(pool.lending(() -> ArrayPool.floats(5, 9)))
                .as("fewer and shorter rows")
                .isSameAs(rows);
        assertThat(pool.lending(() -> ArrayPool.floats(6, 11)))
                .as("longer rows")
                .hasDimensions(6, 11);
        assertThat(pool.lending(() -> ArrayPool.floats(7, 10))).as("more rows").hasDimensions(7, 10);
    }

    @Test
    void theShortestThatIsLongEnoughIsTaken() {
        pool.lending(() -> List.of(ArrayPool.bytes(12), ArrayPool.bytes(11), ArrayPool.bytes(14)));

        assertThat(pool.lending(() -> ArrayPool.bytes(10))).hasSize(11);
    }

    @Test
    void workThatAnotherThreadDoesTakesTheSameArrays() throws Exception {
        byte[] first = pool.lending(() -> ArrayPool.bytes(10));

        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            byte[] second = pool.lending(() ->
                    other.submit(ArrayPool.passedOn(() -> ArrayPool.bytes(10))).get());
            assertThat(second).isSameAs(first);
            assertThat(other.submit(ArrayPool.passedOn(() -> ArrayPool.bytes(10)))
                            .get())
                    .as("where nothing is lent")
                    .isNotSameAs(first);
        }
    }

    @Test
    void arraysOfWorkThatFailedAreFreeAgain() {
        byte[][] taken = new byte[1][];
        assertThatThrownBy(() -> pool.lending(() -> {
                    taken[0] = ArrayPool.bytes(10);
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(pool.lending(() -> ArrayPool.bytes(10))).isSameAs(taken[0]);
    }

    @Test
    void veryLargeArraysAreNotKept() {
        byte[] large = pool.lending(() -> ArrayPool.bytes(17 << 20));

        assertThat(pool.lending(() -> ArrayPool.bytes(17 << 20))).isNotSameAs(large);
    }

    @Test
    void thoseThatWereUsedLongAgoMakeRoomForOthers() {
        byte[] first = pool.lending(() -> ArrayPool.bytes(6 << 20));
        byte[] second = pool.lending(() -> ArrayPool.bytes(7 << 20));
        byte[] third = pool.lending(() -> ArrayPool.bytes(8 << 20));

        assertThat(pool.lending(() -> ArrayPool.bytes(8 << 20))).isSameAs(third);
        assertThat(pool.lending(() -> ArrayPool.bytes(7 << 20))).isSameAs(second);
        assertThat(pool.lending(() -> ArrayPool.bytes(6 << 20))).isNotSameAs(first);
    }

    @Test
    void outsideOfWorkThatLendsEachArrayIsNew() {
        byte[] lent = pool.lending(() -> ArrayPool.bytes(10));

        assertThat(ArrayPool.bytes(10)).isNotSameAs(lent).isNotSameAs(ArrayPool.bytes(10));
    }
}

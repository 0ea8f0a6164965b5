package app.tandem.engine.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
final class ThreadPriorityTest {
    /// The nineteenth field of a thread's line, proc(5); the second, a name in brackets, is cut off before.
    private static final int NICE = 19 - 3;

    private final int usual = nice();

    @Test
    void aLoweredThreadAndWhatItStartsGiveWayAndNobodyElse() throws Exception {
        List<Integer> seen = new ArrayList<>();

        onThreadOfItsOwn(() -> {
            ThreadPriority.lower();
            seen.add(nice());
            seen.add(onThreadOfItsOwn(ThreadPriorityTest::nice));
            return null;
        });

        assertThat(seen).containsExactly(10, 10);
        assertThat(nice()).isEqualTo(usual);
    }

    @Test
    void virtualThreadsBehindAWindowAreCarriedByThreadsThatGiveWay() throws Exception {
        try (ExecutorService workers = Threads.virtualBehindWindow("tandem-test-")) {
            assertThat(workers.submit(ThreadPriorityTest::nice).get()).isEqualTo(10);
        }
    }

    private static <T> T onThreadOfItsOwn(Callable<T> work) throws Exception {
        try (ExecutorService thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("tandem-test").factory())) {
            return thread.submit(work).get();
        }
    }

    private static int nice() {
        try {
            String line = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(line.substring(line.lastIndexOf(')') + 2).split(" ", -1)[NICE]);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

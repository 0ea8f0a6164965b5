package app.tandem.engine.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.gui.fx.TestExecutor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SequentialExecutorTest {
    private final TestExecutor threads = new TestExecutor();
    private final SequentialExecutor executor = new SequentialExecutor(threads);
    private final List<String> done = new ArrayList<>();

    @Test
    void theNextBeginsWhenTheOneBeforeHasEnded() {
        executor.execute(() -> done.add("one"));
        executor.execute(() -> done.add("two"));
        assertThat(threads.size()).isEqualTo(1);

        threads.runOldest();
        assertThat(done).containsExactly("one");
        threads.runOldest();
        assertThat(done).containsExactly("one", "two");
    }

    @Test
    void oneThatFailsKeepsNoOtherFromRunningAndIsNotSwallowed() {
        executor.execute(() -> {
            throw new IllegalStateException("a bug");
        });
        executor.execute(() -> done.add("two"));

        assertThatThrownBy(threads::runOldest).hasMessage("a bug");
        threads.runAll();
        assertThat(done).containsExactly("two");
    }

    @Test
    void itIsIdleWhenAllThatWasGivenHasEnded() {
        var before = executor.idle().toCompletableFuture();
        assertThat(before).isCompleted();
        executor.execute(() -> done.add("one"));
        var idle = executor.idle().toCompletableFuture();
        executor.execute(() -> done.add("two"));

        assertThat(idle).isNotCompleted();
        threads.runOldest();
        assertThat(idle).isCompleted();
        assertThat(executor.idle().toCompletableFuture()).isNotCompleted();
    }
}

package app.tandem.engine.image.codec.jpeg.libjpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.problem.Problem;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class AbandonableThreadTest {

    @Test
    void givesWhatTheWorkGives() throws Exception {
        assertThat(AbandonableThread.call(() -> 5)).isEqualTo(5);
    }

    @Test
    void throwsWhatTheWorkThrows() {
        assertThatThrownBy(() -> AbandonableThread.call(() -> {
                    throw new IOException("full");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("full");
        assertThatThrownBy(() -> AbandonableThread.call(() -> {
                    throw new IllegalStateException("bug");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("bug");
    }

    @Test
    void aThreadThatIsLeftFailsItsCaller() {
        assertThatThrownBy(() -> AbandonableThread.call(() -> {
                    AbandonableThread.leave(Problem.of("image.brokenFile"));
                    return 0;
                }))
                .isInstanceOf(ImageException.class)
                .hasMessage("the file is broken");
    }

    @Test
    void anInterruptReachesTheWorkAndWaitsForItsEnd() {
        AtomicBoolean ended = new AtomicBoolean();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> AbandonableThread.call(() -> {
                    try {
                        new CountDownLatch(1).await();
                        return 0;
                    } finally {
                        ended.set(true);
                    }
                }))
                .isInstanceOf(InterruptedException.class);
        assertThat(ended).isTrue();
    }

    @Test
    void anInterruptReachesWorkWhoseEndIsNotWaitedFor() throws Exception {
        CountDownLatch deaf = new CountDownLatch(1);
        CompletableFuture<Boolean> heard = new CompletableFuture<>();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> AbandonableThread.callUntilInterrupted(() -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException cancelled) {
                        deaf.await(); // as a call of libjpeg, that does not listen
                        heard.complete(true);
                    }
                    return 0;
                }))
                .isInstanceOf(InterruptedException.class);
        assertThat(heard).isNotDone();
        deaf.countDown();
        assertThat(heard.get()).isTrue();
    }
}

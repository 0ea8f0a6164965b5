package app.tandem.gui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

final class MemoryReleaseTest {
    private final ObjectProperty<RunState> scale = new SimpleObjectProperty<>(RunState.IDLE);
    private final ObjectProperty<RunState> news = new SimpleObjectProperty<>(RunState.IDLE);
    private final Queue<Runnable> later = new ArrayDeque<>();
    private int released;

    MemoryReleaseTest() {
        MemoryRelease.follow(List.of(scale, news), later::add, () -> released++);
    }

    @Test
    void aWindowThatHasRunNothingReleasesNothing() {
        assertThat(later).isEmpty();
        assertThat(released).isZero();
    }

    @Test
    void memoryIsReleasedAMomentAfterARun() {
        scale.set(RunState.WORKING);
        scale.set(RunState.IDLE);
        assertThat(released).isZero();

        later.remove().run();

        assertThat(released).isOne();
    }

    @Test
    void nothingIsReleasedWhileAnotherRunIsAtWork() {
        news.set(RunState.WORKING);
        scale.set(RunState.WORKING);
        scale.set(RunState.IDLE);
        later.remove().run();
        assertThat(released).isZero();

        news.set(RunState.IDLE);
        later.remove().run();

        assertThat(released).isOne();
    }
}

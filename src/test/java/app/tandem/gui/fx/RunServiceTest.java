package app.tandem.gui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.concurrent.Worker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@Timeout(60)
final class RunServiceTest {
    private final List<RunState> states = new ArrayList<>();
    private final LinkedBlockingQueue<Boolean> left = new LinkedBlockingQueue<>();
    private final Lines service = new Lines();
    private RunService.Work<String> work = _ -> "nothing";

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    /// Gives a line of text.
    private final class Lines extends RunService<String> {
        Lines() {
            super(Thread.ofPlatform().daemon().name("lines-", 0).factory(), Platform::runLater);
            runStateProperty().addListener((_, _, now) -> states.add(now));
        }

        @Override
        protected Work<String> prepare() {
            return work;
        }

        @Override
        protected void left(boolean cancelled) {
            left.add(cancelled);
        }

        void pause(boolean paused) {
            setPaused(paused);
        }
    }

    @Test
    void aRunGivesItsResultAndTellsHowFarItIs() throws Exception {
        work = progress -> {
            progress.report(3, 4, "three of four");
            progress.report(4, 4, null);
            return "done";
        };
        fx(service::start);

        assertThat(hasLeft()).isFalse();

        assertThat(fx(service::getState)).isEqualTo(Worker.State.SUCCEEDED);
        assertThat(fx(service::getValue)).isEqualTo("done");
        assertThat(fx(service::getMessage)).isEqualTo("three of four");
        assertThat(fx(service::getProgress)).isEqualTo(1);
        assertThat(states).containsExactly(RunState.WORKING, RunState.IDLE);
    }

    @Test
    void aRunThatFailsIsOverAndSaysWhy() throws Exception {
        IllegalStateException end = new IllegalStateException("no luck");
        work = _ -> {
            throw end;
        };
        fx(service::start);

        assertThat(hasLeft()).isFalse();

        assertThat(fx(service::getState)).isEqualTo(Worker.State.FAILED);
        assertThat(fx(service::getException)).isSameAs(end);
        assertThat(states).containsExactly(RunState.WORKING, RunState.IDLE);
    }

    @Test
    void aCancelledRunIsNotOverBeforeItsThreadHasLeft() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch mayLeave = new CountDownLatch(1);
        work = _ -> {
            begun.countDown();
            awaitStubbornly(mayLeave, interrupted);
            return "late";
        };
        fx(service::start);
        begun.await();
        fx(service::cancel);
        interrupted.await();

        assertThat(fx(service::getState)).isEqualTo(Worker.State.CANCELLED);
        assertThat(fx(() -> service.runStateProperty().get())).isEqualTo(RunState.CANCELLING);
        assertThat(left).isEmpty();

        mayLeave.countDown();
        assertThat(hasLeft()).isTrue();
        assertThat(states).containsExactly(RunState.WORKING, RunState.CANCELLING, RunState.IDLE);
    }

    @Test
    void theNextRunWaitsUntilTheCancelledOneHasLeft() throws Exception {
        List<String> order = new ArrayList<>();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayLeave = new CountDownLatch(1);
        work = _ -> {
            begun.countDown();
            awaitStubbornly(mayLeave, new CountDownLatch(1));
            order.add("first");
            return "first";
        };
        fx(service::start);
        begun.await();
        fx(service::cancel);
        work = _ -> {
            order.add("second");
            return "second";
        };
        fx(service::restart);

        mayLeave.countDown();
        assertThat(List.of(hasLeft(), hasLeft())).containsExactly(true, false);

        assertThat(order).containsExactly("first", "second");
        assertThat(fx(service::getValue)).isEqualTo("second");
    }

    @Test
    void onlyARunAtWorkIsPaused() throws Exception {
        CountDownLatch mayLeave = new CountDownLatch(1);
        work = _ -> {
            mayLeave.await();
            return "done";
        };
        fx(() -> service.pause(true));
        fx(service::start);
        fx(() -> service.pause(true));
        fx(() -> service.pause(false));
        mayLeave.countDown();
        assertThat(hasLeft()).isFalse();
        fx(() -> service.pause(true));
        assertThat(states).containsExactly(RunState.WORKING, RunState.PAUSED, RunState.WORKING, RunState.IDLE);
    }

    /// Waits as code does that an interrupt reaches late.
    private static void awaitStubbornly(CountDownLatch end, CountDownLatch interrupted) {
        boolean again = true;
        while (again) {
            try {
                end.await();
                again = false;
            } catch (InterruptedException _) {
                interrupted.countDown();
            }
        }
    }

    /// Waits until a run's thread has left, and the state says so.
    private boolean hasLeft() throws Exception {
        Boolean cancelled = left.poll(30, TimeUnit.SECONDS);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(cancelled).isNotNull();
        return Boolean.TRUE.equals(cancelled);
    }

    private static void fx(Runnable action) throws Exception {
        WaitForAsyncUtils.asyncFx(action).get();
    }

    private static <T> T fx(Callable<T> question) throws Exception {
        return WaitForAsyncUtils.asyncFx(question).get();
    }
}

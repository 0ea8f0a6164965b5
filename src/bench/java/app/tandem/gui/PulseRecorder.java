package app.tandem.gui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// Measures how smoothly the window runs: the gaps between pulses, how late a task comes that asks for the
/// JavaFX thread every 20 ms, and, for a machine that has other things to do, the processor time that the
/// JavaFX thread takes between two pulses.
final class PulseRecorder implements AutoCloseable {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long HEARTBEAT_MILLIS = 20;

    private final List<Double> pulses = Collections.synchronizedList(new ArrayList<>());
    private final List<Double> busy = Collections.synchronizedList(new ArrayList<>());
    private final List<Double> delays = Collections.synchronizedList(new ArrayList<>());
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor();
    private final AnimationTimer timer;
    private volatile boolean on;

    /// Records nothing yet. JavaFX thread.
    PulseRecorder() {
        timer = new AnimationTimer() {
            private long last;
            private long lastTaken;

            @Override
            public void handle(long now) {
                long taken = THREADS.getCurrentThreadCpuTime();
                if (on && last != 0) {
                    pulses.add((now - last) / 1e6);
                    busy.add((taken - lastTaken) / 1e6);
                }
                last = now;
                lastTaken = taken;
            }
        };
        timer.start();
        heart.scheduleAtFixedRate(this::beat, 0, HEARTBEAT_MILLIS, TimeUnit.MILLISECONDS);
    }

    /// Records from now on, and forgets what was before.
    void begin() {
        pulses.clear();
        delays.clear();
        busy.clear();
        on = true;
    }

    /// Prints what was recorded since it began.
    ///
    /// @param what was done meanwhile
    void print(String what) {
        on = false;
        print(what + ": gap between pulses, ms", List.copyOf(pulses));
        print(what + ": processor time between pulses, ms", List.copyOf(busy));
        print(what + ": delay of a heartbeat, ms", List.copyOf(delays));
    }

    private void beat() {
        if (on) {
            long asked = System.nanoTime();
            Platform.runLater(() -> delays.add((System.nanoTime() - asked) / 1e6));
        }
    }

    private static void print(String what, List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return;
        }
        System.out.printf(
                "%s: median %.0f, 99 %% %.0f, largest %.0f, over 34: %d, over 100: %d, of %d%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 99 / 100),
                sorted.getLast(),
                sorted.stream().filter(value -> value > 34).count(),
                sorted.stream().filter(value -> value > 100).count(),
                sorted.size());
    }

    @Override
    public void close() {
        heart.shutdownNow();
    }
}

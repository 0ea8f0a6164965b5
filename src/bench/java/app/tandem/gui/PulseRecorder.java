package app.tandem.gui;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
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
/// JavaFX thread takes between two pulses. `-Dgaps` prints each long gap with what it consists of.
final class PulseRecorder implements AutoCloseable {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Path SCHEDULE = Path.of("/proc/thread-self/schedstat");
    private static final long HEARTBEAT_MILLIS = 20;

    private static final List<GarbageCollectorMXBean> COLLECTORS = ManagementFactory.getGarbageCollectorMXBeans();
    private static final double LONG_MILLIS = 34;

    private final List<String> longGaps = Collections.synchronizedList(new ArrayList<>());
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
            private long lastWaited;
            private long lastCollected;

            @Override
            public void handle(long now) {
                long taken = THREADS.getCurrentThreadCpuTime();
                long waited = waitedForProcessor();
                long collected = COLLECTORS.stream()
                        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                        .sum();
                if (on && last != 0) {
                    double gap = (now - last) / 1e6;
                    pulses.add(gap);
                    busy.add((taken - lastTaken) / 1e6);
                    if (gap > LONG_MILLIS) {
                        longGaps.add("%8.2f s: gap %3.0f ms, own %3.0f, waiting for a processor %3.0f, collections %3d"
                                .formatted(
                                        ManagementFactory.getRuntimeMXBean().getUptime() / 1e3,
                                        gap,
                                        (taken - lastTaken) / 1e6,
                                        (waited - lastWaited) / 1e6,
                                        collected - lastCollected));
                    }
                }
                last = now;
                lastTaken = taken;
                lastWaited = waited;
                lastCollected = collected;
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
        longGaps.clear();
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
        if (System.getProperty("gaps") != null) {
            List.copyOf(longGaps).forEach(System.out::println);
        }
    }

    /// For how long this thread could have run and had no processor, in ns: Linux's second figure of a thread's
    /// schedule; 0 elsewhere.
    private static long waitedForProcessor() {
        try {
            return Long.parseLong(Files.readString(SCHEDULE).split(" ")[1]);
        } catch (IOException e) {
            return 0;
        }
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

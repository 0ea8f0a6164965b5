package app.tandem.engine.scale;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts how many threads are in one place at once.
final class Peak {
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger highest = new AtomicInteger();
    private final CountDownLatch third = new CountDownLatch(3);

    /// Goes through the place, and gives a third thread a moment to be seen there too.
    void pass() throws InterruptedException {
        highest.accumulateAndGet(inside.incrementAndGet(), Math::max);
        third.countDown();
        third.await(20, TimeUnit.MILLISECONDS);
        inside.decrementAndGet();
    }

    int highest() {
        return highest.get();
    }
}

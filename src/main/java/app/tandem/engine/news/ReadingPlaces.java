package app.tandem.engine.news;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// The places of documents that have come: few are read at once, in the order in which they came, and few lie
/// in memory until they are saved. Any thread.
final class ReadingPlaces {
    private final BlockingQueue<Integer> readers;
    private final BlockingQueue<Integer> unsaved;
    private final AtomicInteger held = new AtomicInteger();

    /// All places are free.
    ///
    /// @param readers how many documents are read at once
    /// @param readAhead how many feeds may be read and not saved yet
    ReadingPlaces(int readers, int readAhead) {
        this.readers = places(readers);
        this.unsaved = places(readAhead);
    }

    private static BlockingQueue<Integer> places(int number) {
        return new ArrayBlockingQueue<>(
                number, true, IntStream.range(0, number).boxed().toList());
    }

    /// How many documents have come and lie in memory: those that wait to be read, that are read, and whose
    /// feed is not saved yet.
    ///
    /// @return 0 or more
    int held() {
        return held.get();
    }

    /// Waits until a document may be read.
    ///
    /// @throws InterruptedException when the run is cancelled; no place is taken then
    void take() throws InterruptedException {
        held.incrementAndGet();
        try {
            unsaved.take();
        } catch (InterruptedException cancelled) {
            held.decrementAndGet();
            throw cancelled;
        }
        try {
            readers.take();
        } catch (InterruptedException cancelled) {
            saved();
            throw cancelled;
        }
    }

    /// A document is read.
    ///
    /// @param kept whether its feed is to be saved, until which it keeps its place among those that are not
    void give(boolean kept) {
        readers.add(1);
        if (!kept) {
            saved();
        }
    }

    /// A feed is saved, or will not be.
    void saved() {
        held.decrementAndGet();
        unsaved.add(1);
    }
}

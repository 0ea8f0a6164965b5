package app.tandem.engine.work;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;

/// An interrupt is the only cancel. Long loops, native code and `java.util.zip` don't look at it, so it is
/// asked for between their steps; and an interrupted thread's channels are closed under it, which looks like an
/// I/O error.
public final class Interrupts {
    private Interrupts() {}

    /// Ends the work when the thread has been interrupted.
    ///
    /// @throws InterruptedException when it has; the flag is cleared, as is usual
    public static void check() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /// A channel tells of an interrupt in its own way.
    ///
    /// @param closed what it threw
    /// @return what everybody else throws; the flag is cleared
    public static InterruptedException of(ClosedByInterruptException closed) {
        Thread.interrupted();
        InterruptedException interrupted = new InterruptedException();
        interrupted.initCause(closed);
        return interrupted;
    }

    /// Throws when a failure is but the effect of a cancel.
    ///
    /// @param failure what was thrown
    /// @throws InterruptedException when the thread is interrupted; the flag is cleared, as is usual
    public static void rethrow(IOException failure) throws InterruptedException {
        if (Thread.interrupted()) {
            InterruptedException cancel = new InterruptedException("cancelled");
            cancel.initCause(failure);
            throw cancel;
        }
    }

    /// Work that is done in any case.
    ///
    /// @param <E> what it may throw
    public interface Uninterrupted<E extends Exception> {
        /// Does it.
        ///
        /// @throws E when it fails
        void run() throws E;
    }

    /// Does what has to be done though the run is cancelled, such as writing its report: an interrupted thread
    /// can't write through a channel.
    ///
    /// @param <E> what it may throw
    /// @param work done with the flag cleared; where the thread is interrupted meanwhile, that is kept
    /// @throws E what the work throws; the flag is set again then, too
    public static <E extends Exception> void defer(Uninterrupted<E> work) throws E {
        boolean interrupted = Thread.interrupted();
        try {
            work.run();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

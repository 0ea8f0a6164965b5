package app.tandem.engine.work;

import java.io.IOException;

/// Tells a cancel from a failure: an interrupted thread's channels are closed under it, which looks like an
/// I/O error.
public final class Interrupts {
    private Interrupts() {}

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
}

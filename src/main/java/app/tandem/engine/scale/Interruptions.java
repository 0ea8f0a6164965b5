package app.tandem.engine.scale;

import java.io.IOException;

/// Tells a cancel from a failure: an interrupted thread's channels are closed under it, which looks like an I/O error.
final class Interruptions {
    private Interruptions() {}

    /// Throws when a failure is but the effect of a cancel.
    ///
    /// @param failure what was thrown
    /// @throws InterruptedException when the thread is interrupted; the flag is cleared, as is usual
    static void rethrow(IOException failure) throws InterruptedException {
        if (Thread.interrupted()) {
            InterruptedException cancel = new InterruptedException("cancelled");
            cancel.initCause(failure);
            throw cancel;
        }
    }
}

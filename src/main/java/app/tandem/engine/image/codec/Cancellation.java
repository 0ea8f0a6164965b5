package app.tandem.engine.image.codec;

import java.nio.channels.ClosedByInterruptException;

/// Interruption is the only cancel; native code and `java.util.zip` don't look at it, so codecs ask between
/// their steps.

public final class Cancellation {
    private Cancellation() {}

    /// Ends the work when the thread has been interrupted.
    ///
    /// @throws InterruptedException when it has; the flag is cleared, as is the custom
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
}

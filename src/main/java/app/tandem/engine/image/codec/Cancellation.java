package app.tandem.engine.image.codec;

/// Interruption is the only cancel; native code and `java.util.zip` don't look at it, so codecs ask between their
/// steps.
final class Cancellation {
    private Cancellation() {}

    /// Ends the work when the thread has been interrupted.
    ///
    /// @throws InterruptedException when it has; the flag is cleared, as is the custom
    static void check() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}

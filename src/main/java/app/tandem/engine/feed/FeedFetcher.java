package app.tandem.engine.feed;

import java.net.URI;

/// Asks servers for feeds. One serves all threads.
public final class FeedFetcher implements AutoCloseable {

    /// Asks for a document, within one deadline for the whole exchange. An interrupt closes the call at once.
    ///
    /// @param address http or https
    /// @param validators what the server gave the last time
    /// @return what came of it; every failure of server or network is a value
    /// @throws InterruptedException when the thread is interrupted
    public FetchOutcome fetch(URI address, Validators validators) throws InterruptedException {
        return new FetchOutcome.Failed(address + " " + validators);
    }

    /// Closes all connections.
    @Override
    public void close() {}
}

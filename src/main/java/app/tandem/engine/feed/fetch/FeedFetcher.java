package app.tandem.engine.feed.fetch;

import java.time.InstantSource;

/// Asks servers for feeds: conditionally, within limits, following redirects itself, and without going into
/// private networks unless the request says so. Certificates are always verified. One serves all threads, any
/// number at once; whom to ask when is for the caller to decide.
public final class FeedFetcher implements AutoCloseable {
    private final Limits limits;
    private final InstantSource clock;
    private final HttpClients clients;

    /// A fetcher with [Limits#STANDARD] and the clock of the system.
    public FeedFetcher() {
        this(Limits.STANDARD, InstantSource.system());
    }

    /// A fetcher.
    ///
    /// @param limits how much a server may ask of us
    /// @param clock the time of requests
    public FeedFetcher(Limits limits, InstantSource clock) {
        this(limits, clock, new HttpClients(limits));
    }

    FeedFetcher(Limits limits, InstantSource clock, HttpClients clients) {
        this.limits = limits;
        this.clock = clock;
        this.clients = clients;
    }

    /// Asks for a document, within one deadline for the whole exchange.
    ///
    /// An interrupt closes the call at once. That is so on virtual threads, where an interrupt closes the
    /// socket ([java.net.Socket]); on a platform thread it is noticed only when the next bytes come.
    ///
    /// @param request what to ask for
    /// @return the outcome; every failure of server or network is a value
    /// @throws InterruptedException when the thread is interrupted
    public FetchOutcome fetch(FetchRequest request) throws InterruptedException {
        return fetch(request, ByteBudget.unlimited().share());
    }

    /// Asks for a document as [#fetch(FetchRequest)] does, among many that are held at once.
    ///
    /// @param request what to ask for
    /// @param share what it may hold; the caller gives it back when the document is no longer held
    /// @return the outcome; [FetchError#PUT_OFF] where the share could not grow
    /// @throws InterruptedException when the thread is interrupted
    public FetchOutcome fetch(FetchRequest request, ByteBudget.Share share) throws InterruptedException {
        return new Exchange(clients, limits, request, share, clock.instant()).run();
    }

    /// Closes all connections; what is in flight fails.
    @Override
    public void close() {
        clients.close();
    }
}

package app.tandem.engine.feed;

import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/// The HTTP clients: one that connects to public addresses only, one that connects anywhere. Each has a pool of
/// its own: out of a common one the first would be given connections that the second had made.
final class Clients implements AutoCloseable {
    private final NameLookup names;
    private final OkHttpClient anywhere;
    private final OkHttpClient guarded;

    Clients(Limits limits) {
        this(limits, new OkHttpClient.Builder());
    }

    /// Clients that differ from OkHttp's own in more than they must: tests bring certificates of their own.
    Clients(Limits limits, OkHttpClient.Builder base) {
        names = new NameLookup(limits.connect());
        anywhere = base.dns(names)
                .connectTimeout(limits.connect())
                .readTimeout(Duration.ZERO) // the deadline of the exchange is the only one
                .writeTimeout(Duration.ZERO)
                .followRedirects(false)
                .followSslRedirects(false)
                // HTTP/2 holds a platform thread for each connection, and one feed a host has nothing to share
                .protocols(List.of(Protocol.HTTP_1_1))
                // racing a host's addresses takes a platform thread for each: they are tried in turn
                .fastFallback(false)
                .connectionPool(pool())
                .build();
        guarded = anywhere.newBuilder()
                .socketFactory(new PublicSockets())
                .connectionPool(pool())
                .build();
    }

    /// A few idle connections, for the other feeds of a host and for redirects.
    private static ConnectionPool pool() {
        return new ConnectionPool(8, 30, TimeUnit.SECONDS);
    }

    /// The client for one hop.
    ///
    /// @param reach how far the request may go
    /// @param hop where it goes now
    /// @param first where it went at first
    /// @return a client
    OkHttpClient reaching(Reach reach, HttpUrl hop, HttpUrl first) {
        boolean free = switch (reach) {
            case PUBLIC -> false;
            case OWN_HOST -> hop.host().equals(first.host());
            case ANYWHERE -> true;
        };
        return free || proxied(hop.uri()) ? anywhere : guarded;
    }

    /// Behind a proxy it is the proxy that looks names up and connects, and its own address is most often
    /// private.
    private static boolean proxied(URI hop) {
        ProxySelector proxies = ProxySelector.getDefault();
        return proxies != null && !proxies.select(hop).contains(Proxy.NO_PROXY);
    }

    /// Closes idle connections and breaks off calls.
    @Override
    public void close() {
        for (OkHttpClient client : List.of(anywhere, guarded)) {
            client.dispatcher().cancelAll();
            client.connectionPool().evictAll();
        }
        names.close();
    }
}

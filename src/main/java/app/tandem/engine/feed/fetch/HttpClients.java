package app.tandem.engine.feed.fetch;

import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/// The HTTP clients: for http and for https, and for each one that connects to public addresses only and one
/// that connects anywhere. The last two have pools of their own: out of a common one the first would be given
/// connections that the second had made.
final class HttpClients implements AutoCloseable {
    private final DnsResolver names;

    /// Made when the first address comes: a window opens without any.
    private final FutureTask<Pair> plain;

    /// Made when the first https address comes: reading the certificates of all authorities takes a third of
    /// the time that a first request takes.
    private final FutureTask<Pair> secure;

    private record Pair(OkHttpClient anywhere, OkHttpClient guarded) {}

    HttpClients(Limits limits) {
        this(limits, OkHttpClient.Builder::new);
    }

    /// Clients that differ from others only where they must: tests bring certificates of their own.
    HttpClients(Limits limits, Supplier<OkHttpClient.Builder> others) {
        names = new DnsResolver(limits.connect(), Dns.SYSTEM);
        plain = new FutureTask<>(() -> pair(limits, others.get(), ConnectionSpec.CLEARTEXT));
        secure = new FutureTask<>(() -> pair(limits, others.get(), ConnectionSpec.MODERN_TLS));
    }

    private Pair pair(Limits limits, OkHttpClient.Builder builder, ConnectionSpec connection) {
        OkHttpClient anywhere = builder.dns(names)
                .connectTimeout(limits.connect())
                .readTimeout(Duration.ZERO) // the deadline of the exchange is the only one
                .writeTimeout(Duration.ZERO)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectionSpecs(List.of(connection))
                // HTTP/2 holds a platform thread for each connection, and one feed per host has nothing to share
                .protocols(List.of(Protocol.HTTP_1_1))
                // racing a host's addresses takes a platform thread for each: they are tried in turn
                .fastFallback(false)
                .connectionPool(pool())
                .build();
        OkHttpClient guarded = anywhere.newBuilder()
                .socketFactory(new PublicSocketFactory())
                .connectionPool(pool())
                .build();
        return new Pair(anywhere, guarded);
    }

    /// A few idle connections, for the other feeds of a host and for redirects.
    private static ConnectionPool pool() {
        return new ConnectionPool(8, 30, TimeUnit.SECONDS);
    }

    /// The client for one hop.
    ///
    /// @param policy how far the request may go
    /// @param hop where it goes now
    /// @param first where it went at first
    /// @param from who sends it there; null for the first hop. No public host leads to a private one
    /// @return a client
    /// @throws InterruptedException when the thread is interrupted
    OkHttpClient following(AddressPolicy policy, HttpUrl hop, HttpUrl first, @Nullable HttpUrl from)
            throws InterruptedException {
        boolean free = switch (policy) {
            case PUBLIC -> false;
            case OWN_HOST -> hop.host().equals(first.host());
            case ANYWHERE -> from == null || isPrivate(from);
        };
        Pair pair = made(hop.isHttps() ? secure : plain);
        return free || proxied(hop.uri()) ? pair.anywhere() : pair.guarded();
    }

    private boolean isPrivate(HttpUrl from) {
        try {
            return names.lookup(from.host()).stream().noneMatch(PublicAddresses::isPublic);
        } catch (UnknownHostException _) {
            return false;
        }
    }

    private static Pair made(FutureTask<Pair> clients) throws InterruptedException {
        clients.run(); // the first call makes them; others do nothing, and wait below
        try {
            return clients.get();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("this Java has no TLS", broken.getCause());
        }
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
        close(plain);
        close(secure);
        names.close();
    }

    private static void close(FutureTask<Pair> clients) {
        if (clients.state() == Future.State.SUCCESS) {
            Pair pair = clients.resultNow();
            for (OkHttpClient client : List.of(pair.anywhere(), pair.guarded())) {
                client.dispatcher().cancelAll();
                client.connectionPool().evictAll();
            }
        }
    }
}

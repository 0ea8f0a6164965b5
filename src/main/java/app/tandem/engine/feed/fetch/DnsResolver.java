package app.tandem.engine.feed.fetch;

import app.tandem.engine.work.Threads;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/// Looks host names up, on platform threads: the system's lookup is a native call, which would hold a carrier
/// of the virtual threads for as long as it takes, so that two slow names would stop all feeds on a machine
/// with two cores. Nor could it be interrupted.
final class DnsResolver implements Dns, AutoCloseable {
    private static final int THREADS = 64;

    private final Duration limit;
    private final Dns system;
    private final ThreadPoolExecutor threads;

    /// A lookup.
    ///
    /// @param limit the longest wait for a name
    /// @param system what resolves names; [Dns#SYSTEM], which keeps the order of the Java runtime: IPv4 first,
    ///     unless `java.net.preferIPv6Addresses` says otherwise
    DnsResolver(Duration limit, Dns system) {
        this.limit = limit;
        this.system = system;
        threads = new ThreadPoolExecutor(
                THREADS, THREADS, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Threads.platform("lookup-", 0));
        threads.allowCoreThreadTimeOut(true);
    }

    /// Addresses in the order of the Java runtime: IPv4 first, unless `java.net.preferIPv6Addresses` says
    /// otherwise.
    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        Future<List<InetAddress>> answer = threads.submit(() -> system.lookup(host));
        try {
            return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the fetch sees the flag and throws
            throw new UnknownHostException(host);
        } catch (TimeoutException | ExecutionException failure) {
            UnknownHostException unknown = new UnknownHostException(host);
            unknown.initCause(failure);
            throw unknown;
        } finally {
            answer.cancel(true);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

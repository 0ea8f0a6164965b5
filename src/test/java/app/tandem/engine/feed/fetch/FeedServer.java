package app.tandem.engine.feed.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.net.ssl.SSLSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/// A server of this machine whose routes are given one by one; what it has no route for is not found.
public final class FeedServer implements AutoCloseable {
    private final String scheme;
    private final MockWebServer server = new MockWebServer();
    private final Map<String, Function<RecordedRequest, MockResponse>> routes = new ConcurrentHashMap<>();
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();

    /// A server that speaks http.
    public FeedServer() throws IOException {
        this(null);
    }

    FeedServer(@Nullable SSLSocketFactory secure) throws IOException {
        scheme = secure == null ? "http" : "https";
        if (secure != null) {
            server.useHttps(secure);
        }
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                requests.add(request);
                return routes.getOrDefault(request.getTarget(), _ -> answer(404).build())
                        .apply(request);
            }
        });
        server.start(InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1}), 0);
    }

    /// An answer of a status, without a body.
    public static MockResponse.Builder answer(int status) {
        return new MockResponse.Builder().code(status);
    }

    /// Gives a path an answer, always the same.
    public FeedServer route(String path, MockResponse.Builder answer) {
        return route(path, _ -> answer.build());
    }

    /// Gives a path an answer to each request.
    public FeedServer route(String path, Function<RecordedRequest, MockResponse> answer) {
        routes.put(path, answer);
        return this;
    }

    /// Sends those who ask for one address to another.
    public FeedServer redirect(int status, String from, String to) {
        return route(from, answer(status).addHeader("Location", to));
    }

    /// The address of a path, by the server's number.
    public URI address(String path) {
        return URI.create(scheme + "://127.0.0.1:" + port() + path);
    }

    /// The port it listens at.
    public int port() {
        return server.getPort();
    }

    MockWebServer server() {
        return server;
    }

    /// What has been asked for, in order.
    public List<String> asked() {
        return requests.stream().map(RecordedRequest::getTarget).toList();
    }

    RecordedRequest request(int index) {
        return requests.get(index);
    }

    @Override
    public void close() {
        server.close();
    }
}

package app.tandem.engine.feed.fetch;

import app.tandem.engine.feed.fetch.headers.ExchangeCookies;
import app.tandem.engine.feed.fetch.headers.Freshness;
import app.tandem.engine.feed.fetch.headers.RequestHeaders;
import app.tandem.engine.feed.fetch.headers.RetryAfter;
import app.tandem.engine.feed.fetch.headers.Validators;
import app.tandem.engine.problem.Problem;
import app.tandem.engine.work.Interrupts;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// One request and what comes of it, redirects included. Used once, on one thread.
final class Exchange {
    private final HttpClients clients;
    private final Limits limits;
    private final FetchRequest request;
    private final ByteBudget.Share share;
    private final Instant now;
    private final boolean conditional;
    private final long startNanos = System.nanoTime();
    private final RedirectChain redirects;
    private final ExchangeCookies cookies = new ExchangeCookies();

    Exchange(HttpClients clients, Limits limits, FetchRequest request, ByteBudget.Share share, Instant now) {
        this.clients = clients;
        this.limits = limits;
        this.request = request;
        this.share = share;
        this.now = now;
        this.redirects = new RedirectChain(limits.redirects());
        this.conditional = request.validators().holdAt(now);
    }

    /// Asks, and follows redirects.
    ///
    /// @return the outcome
    /// @throws InterruptedException when the thread is interrupted; the connection is closed
    FetchOutcome run() throws InterruptedException {
        HttpUrl first = HttpUrl.parse(request.address().toString());
        if (first == null) {
            ErrorMessages none = new ErrorMessages(FetchError.BAD_ADDRESS, Problem.of("fetch.noAddress"));
            return failed(none, 0, null, request.address());
        }
        HttpUrl address = bare(first);
        HttpUrl from = null;
        // over a connection that others can read, a password goes only where the reader's own list says so
        boolean trusted = first.isHttps() || request.policy() != AddressPolicy.PUBLIC;
        String password = first.username().isEmpty() || !trusted
                ? null
                : Credentials.basic(first.username(), first.password(), StandardCharsets.UTF_8);
        while (true) {
            String shown = isSameServer(address, first) ? password : null;
            switch (hop(address, shown, clients.following(request.policy(), address, first, from))) {
                case Arrived(FetchOutcome outcome) -> {
                    return outcome;
                }
                case Sent(Redirect redirect, HttpUrl to) -> {
                    redirects.add(redirect);
                    from = address;
                    address = to;
                }
            }
        }
    }

    private sealed interface Hop {}

    private record Arrived(FetchOutcome outcome) implements Hop {}

    private record Sent(Redirect redirect, HttpUrl to) implements Hop {}

    private static boolean isSameServer(HttpUrl hop, HttpUrl first) {
        return hop.host().equals(first.host())
                && hop.port() == first.port()
                && hop.scheme().equals(first.scheme());
    }

    private Hop hop(HttpUrl address, @Nullable String password, Call.Factory client) throws InterruptedException {
        Request.Builder question =
                new Request.Builder().url(address).headers(RequestHeaders.of(request.validators(), conditional));
        if (password != null) {
            question.header("Authorization", password);
        }
        String brought = cookies.header(address);
        if (brought != null) {
            question.header("Cookie", brought);
        }
        Call call = client.newCall(question.build());
        call.timeout().timeout(Math.max(1, limits.exchange().minus(took()).toNanos()), TimeUnit.NANOSECONDS);
        try (Response response = call.execute()) {
            return switch (response.code()) {
                case 301, 302, 303, 307, 308 -> redirected(address, response);
                case 304 -> new Arrived(notModified(address, response));
                default ->
                    new Arrived(
                            response.isSuccessful() ? fetched(address, call, response) : refused(address, response));
            };
        } catch (IOException broken) {
            Interrupts.rethrow(broken);
            return new Arrived(failed(ErrorMessages.of(broken, address.host(), limits), 0, null, address.uri()));
        }
    }

    private Hop redirected(HttpUrl from, Response response) {
        String location = response.header("Location");
        HttpUrl there = location == null ? null : from.resolve(location);
        HttpUrl to = there == null ? null : bare(there);
        boolean changed = cookies.take(from, response.headers());
        Problem objection = redirects.objection(from, to, changed, response.code());
        if (objection != null) {
            ErrorMessages error = new ErrorMessages(FetchError.REDIRECTS, objection);
            return new Arrived(failed(error, response.code(), null, from.uri()));
        }
        HttpUrl next = Objects.requireNonNull(to); // else there is an objection
        return new Sent(new Redirect(response.code(), from.uri(), next.uri()), next);
    }

    private FetchOutcome notModified(HttpUrl address, Response response) {
        if (!conditional) {
            return refused(address, response);
        }
        Validators old = request.validators();
        Validators kept = new Validators(
                response.header("ETag", old.etag()), response.header("Last-Modified", old.lastModified()), old.since());
        return new FetchOutcome.NotModified(
                address.uri(), kept, Freshness.of(response.headers(), now), redirects.hops(), took());
    }

    private FetchOutcome fetched(HttpUrl address, Call call, Response response) throws IOException {
        Body body;
        try {
            body = Body.read(response, limits, share);
        } catch (IOException refused) {
            call.cancel(); // closing alone would read on for a while, in order to use the connection again
            throw refused;
        }
        return new FetchOutcome.Fetched(
                body.bytes(),
                response.header("Content-Type"),
                response.header("Content-Language"),
                address.uri(),
                new Validators(response.header("ETag"), response.header("Last-Modified"), now),
                body.hash(),
                Freshness.of(response.headers(), now),
                body.wireBytes(),
                redirects.hops(),
                took());
    }

    private FetchOutcome refused(HttpUrl address, Response response) {
        int status = response.code();
        Duration wait = RetryAfter.of(status, response.headers(), now);
        return failed(ErrorMessages.of(status, response.headers(), wait), status, wait, address.uri());
    }

    private FetchOutcome failed(ErrorMessages error, int status, @Nullable Duration wait, URI address) {
        return new FetchOutcome.Failed(error.kind(), status, error.reason(), wait, address, redirects.hops(), took());
    }

    private Duration took() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    /// An address without what is not sent, or must not be: the fragment, a user name, a password.
    private static HttpUrl bare(HttpUrl address) {
        return address.newBuilder().fragment(null).username("").password("").build();
    }
}

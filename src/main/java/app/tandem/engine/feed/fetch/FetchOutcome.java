package app.tandem.engine.feed.fetch;

import app.tandem.engine.feed.fetch.headers.Validators;
import app.tandem.engine.problem.Problem;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The outcome of asking a server for a feed.
public sealed interface FetchOutcome {

    /// Who answered, or was asked last.
    ///
    /// @return the address at the end of the redirects
    URI address();

    /// The redirects that led there.
    ///
    /// @return one per hop, in their order; empty for none
    List<Redirect> redirects();

    /// How long it took.
    ///
    /// @return from the first lookup to the last byte
    Duration took();

    /// The same at the end of a longer way, which its validators do not cover.
    ///
    /// @param way all hops
    /// @return an outcome of the same kind, with other hops and without validators
    FetchOutcome by(List<Redirect> way);

    /// A document.
    ///
    /// @param body its bytes, inflated; shared, not copied
    /// @param contentType the Content-Type; null when the server gave none
    /// @param language the Content-Language (RFC 9110, 8.5); null when the server gave none
    /// @param address where it came from in the end, after redirects
    /// @param validators what to ask with the next time
    /// @param hash SHA-256 of the body in hexadecimal: when it is that of the last time, there is nothing to
    ///     parse
    /// @param freshFor how long the server says it stays fresh (RFC 9111, 4.2.1); zero when it doesn't say
    /// @param wireBytes length of the body as it was sent, deflated
    /// @param redirects the redirects that led there
    /// @param took from the first lookup to the last byte
    record Fetched(
            byte[] body,
            @Nullable String contentType,
            @Nullable String language,
            URI address,
            Validators validators,
            String hash,
            Duration freshFor,
            long wireBytes,
            List<Redirect> redirects,
            Duration took)
            implements FetchOutcome {

        /// Copies the list.
        public Fetched {
            redirects = List.copyOf(redirects);
        }

        /// A document whose server says nothing of its language.
        ///
        /// @param body its bytes, inflated; shared, not copied
        /// @param contentType the Content-Type; null when the server gave none
        /// @param address where it came from in the end
        /// @param validators what to ask with the next time
        /// @param hash SHA-256 of the body in hexadecimal
        /// @param freshFor how long the server says it stays fresh
        /// @param wireBytes length of the body as it was sent
        /// @param redirects the redirects that led there
        /// @param took from the first lookup to the last byte
        public Fetched(
                byte[] body,
                @Nullable String contentType,
                URI address,
                Validators validators,
                String hash,
                Duration freshFor,
                long wireBytes,
                List<Redirect> redirects,
                Duration took) {
            this(body, contentType, null, address, validators, hash, freshFor, wireBytes, redirects, took);
        }

        @Override
        public Fetched by(List<Redirect> way) {
            return new Fetched(
                    body, contentType, language, address, Validators.NONE, hash, freshFor, wireBytes, way, took);
        }
    }

    /// The server says that nothing has changed (304).
    ///
    /// @param address who says so
    /// @param validators what to ask with the next time
    /// @param freshFor how long the server says it stays fresh; zero when it doesn't say
    /// @param redirects the redirects that led there
    /// @param took the time until the answer
    record NotModified(URI address, Validators validators, Duration freshFor, List<Redirect> redirects, Duration took)
            implements FetchOutcome {

        /// Copies the list.
        public NotModified {
            redirects = List.copyOf(redirects);
        }

        @Override
        public NotModified by(List<Redirect> way) {
            return new NotModified(address, Validators.NONE, freshFor, way, took);
        }
    }

    /// No document came.
    ///
    /// @param kind what kind of failure
    /// @param status the HTTP status; 0 when it didn't come to one
    /// @param reason why
    /// @param retryAfter how long the host is not to be contacted, from now on; null when it didn't ask for
    ///       that
    /// @param address who answered so, or was asked last
    /// @param redirects the redirects that led there
    /// @param took the time until it failed
    record Failed(
            FetchError kind,
            int status,
            Problem reason,
            @Nullable Duration retryAfter,
            URI address,
            List<Redirect> redirects,
            Duration took)
            implements FetchOutcome {

        /// Copies the list.
        public Failed {
            redirects = List.copyOf(redirects);
        }

        @Override
        public Failed by(List<Redirect> way) {
            return new Failed(kind, status, reason, retryAfter, address, way, took);
        }
    }
}

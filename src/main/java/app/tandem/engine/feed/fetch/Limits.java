package app.tandem.engine.feed.fetch;

import java.time.Duration;

/// How much a server may ask of us in one exchange. Immutable.
///
/// @param connect the longest wait for a connection, each of a host's addresses for itself, and for its name
/// @param exchange the one deadline for everything: name, connections, redirects, the body to its last byte
/// @param body the most bytes of a document, inflated
/// @param ratio the most bytes that one byte on the wire may inflate to, once a document is longer than
///     [#RATIO_FROM]
/// @param redirects the most redirects followed
public record Limits(Duration connect, Duration exchange, int body, int ratio, int redirects) {

    /// What Tandem grants. Text compresses about 10:1 and XML at its dullest about 60:1, while a deflate bomb
    /// reaches 1032:1 (the bound of the format); 15 MB is what Miniflux allows.
    public static final Limits STANDARD =
            new Limits(Duration.ofSeconds(10), Duration.ofSeconds(60), 15 * 1024 * 1024, 200, 5);

    /// Bytes up to which a document may have inflated by any ratio: small ones do no harm.
    public static final int RATIO_FROM = 1024 * 1024;
}

package app.tandem.engine.feed.fetch;

import static app.tandem.engine.feed.fetch.FeedServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A name and a password in an address, over a connection that others can't read.
@Timeout(20)
final class FetchCredentialsTest {
    private static final HeldCertificate OWN =
            new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").build();

    private FeedServer server;
    private FeedServer other;
    private FeedFetcher fetcher;

    @BeforeEach
    void start() throws Exception {
        HandshakeCertificates certificates = new HandshakeCertificates.Builder()
                .heldCertificate(OWN)
                .addTrustedCertificate(OWN.certificate())
                .build();
        server = new FeedServer(certificates.sslSocketFactory());
        other = new FeedServer(certificates.sslSocketFactory())
                .route("/feed", answer(200).body("other"));
        HttpClients clients = new HttpClients(
                Limits.STANDARD,
                () -> new OkHttpClient.Builder()
                        .sslSocketFactory(certificates.sslSocketFactory(), certificates.trustManager()));
        fetcher = new FeedFetcher(Limits.STANDARD, InstantSource.system(), clients);
    }

    @AfterEach
    void stop() {
        fetcher.close();
        other.close();
        server.close();
    }

    @Test
    void goToTheServerOfTheAddress() throws Exception {
        server.route(
                "/feed",
                request -> Credentials.basic("ada", "s3crét", StandardCharsets.UTF_8)
                                .equals(request.getHeaders().get("Authorization"))
                        ? answer(200).body("abc").build()
                        : answer(401).addHeader("WWW-Authenticate", "Basic").build());

        FetchOutcome outcome = fetch(server, "ada:s3cr%C3%A9t@", "/feed");

        assertThat(outcome).isInstanceOf(FetchOutcome.Fetched.class);
        assertThat(outcome.address()).isEqualTo(server.address("/feed"));
        assertThat(outcome.toString()).doesNotContain("s3cr");
        assertThat(fetch(server, "", "/feed")).isInstanceOfSatisfying(FetchOutcome.Failed.class, failed -> {
            assertThat(failed.status()).isEqualTo(401);
            assertThat(failed.kind()).isEqualTo(FetchError.FORBIDDEN);
        });
    }

    @Test
    void followARedirectOnTheSameServer() throws Exception {
        server.redirect(301, "/feed", "/there").route("/there", answer(200).body("abc"));

        FetchOutcome outcome = fetch(server, "ada:s3cret@", "/feed");

        assertThat(outcome.redirects())
                .containsExactly(new Redirect(301, server.address("/feed"), server.address("/there")));
        assertThat(server.request(1).getHeaders().get("Authorization")).isEqualTo(Credentials.basic("ada", "s3cret"));
    }

    @Test
    void areToldToNoOtherServerThatARedirectLeadsTo() throws Exception {
        server.redirect(302, "/feed", other.address("/feed").toString());

        FetchOutcome outcome = fetch(server, "ada:s3cret@", "/feed");

        assertThat(outcome).isInstanceOf(FetchOutcome.Fetched.class);
        assertThat(other.request(0).getHeaders().get("Authorization")).isNull();
        assertThat(outcome.toString()).doesNotContain("s3cret");
    }

    @Test
    void ofARedirectsOwnAddressAreNotSentAnywhere() throws Exception {
        String to = other.address("/feed").toString().replace("//", "//eve:l33t@");
        server.redirect(302, "/feed", to);

        FetchOutcome outcome = fetch(server, "", "/feed");

        assertThat(other.request(0).getHeaders().get("Authorization")).isNull();
        assertThat(outcome.toString()).doesNotContain("l33t");
    }

    private FetchOutcome fetch(FeedServer from, String who, String path) throws InterruptedException {
        return fetcher.fetch(FetchRequest.anywhere(secret(from, who, path)));
    }

    private static URI secret(FeedServer from, String who, String path) {
        return URI.create(from.address(path).toString().replace("//", "//" + who));
    }
}

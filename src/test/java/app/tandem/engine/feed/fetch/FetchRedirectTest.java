package app.tandem.engine.feed.fetch;

import static app.tandem.engine.feed.fetch.FeedServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.fetch.headers.Validators;
import app.tandem.engine.problem.ProblemMessages;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.IntStream;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FetchRedirectTest extends FetchFixture {
    @BeforeEach
    void routeAFeed() {
        server.route("/feed", answer(200).body("abc"));
    }

    private FetchOutcome.Failed failed(String path) throws InterruptedException {
        FetchOutcome.Failed failed = (FetchOutcome.Failed) fetch(path);
        assertThat(failed.kind()).isEqualTo(FetchError.REDIRECTS);
        return failed;
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectsAreFollowedAndTold(int status) throws Exception {
        server.redirect(status, "/old", "/feed");

        FetchOutcome.Fetched fetched = (FetchOutcome.Fetched) fetch("/old");

        assertThat(fetched.address()).isEqualTo(server.address("/feed"));
        assertThat(fetched.redirects())
                .containsExactly(new Redirect(status, server.address("/old"), server.address("/feed")));
    }

    @Test
    void onlyThoseForGoodArePermanent() {
        assertThat(IntStream.of(301, 302, 303, 307, 308)
                        .filter(status -> new Redirect(status, server.address("/"), server.address("/")).permanent()))
                .containsExactly(301, 308);
    }

    @Test
    void fiveRedirectsAreFollowed() throws Exception {
        for (int i = 0; i < 4; i++) {
            server.redirect(302, "/" + i, "/" + (i + 1));
        }
        server.redirect(302, "/4", "/feed");

        assertThat(fetch("/0")).isInstanceOf(FetchOutcome.Fetched.class);
    }

    @Test
    void aSixthRedirectIsNotFollowed() throws Exception {
        for (int i = 0; i < 9; i++) {
            server.redirect(302, "/" + i, "/" + (i + 1));
        }

        FetchOutcome.Failed failed = failed("/0");

        assertThat(ProblemMessages.english(failed.reason())).isEqualTo("more than 5 redirects (302)");
        assertThat(failed.redirects()).hasSize(5);
        assertThat(server.asked()).containsExactly("/0", "/1", "/2", "/3", "/4", "/5");
    }

    @Test
    void aCircleIsSeenAtOnce() throws Exception {
        server.redirect(302, "/loop", "/loop#again").redirect(301, "/a", "/b").redirect(301, "/b", "/a");

        assertThat(ProblemMessages.english(failed("/loop").reason())).isEqualTo("redirects in a circle (302)");
        assertThat(ProblemMessages.english(failed("/a").reason())).isEqualTo("redirects in a circle (301)");
        assertThat(server.asked()).containsExactly("/loop", "/a", "/b");
    }

    @Test
    void onlyHttpAndHttpsAreFollowed() throws Exception {
        server.redirect(301, "/file", "file:///etc/passwd").route("/nowhere", answer(302));

        assertThat(ProblemMessages.english(failed("/file").reason()))
                .isEqualTo("redirects to no http or https address (301)");
        assertThat(ProblemMessages.english(failed("/nowhere").reason()))
                .isEqualTo("redirects to no http or https address (302)");
    }

    @Test
    void fromHttpsToHttpIsNotFollowed() throws Exception {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .build();
        HandshakeCertificates trusting = new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .addTrustedCertificate(certificate.certificate())
                .build();
        HttpClients clients = new HttpClients(
                Limits.STANDARD,
                () -> new OkHttpClient.Builder()
                        .sslSocketFactory(trusting.sslSocketFactory(), trusting.trustManager()));
        try (FeedServer secure = new FeedServer(trusting.sslSocketFactory());
                FeedFetcher knowing = new FeedFetcher(Limits.STANDARD, InstantSource.system(), clients)) {
            secure.redirect(301, "/old", server.address("/feed").toString());

            FetchOutcome.Failed failed =
                    (FetchOutcome.Failed) knowing.fetch(FetchRequest.anywhere(secure.address("/old")));

            assertThat(ProblemMessages.english(failed.reason())).isEqualTo("redirects from https to http (301)");
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void validatorsGoAllTheWay() throws Exception {
        server.redirect(301, "/old", "/same").route("/same", answer(304));

        FetchOutcome outcome = fetcher.fetch(new FetchRequest(
                server.address("/old"), new Validators("\"1\"", null, Instant.now()), AddressPolicy.ANYWHERE));

        assertThat(outcome).isInstanceOf(FetchOutcome.NotModified.class);
        assertThat(outcome.address()).isEqualTo(server.address("/same"));
        assertThat(outcome.redirects()).hasSize(1);
    }
}

package app.tandem.engine.feed.fetch;

import static app.tandem.engine.feed.fetch.FeedServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.fetch.headers.Validators;
import app.tandem.engine.problem.ProblemMessages;
import java.net.URI;
import mockwebserver3.SocketEffect;
import okhttp3.Credentials;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a server gives or is given for the time of one exchange.
final class FetchSessionTest extends FetchFixture {
    @BeforeEach
    void routeAFeed() {
        server.route("/feed", answer(200).body("abc"));
    }

    @Test
    void aRedirectThatSetsACookieMayLeadBack() throws Exception {
        server.route(
                "/feed",
                request -> "seen=1".equals(request.getHeaders().get("Cookie"))
                        ? answer(200).body("abc").build()
                        : answer(302)
                                .addHeader("Location", "/feed")
                                .addHeader("Set-Cookie", "seen=1; Path=/")
                                .build());

        for (int time = 0; time < 2; time++) { // what one exchange was given, the next is not given
            assertThat(fetcher.fetch(FetchRequest.anywhere(server.address("/feed"))))
                    .isInstanceOf(FetchOutcome.Fetched.class);
        }
        assertThat(server.asked()).containsExactly("/feed", "/feed", "/feed", "/feed");
    }

    @Test
    void aRedirectThatSetsTheSameCookieAgainIsACircle() throws Exception {
        server.route("/feed", answer(302).addHeader("Location", "/feed").addHeader("Set-Cookie", "seen=1; Path=/"));

        assertThat(fetcher.fetch(FetchRequest.anywhere(server.address("/feed"))))
                .isInstanceOfSatisfying(
                        FetchOutcome.Failed.class,
                        failed -> assertThat(ProblemMessages.english(failed.reason()))
                                .isEqualTo("redirects in a circle (302)"));
    }

    @Test
    void aPasswordGoesToTheServerItIsForAndNowhereElse() throws Exception {
        try (FeedServer other = new FeedServer().route("/feed", answer(404))) {
            server.redirect(302, "/moved", other.address("/feed").toString());

            FetchOutcome outcome = fetcher.fetch(FetchRequest.anywhere(secret("/moved")));

            assertThat(server.request(0).getHeaders().get("Authorization"))
                    .isEqualTo(Credentials.basic("ada", "s3cret"));
            assertThat(other.request(0).getHeaders().get("Authorization")).isNull();
            assertThat(outcome.toString()).doesNotContain("s3cret");
        }
    }

    @Test
    void aForeignListSendsNoPasswordThatOthersCanRead() throws Exception {
        FetchOutcome outcome = fetcher.fetch(new FetchRequest(secret("/feed"), Validators.NONE, AddressPolicy.PUBLIC));

        assertThat(outcome).isInstanceOf(FetchOutcome.Failed.class); // it lies in a private network, too
        assertThat(outcome.toString()).doesNotContain("s3cret");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void aBodyInPiecesThatIsCutOffIsSaidSo() throws Exception {
        server.route(
                "/feed",
                answer(200).chunkedBody("a".repeat(50_000), 1000).onResponseBody(new SocketEffect.CloseSocket()));

        assertThat(fetcher.fetch(FetchRequest.anywhere(server.address("/feed"))))
                .isInstanceOfSatisfying(
                        FetchOutcome.Failed.class,
                        failed -> assertThat(ProblemMessages.english(failed.reason()))
                                .startsWith("the answer is cut off"));
    }

    private URI secret(String path) {
        return URI.create(server.address(path).toString().replace("//", "//ada:s3cret@"));
    }
}

package app.tandem.engine.feed.fetch;

import static app.tandem.engine.feed.fetch.FeedServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.fetch.headers.Validators;
import app.tandem.engine.problem.ProblemMessages;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Private addresses are refused when the connection is made, however they are written.
final class FetchAddressPolicyTest extends FetchFixture {
    private static final String REASON =
            "the host's address is private (127.0.0.1); Tandem asks it only if you add it by name";

    @BeforeEach
    void routeAFeed() {
        server.route("/feed", answer(200).body("abc"));
    }

    private FetchOutcome fetch(String host, String path, AddressPolicy policy) throws InterruptedException {
        URI address = URI.create("http://" + host + ":" + server.port() + path);
        return fetcher.fetch(new FetchRequest(address, Validators.NONE, policy));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "2130706433",
                "127.1",
                "localhost",
                "LOCALHOST.",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]"
            })
    void aPrivateAddressIsRefusedHoweverItIsWritten(String host) throws Exception {
        FetchOutcome.Failed failed = (FetchOutcome.Failed) fetch(host, "/feed", AddressPolicy.PUBLIC);

        if (failed.kind() != FetchError.NO_SUCH_HOST) { // what a system takes for no address at all is as good
            assertThat(failed.kind()).isEqualTo(FetchError.PRIVATE_ADDRESS);
            assertThat(ProblemMessages.english(failed.reason())).isEqualTo(REASON);
        }
        assertThat(server.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[::1]", "0.0.0.0", "169.254.169.254", "10.0.0.1", "[fe80::1]", "[fc00::1]", "[64:ff9b::7f00:1]"
            })
    void thereIsNoWayIntoOtherNetworksEither(String host) throws Exception {
        FetchOutcome.Failed failed = (FetchOutcome.Failed) fetch(host, "/feed", AddressPolicy.PUBLIC);

        assertThat(failed.kind()).isEqualTo(FetchError.PRIVATE_ADDRESS);
    }

    @Test
    void aHostThatTheUserAddedIsAskedWhereverItIs() throws Exception {
        server.redirect(302, "/old", "/feed");

        assertThat(fetch("127.0.0.1", "/old", AddressPolicy.OWN_HOST)).isInstanceOf(FetchOutcome.Fetched.class);
    }

    @Test
    void fromThereNoRedirectLeadsToAnotherPrivateHost() throws Exception {
        server.redirect(302, "/old", "http://127.0.0.1:" + server.port() + "/feed");

        FetchOutcome.Failed failed = (FetchOutcome.Failed) fetch("localhost", "/old", AddressPolicy.OWN_HOST);

        assertThat(failed.kind()).isEqualTo(FetchError.PRIVATE_ADDRESS);
        assertThat(ProblemMessages.english(failed.reason())).isEqualTo(REASON);
        assertThat(failed.redirects()).hasSize(1);
        assertThat(server.asked()).containsExactly("/old");
    }

    @Test
    void aConnectionMadeForATrustedRequestServesNoOther() throws Exception {
        fetch("127.0.0.1", "/feed", AddressPolicy.ANYWHERE);

        FetchOutcome.Failed failed = (FetchOutcome.Failed) fetch("127.0.0.1", "/feed", AddressPolicy.PUBLIC);

        assertThat(failed.kind()).isEqualTo(FetchError.PRIVATE_ADDRESS);
        assertThat(server.asked()).containsExactly("/feed");
    }
}

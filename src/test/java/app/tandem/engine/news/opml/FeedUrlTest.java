package app.tandem.engine.news.opml;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.find.FeedFinder;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FeedUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://straße.example/ä, https://xn--strae-oqa.example/%C3%A4",
        "https://BÜCHER.example:8080/, https://xn--bcher-kva.example:8080/",
        "http://ada:pässwort@müller.example/f, http://ada:pässwort@xn--mller-kva.example/f"
    })
    void aHostInAnotherScriptHasTheNameThatBrowsersGiveIt(String written, URI address) {
        assertThat(FeedUrl.parse(written)).contains(address);
        assertThat(FeedFinder.address(written))
                .isNotNull()
                .extracting(URI::getHost)
                .isEqualTo(address.getHost());
    }

    @ParameterizedTest
    @CsvSource({
        "feeds.example:8080/rss, https://feeds.example:8080/rss",
        "//feeds.example/rss, https://feeds.example/rss",
        "www.feeds.example, https://www.feeds.example",
        "feed:feeds.example/rss, https://feeds.example/rss"
    })
    void aHostAloneIsMeantAsBrowsersTakeIt(String written, URI address) {
        assertThat(FeedUrl.parse(written)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:ada@feeds.example", "gemini://feeds.example", "feeds", "a b.example", "12:30"})
    void whatIsNoHostIsNoAddress(String written) {
        assertThat(FeedUrl.parse(written)).isEmpty();
    }

    @Test
    void aTextLosesThePasswordsOfItsAddresses() {
        assertThat(FeedUrl.shown("My feed http://ada:s3cret@s.example/f and //x@y.example"))
                .isEqualTo("My feed http://s.example/f and //y.example");
        assertThat(FeedUrl.shown("ada@s.example // not @ this")).isEqualTo("ada@s.example // not @ this");
    }

    @Test
    void aPasswordIsNotShown() {
        assertThat(FeedUrl.shown(URI.create("https://ada:s3cret@s.example/f@x")))
                .isEqualTo("https://s.example/f@x");
        assertThat(FeedUrl.shown(URI.create("https://s.example/f@x"))).isEqualTo("https://s.example/f@x");
    }
}

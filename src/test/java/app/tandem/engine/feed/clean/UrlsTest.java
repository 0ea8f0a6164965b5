package app.tandem.engine.feed.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UrlsTest {

    /// The examples of RFC 3986, 5.4.
    @ParameterizedTest
    @CsvSource({
        "g:h, g:h",
        "g, http://a/b/c/g",
        "./g, http://a/b/c/g",
        "g/, http://a/b/c/g/",
        "/g, http://a/g",
        "//g, http://g",
        "?y, http://a/b/c/d;p?y",
        "g?y, http://a/b/c/g?y",
        "#s, http://a/b/c/d;p?q#s",
        "g#s, http://a/b/c/g#s",
        "g?y#s, http://a/b/c/g?y#s",
        ";x, http://a/b/c/;x",
        "., http://a/b/c/",
        "./, http://a/b/c/",
        "'..', http://a/b/",
        "../, http://a/b/",
        "../g, http://a/b/g",
        "../.., http://a/",
        "../../, http://a/",
        "../../g, http://a/g",
        "../../../g, http://a/g",
        "/./g, http://a/g",
        "/../g, http://a/g",
        "g., http://a/b/c/g.",
        "..g, http://a/b/c/..g",
        "./../g, http://a/b/g",
        "./g/., http://a/b/c/g/",
        "g/./h, http://a/b/c/g/h",
        "g/../h, http://a/b/c/h",
        "g?y/./x, http://a/b/c/g?y/./x"
    })
    void referencesAreResolvedAsTheStandardShows(String reference, String expected) {
        assertThat(Urls.resolve("http://a/b/c/d;p?q", reference)).isEqualTo(expected);
    }

    @Test
    void anEmptyReferenceIsTheBaseWithoutItsFragment() {
        assertThat(Urls.resolve("http://a/b?q#s", "")).isEqualTo("http://a/b?q");
    }

    @Test
    void whatIsAbsoluteStaysAsItIsWritten() {
        assertThat(Urls.page("http://a/", " HTTP://www.EXAMPLE.org/~bob/../%7e "))
                .isEqualTo("HTTP://www.EXAMPLE.org/~bob/../%7e");
    }

    @Test
    void withoutABaseARelativeAddressStaysRelative() {
        assertThat(Urls.page("", "a/b?c")).isEqualTo("a/b?c");
    }

    @ParameterizedTest
    @CsvSource({
        "http://a/?utm_source=x&b=1&UTM_Medium=y, http://a/?b=1",
        "http://a/?fbclid=x, http://a/",
        "http://a/?gclid=x#there, http://a/#there",
        "http://a/?a=1&amp;b=2, http://a/?a=1&amp;b=2",
        "http://a/?a&&b=, http://a/?a&&b="
    })
    void whatOnlyTracksReadersIsTakenOut(String address, String expected) {
        assertThat(Urls.page("", address)).isEqualTo(expected);
    }

    @Test
    void picturesComeFromServersOnly() {
        assertThat(Urls.media("http://a/", "mailto:a@b")).isNull();
        assertThat(Urls.page("http://a/", "mailto:a@b")).isEqualTo("mailto:a@b");
    }
}

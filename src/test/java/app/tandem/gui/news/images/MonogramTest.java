package app.tandem.gui.news.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What stands for a feed that has no picture.
final class MonogramTest {
    @ParameterizedTest
    @CsvSource({
        "heise online, H",
        "'  \u201eZeit\u201c', Z",
        "9to5Linux, 9",
        "\u05d4\u05d0\u05e8\u05e5, \u05d4",
        "\u6570\u636e\u5e93\u53d8\u5feb\u4e86, \u6570",
        "e\u0301tudes, E\u0301",
        "\u00dfcharf, \u00df",
        "istanbul, I",
        "\uD83D\uDE80 rocket news, R",
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67, \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
        "*** , *"
    })
    void itIsTheFirstLetterOrDigitOrElseTheFirstSign(String name, String letter) {
        assertThat(Monogram.letter(name)).isEqualTo(letter);
    }

    @ParameterizedTest
    @CsvSource({"''", "'  '"})
    void aNameOfNothingHasABullet(String name) {
        assertThat(Monogram.letter(name)).isEqualTo("\u2022");
    }

    /// They are the same at each start; other numbers would give each feed another colour after an update.
    @ParameterizedTest
    @CsvSource({
        "https://lwn.net/headlines/rss, 5",
        "https://www.heise.de/rss/heise-atom.xml, 1",
        "https://planet.gnome.org/atom.xml, 6",
        "https://sqlite.example/feed, 2"
    })
    void aFeedHasOneHueForGood(URI feed, int hue) {
        assertThat(Monogram.hue(feed)).isEqualTo(hue);
    }

    @Test
    void anAddressThatIsReadByAnotherProtocolKeepsItsHue() {
        assertThat(Monogram.hue(URI.create("http://lwn.net/headlines/rss")))
                .isEqualTo(Monogram.hue(URI.create("https://lwn.net/headlines/rss")));
    }

    @Test
    void feedsThatAreNamedAlikeHaveAllHues() {
        assertThat(IntStream.range(0, 40)
                        .map(i -> Monogram.hue(URI.create("https://feed" + i + ".example/rss")))
                        .distinct()
                        .sorted()
                        .boxed())
                .containsExactlyElementsOf(
                        IntStream.range(0, Monogram.HUES).boxed().toList());
    }
}

package app.tandem.engine.feed.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

final class PlainTextTest {
    @Test
    void theWordsOfCleanedHtmlAreThoseThatAParserFinds() {
        for (String html : new String[] {
            "plain  words\n here ",
            " plain words ",
            "plain",
            "words <b>bold</b>",
            "words\u00a0 \u00e9",
            "one  &lt;",
            "<p>one</p><p>two<br>three</p>",
            "in<b>li</b>ne <a href=\"https://example.org/?a=1&amp;b=2\" title=\"a > b\">link</a>.",
            "a &amp; b &lt;script&gt; &quot;q&quot; &#8217; &#x1F600; &eacute; &hellip;",
            "a &; b &NotEqualTilde; &AMP; &ampamp; &notit; &#0; &#150;",
            "<ul><li>x</li><li>y</li></ul><table><tr><td>1</td><td>2</td></tr></table>",
            "<figure><img src=\"https://example.org/i.png\" alt=\"no\"><figcaption>cap</figcaption></figure>",
            "1 < 2 and & alone",
            "",
        }) {
            assertThat(PlainText.of(html))
                    .as(html)
                    .isEqualTo(Jsoup.parseBodyFragment(html).text().strip());
        }
    }

    @Test
    void whatIsBrokenEndsWithoutHarm() {
        assertThat(PlainText.of(null)).isEmpty();
        assertThat(PlainText.of("a <b")).isEqualTo("a");
        assertThat(PlainText.of("a <b title=\"x")).isEqualTo("a");
        assertThat(PlainText.of("a &nosuch; &amp b &")).isEqualTo("a &nosuch; &amp b &");
        assertThat(PlainText.of("<!-- c -->a<?pi?>b")).isEqualTo("a b");
    }

    @Test
    void aLongTextIsCutBetweenTwoWords() {
        assertThat(PlainText.start("<p>one two three</p>", 9)).isEqualTo("one two…");
        assertThat(PlainText.start("<p>one two</p>", 7)).isEqualTo("one two");
        assertThat(PlainText.start("one two three", 9)).isEqualTo("one two…");
        assertThat(PlainText.start("one two", 7)).isEqualTo("one two");
        assertThat(PlainText.start("abcdefghij", 5)).isEqualTo("abcd…");
        assertThat(PlainText.start("ab\uD83D\uDE00cdef", 4)).isEqualTo("ab…");
    }
}

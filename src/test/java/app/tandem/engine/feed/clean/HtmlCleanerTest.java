package app.tandem.engine.feed.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HtmlCleanerTest {
    private static final String BASE = "http://example.com/blog/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>one<br />two</p>",
                "<pre><code>a  &lt; b\n  c</code></pre>",
                "<figure><img src=\"http://example.com/a.jpg\" alt=\"A &amp; B\" /><figcaption>A</figcaption></figure>",
                "<details><summary>More</summary>Hidden</details>",
                "<table><tbody><tr><th scope=\"row\">1</th><td colspan=\"2\">2</td></tr></tbody></table>",
                "<video src=\"http://example.com/a.mp4\" controls=\"controls\" poster=\"http://example.com/a.jpg\"></video>",
                "<ol start=\"3\" reversed=\"reversed\"><li value=\"4\">four</li></ol>",
                "<q cite=\"http://example.com/q\" lang=\"fr\">mot</q>",
                "plain &amp; simple &lt;&gt;",
                "nothing to do"
            })
    void whatIsSafeStaysAsItIs(String html) {
        assertThat(HtmlCleaner.clean(html, BASE)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a<script>alert(1)</script>b                      | ab
            <style>p{}</style><p style="x">a</p>             | <p>a</p>
            <p class="a" id="b" onclick="c()">a</p>          | <p>a</p>
            <form action="/x"><input value="v"><b>a</b>      | <b>a</b>
            <object data="x"><i>a</i></object>               | <i>a</i>
            <iframe src="data:text/html,a">a</iframe>b       | b
            <svg><script>x()</script><text>a</text></svg>    | a
            <math><mi>a</mi></math>                          | a
            <svg><style><img src=x onerror=y></style></svg>b | <img src="http://example.com/blog/x" />b
            <noscript><p title="</noscript><img src=x onerror=y>"></noscript>a | a
            <!-- --!><img src=x onerror=y> -->a              | <img src="http://example.com/blog/x" /> --&gt;a
            <a href="javascript:x()">a</a>                   | <a>a</a>
            <a href=" &#14; javascript:x()">a</a>            | <a>a</a>
            <a href="java&#10;script&colon;x()">a</a>        | <a>a</a>
            <a href="JaVaScRiPt:x()">a</a>                   | <a>a</a>
            <a href="vbscript:x()">a</a>                     | <a>a</a>
            <a href="data:text/html,x">a</a>                 | <a>a</a>
            <a href="file:///etc/passwd">a</a>               | <a>a</a>
            <img src="data:image/svg+xml;base64,AAAA">a      | a
            <img src="data:image/png;base64,AAAA">           | <img src="data:image/png;base64,AAAA" />
            <base href="http://evil.example/"><b>a</b>       | <b>a</b>
            <meta http-equiv="refresh" content="0"><b>a</b>  | <b>a</b>
            <link rel="stylesheet" href="x"><b>a</b>         | <b>a</b>
            <custom-element><b>a</b></custom-element>        | <b>a</b>
            <b>never ended                                   | <b>never ended</b>
            """)
    void whatIsNotSafeIsLeftOutAndItsTextKept(String html, String expected) {
        assertThat(HtmlCleaner.clean(html, BASE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <img src="p.gif" width="1" height="1">b              | b
            <img src="p.gif" width="1px" height="0">b            | b
            <img src="p.gif" style="display: none">b             | b
            <img src="p.gif" style="width:1px;height:1px">b      | b
            <img src="http://e.com/p" width="100" height="1">    | <img src="http://e.com/p" width="100" height="1" />
            """)
    void picturesThatNobodyCanSeeAreLeftOut(String html, String expected) {
        assertThat(HtmlCleaner.clean(html, BASE)).isEqualTo(expected);
    }

    @Test
    void linksTellTheirTargetNothing() {
        assertThat(HtmlCleaner.clean("<a href='../x?utm_source=rss&a=1' target='_blank' rel='opener'>x</a>", BASE))
                .isEqualTo("<a href=\"http://example.com/x?a=1\" rel=\"noopener noreferrer\">x</a>");
    }

    @Test
    void eachPictureOfASourceSetIsResolvedForItself() {
        assertThat(HtmlCleaner.clean("<img src='a,b.jpg' srcset='a,b.jpg 1x,/c.jpg 2x, javascript:x 3x'>", BASE))
                .isEqualTo("<img src=\"http://example.com/blog/a,b.jpg\""
                        + " srcset=\"http://example.com/blog/a,b.jpg 1x, http://example.com/c.jpg 2x\" />");
    }

    @Test
    void charactersThatNoTextMayHoldAreLeftOutAndThoseOfWindowsUnderstood() {
        assertThat(HtmlCleaner.clean("a\u0000b\u0007c \u0093d\u0094 \ud800e", BASE))
                .isEqualTo("abc \u201cd\u201d e");
    }

    @Test
    void cleaningTwiceChangesNothing() {
        String once = HtmlCleaner.clean("<a href=x>1 < 2 & 3</a><img src=y><p>\u00a0<i>z", BASE);

        assertThat(HtmlCleaner.clean(once, "")).isEqualTo(once);
    }

    @Test
    void elementsNestedAThousandDeepDoNoHarm() {
        String html = "<div>".repeat(20_000) + "deep";

        assertThat(PlainText.of(HtmlCleaner.clean(html, BASE))).isEqualTo("deep");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "&",
                "<a",
                "<a ",
                "<a b='",
                "<p>",
                "<b>",
                "<a href=x>",
                "<table>",
                "<table><tr><td>",
                "<svg>",
                "<!--",
                "</p>",
                "<b><p>",
                "<font><table>",
                "<select>",
                "<img srcset='a,",
                "&#x;",
                "<i></b>",
                "<template>",
                "<math><mi>",
                ",",
                "<a b c d e f g>"
            })
    void whateverIsRepeatedTakesATimeProportionalToItsLength(String piece) {
        String html = "<p>" + piece.repeat(100_000 / piece.length());

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> HtmlCleaner.clean(html, BASE));
    }

    @Test
    void plainTextComesBackFromHtml() {
        assertThat(PlainText.of("R&amp;D:\n <em>once</em> more")).isEqualTo("R&D: once more");
        assertThat(PlainText.of("AT&amp;T  and \n co")).isEqualTo("AT&T and co");
        assertThat(PlainText.of(HtmlCleaner.escape("<b> & &amp;"))).isEqualTo("<b> & &amp;");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://www.youtube.com/embed/dQw4w9WgXcQ?rel=0         | https://www.youtube.com/watch?v=dQw4w9WgXcQ
            //www.youtube-nocookie.com/embed/dQw4w9WgXcQ            | https://www.youtube.com/watch?v=dQw4w9WgXcQ
            https://player.vimeo.com/video/76979871?color=ffffff    | https://vimeo.com/76979871
            https://www.dailymotion.com/embed/video/x7tgad0         | https://www.dailymotion.com/video/x7tgad0
            """)
    void theFrameOfAVideoBecomesALinkToIt(String frame, String film) {
        assertThat(HtmlCleaner.clean("<p>a</p><iframe src=\"" + frame + "\">old browser</iframe>", ""))
                .isEqualTo("<p>a</p><a href=\"" + film + "\" rel=\"noopener noreferrer\">" + film + "</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)//www.youtube.com/embed/dQw4w9WgXcQ",
                "https://user@player.vimeo.com@example.org/video/1",
                ""
            })
    void aFrameThatLeadsToNoPageIsLeftOut(String frame) {
        assertThat(HtmlCleaner.clean("<p>a</p><iframe src=\"" + frame + "\">b</iframe>", ""))
                .isEqualTo("<p>a</p>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://www.youtube.com.example.org/embed/dQw4w9WgXcQ | https://www.youtube.com.example.org/embed/dQw4w9WgXcQ
            https://www.youtube.com/embed/a%22onload=1            | https://www.youtube.com/embed/a%22onload=1
            //maps.example.org/at?x=1&amp;y=2                     | https://maps.example.org/at?x=1&amp;y=2
            https://open.spotify.com/embed/episode/4rOo?theme=0   | https://open.spotify.com/episode/4rOo
            https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/a/b&amp;x=1 | https://soundcloud.com/a/b
            https://w.soundcloud.com/player/?url=%zz              | https://w.soundcloud.com/player/?url=%zz
            player.html                                           | http://example.com/blog/player.html
            """)
    void aFrameOfAnythingElseBecomesALinkToWhatItShows(String frame, String page) {
        assertThat(HtmlCleaner.clean("<p>a</p><iframe src=\"" + frame + "\"></iframe>", BASE))
                .isEqualTo("<p>a</p><a href=\"" + page + "\" rel=\"noopener noreferrer\">" + page + "</a>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <img src="data:image/gif;base64,R0lG" data-src="/a.jpg" alt="x"> | <img src="http://example.com/a.jpg" alt="x" />
            <img data-lazy-src="/a.jpg">                                     | <img src="http://example.com/a.jpg" />
            <img src="/a.jpg" data-src="javascript:x()">                     | <img src="http://example.com/a.jpg" />
            <img data-src="/a.jpg" data-srcset="/b.jpg 2x">                  | <img src="http://example.com/a.jpg" srcset="http://example.com/b.jpg 2x" />
            <img data-src="/a.jpg"><noscript><img src="/a.jpg"></noscript>   | <img src="http://example.com/a.jpg" />
            <p>a</p><noscript><p>b<img src="/b.jpg"></p></noscript>          | <p>a</p><img src="http://example.com/b.jpg" />
            <noscript><img src="/b.gif" width="1" height="1"></noscript>a    | a
            <iframe data-src="https://e.example/v"></iframe>                 | <a href="https://e.example/v" rel="noopener noreferrer">https://e.example/v</a>
            """)
    void aPictureThatAScriptWouldLoadIsThere(String html, String expected) {
        assertThat(HtmlCleaner.clean(html, BASE)).isEqualTo(expected);
    }

    @Test
    void aLinkWithinTheTextStaysThere() {
        assertThat(HtmlCleaner.clean("<a href=\"#note\">1</a><a href=\"x#note\">2</a>", BASE))
                .isEqualTo("<a href=\"#note\" rel=\"noopener noreferrer\">1</a>"
                        + "<a href=\"http://example.com/blog/x#note\" rel=\"noopener noreferrer\">2</a>");
    }
}

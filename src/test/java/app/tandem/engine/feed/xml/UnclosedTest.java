package app.tandem.engine.feed.xml;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.Feed;
import app.tandem.engine.feed.parse.FeedParser;
import app.tandem.engine.feed.parse.ParseOutcome;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// An element whose end is missing costs no entry.
class UnclosedTest {

    private static final String TWO = "<item><title>One</title><guid>a</guid></item>"
            + "<item><title>Two</title><guid>b</guid></item></channel></rss>";

    @Test
    void anItemWithoutItsEndEndsWhereTheNextBegins() {
        assertThat(titles("<rss><channel><title>F</title><item><title>1</title><item><title>2</title></item>"
                        + "<item><title>3</title><item><title>4</title></channel></rss>"))
                .containsExactly("1", "2", "3", "4");
    }

    @Test
    void anItemWithinAnItemIsAnItemThoughTheXmlIsSound() {
        assertThat(titles("<rss><channel><item><title>1</title><item><title>2</title></item></item>"
                        + "<item><title>3</title></item></channel></rss>"))
                .containsExactly("1", "2", "3");
        assertThat(titles("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>1</title><entry><title>2</title>"
                        + "</entry></entry></feed>"))
                .containsExactly("1", "2");
    }

    @Test
    void anEntryWithoutItsEndEndsWhereTheNextBegins() {
        assertThat(titles("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>1</title><author><name>A"
                        + "<entry><title>2</title></entry><entry><title>3</feed>"))
                .containsExactly("1", "2", "3");
    }

    @Test
    void whatStandsBeforeTheItemsMaySwallowNone() {
        for (String head : List.of(
                "<atom:link href=\"/f\" rel=\"self\">",
                "<itunes:category text=\"Arts\">",
                "<itunes:owner><itunes:name>Ada",
                "<image><url>http://h.example/p.png</url>",
                "<title>F",
                "<description>About <b>this",
                "<media:thumbnail url=\"/t.png\">",
                "<language>en",
                "<cloud domain=\"h.example\">",
                "<textInput><title>Find",
                "<!-- no end",
                "<generator uri=\"http://h.example/>")) {
            assertThat(titles("<rss><channel>" + head + TWO)).as(head).containsExactly("One", "Two");
        }
    }

    @Test
    void aLeafEndsWhereItsNextSiblingBegins() {
        Entry entry = feed("<rss><channel><item><title>One<link>http://h.example/1"
                        + "<pubDate>Mon, 02 Nov 2026 10:00:00 GMT<guid>7<category>Sea"
                        + "<dc:creator>Ada<description>Text <b>bold</b><comments>http://h.example/c</item></channel></rss>")
                .entries()
                .getFirst();
        assertThat(Arrays.asList(
                        entry.title(),
                        entry.link(),
                        String.valueOf(entry.published()),
                        entry.id(),
                        entry.categories(),
                        entry.author(),
                        entry.summary()))
                .isEqualTo(List.of(
                        "One",
                        "http://h.example/1",
                        "2026-11-02T10:00:00Z",
                        "7",
                        List.of("Sea"),
                        "Ada",
                        "Text <b>bold</b>"));
    }

    @Test
    void aTextThatEndsKeepsWhatLooksLikeAnElementOfAFeed() {
        Entry entry = feed("<rss><channel><item><description>see <title>x</title> & y</description>"
                        + "<guid>7</guid></item></channel></rss>")
                .entries()
                .getFirst();
        assertThat(entry.id()).isEqualTo("7");
        assertThat(entry.title()).isNull();
    }

    @Test
    void aCommentWithoutItsEndIsText() {
        Feed feed = feed("<rss><channel><item><title>One</title><description><!-- oops</description></item>"
                + "<!-- two --><item><title>Two</title></item></channel></rss>");
        assertThat(feed.entries()).extracting(Entry::title).containsExactly("One", "Two");
        assertThat(feed.entries().getFirst().summary()).isEqualTo("&lt;!-- oops");
    }

    @Test
    void aCdataSectionWithoutItsEndEndsWithItsElement() {
        assertThat(titles("<rss><channel><item><title>One</title><description><![CDATA[a <p>b</p></description></item>"
                        + "<item><title>Two</title><description><![CDATA[c]]></description></item></channel></rss>"))
                .containsExactly("One", "Two");
    }

    @Test
    void anAttributeWithoutItsSecondQuoteEndsWithItsTag() {
        Feed feed = feed("<rss><channel><item><title>One</title><enclosure url=\"http://h.example/1.mp3></item>"
                + "<item><title>Two</title><enclosure url=\"http://h.example/2.mp3\"/></item></channel></rss>");
        assertThat(feed.entries())
                .extracting(e -> e.enclosures().getFirst().url())
                .containsExactly("http://h.example/1.mp3", "http://h.example/2.mp3");
    }

    private static List<String> titles(String xml) {
        return feed(xml).entries().stream().map(Entry::title).toList();
    }

    private static Feed feed(String xml) {
        return FeedParser.parse(xml.getBytes(StandardCharsets.UTF_8), null, null)
                        instanceof ParseOutcome.Parsed(Feed feed)
                ? feed
                : org.assertj.core.api.Assertions.fail("no feed");
    }
}

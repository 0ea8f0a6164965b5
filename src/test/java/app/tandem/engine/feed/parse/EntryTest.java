package app.tandem.engine.feed.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.Enclosure;
import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.Feed;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What of an entry is read where publishers write it in other places, or in other ways, than their format
/// asks.
final class EntryTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <link>http://s.example/50%-off?a=%41</link>                                | http://s.example/50%25-off?a=%41
            <atom:link href="http://s.example/comments"/><link>http://s.example/1</link> | http://s.example/1
            <atom:link rel="self" href="http://s.example/f"/><guid>x</guid>            |
            <guid isPermaLink="false">http://s.example/?p=1</guid>                     | http://s.example/?p=1
            <guid isPermaLink="true">/p/1</guid>                                       | http://base/p/1
            <guid>/p/1</guid>                                                          |
            <guid isPermaLink="false">http://s.example/?p=1</guid><enclosure url="http://s.example/1.ogg"/> | http://s.example/1.ogg
            <enclosure url="http://s.example/1.ogg"/>                                  | http://s.example/1.ogg
            <link>http://count.example/~r/1</link><feedburner:origLink>http://s.example/1</feedburner:origLink> | http://s.example/1
            <link>http://count.example/1</link><pheedo:origLink>http://s.example/2</pheedo:origLink> | http://s.example/2
            """)
    void theLinkOfAnItemIsTheBestThatLeadsToIt(String item, String link) {
        assertThat(item(item).link()).isEqualTo(link);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <id>http://s.example/1</id>                                                          | http://s.example/1
            <id>urn:1</id><link rel="http://www.iana.org/assignments/relation/alternate" href="/2"/> | http://base/2
            <id>urn:1</id><link rel="related" href="/3"/>                                        | http://base/3
            <id>urn:1</id><link rel="related" href="/3"/><link rel="enclosure" href="/4"/>       | http://base/4
            <id>urn:1</id><link rel="edit" href="/5"/>                                           |
            """)
    void theLinkOfAnAtomEntryIsTheBestThatLeadsToIt(String entry, String link) {
        assertThat(entry(entry).link()).isEqualTo(link);
    }

    @Test
    void relativeAddressesInAnItemAreMeantForItsPage() {
        String text = "<description>&lt;img src=&quot;a.jpg&quot;&gt;</description>";

        assertThat(item("<link>http://s.example/2026/post/</link>" + text).summary())
                .isEqualTo("<img src=\"http://s.example/2026/post/a.jpg\" />");
        assertThat(item(text).summary()).isEqualTo("<img src=\"http://base/a.jpg\" />");
        assertThat(read("<rss xml:base='http://x.example/'><channel><item><link>http://s.example/p/</link>" + text
                                + "</item></channel></rss>")
                        .entries()
                        .getFirst()
                        .summary())
                .isEqualTo("<img src=\"http://x.example/a.jpg\" />");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <author>ada@s.example (Ada Example)</author>                                      | Ada Example
            <author>Ada Example &lt;ada@s.example&gt;</author>                                | Ada Example
            <author>noreply@s.example (Ada Example)</author>                                  | Ada Example
            <author>noreply@s.example</author>                                                |
            <author>desk@s.example</author>                                                   | desk@s.example
            <author>desk@s.example</author><dc:creator>Ada</dc:creator>                       | Ada
            <author>desk@s.example</author><itunes:author>Ada</itunes:author>                 | Ada
            <author>Ada (Paris)</author>                                                      | Ada (Paris)
            <media:credit role="photographer">Ph</media:credit>                               |
            <dc:creator>Ada</dc:creator><dc:creator>Bob</dc:creator>                          | Ada, Bob
            """)
    void theAuthorIsAName(String item, String author) {
        assertThat(item(item).author()).isEqualTo(author);
    }

    @Test
    void aCategoryIsCalledByItsLabel() {
        assertThat(entry("<category term='17' label='Sailing'/><category term='boats'/>"
                                + "<category scheme='http://schemas.google.com/g/2005#kind' term='http://x/#post'/>")
                        .categories())
                .containsExactly("Sailing", "boats");
    }

    @Test
    void theLinesOfPlainTextStayLines() {
        String lines = "One &amp;amp; two\nThree\n\nFour";
        String kept = "One &amp; two<br />\nThree<br />\n<br />\nFour";

        assertThat(item("<description>" + lines + "</description>").summary()).isEqualTo(kept);
        assertThat(entry("<content>" + lines.replace("&amp;amp;", "&amp;") + "</content>")
                        .content())
                .containsExactly(kept);
        assertThat(entry("<media:group><media:description>" + lines.replace("&amp;amp;", "&amp;")
                                + "</media:description></media:group>")
                        .summary())
                .isEqualTo(kept);
        assertThat(item("<description>&lt;b&gt;One&lt;/b&gt;\ntwo</description>")
                        .summary())
                .isEqualTo("<b>One</b>\ntwo");
        assertThat(item("<title>One\ntwo</title>").title()).isEqualTo("One\ntwo");
    }

    @Test
    void emojiInTwoReferencesAreRead() {
        assertThat(item("<title>a &#55357;&#56832; &#xD83D;&#xDE00; &#xD83D; b</title>")
                        .title())
                .isEqualTo("a 😀 😀  b");
    }

    @ParameterizedTest
    @CsvSource({
        "'Mon, ٢٥ May ٢٠٢٠ ٠٤:٤٥:٢٦ +0000', 2020-05-25T04:45:26Z",
        "٢٠٢٠-٠٥-٢٥T٠٤:٤٥:٢٦Z, 2020-05-25T04:45:26Z",
        "٢٥ مايو ٢٠٢٠, 2020-05-25T00:00:00Z",
        "२०२०-०५-२५, 2020-05-25T00:00:00Z"
    })
    void theDigitsOfADateMayBeOfAnyScript(String date, Instant expected) {
        assertThat(item("<pubDate>" + date + "</pubDate>").published()).isEqualTo(expected);
    }

    @Test
    void aDocumentOfOneEntryIsAFeedOfOne() {
        Feed feed = read("<entry xmlns='http://www.w3.org/2005/Atom'><title>Lone</title><id>urn:1</id></entry>");

        assertThat(feed.format()).isEqualTo("atom 1.0");
        assertThat(feed.entries()).extracting(Entry::title).containsExactly("Lone");
    }

    @Test
    void rssIsReadInJsonToo() {
        Feed feed = read("""
                {"rss": {"version": "2.0", "channel": {"title": "A & <b>", "link": "http://s.example/", "item": [
                  {"title": "One", "guid": {"isPermaLink": "false", "#value": "1"}, "category": ["a", "b"],
                   "pubDate": "Mon, 02 Nov 2026 10:00:00 GMT", "dc:creator": "Ada",
                   "enclosure": {"url": "http://s.example/1.ogg", "type": "audio/ogg", "length": 5}}, {"title": null}]}}}""");

        assertThat(feed.format()).isEqualTo("rss 2.0");
        assertThat(feed.title()).isEqualTo("A &amp; &lt;b&gt;");
        assertThat(feed.entries()).hasSize(2);
        assertThat(feed.entries().getFirst())
                .isEqualTo(new Entry(
                        "1",
                        "One",
                        "http://s.example/1.ogg",
                        "Ada",
                        null,
                        null,
                        null,
                        Instant.parse("2026-11-02T10:00:00Z"),
                        null,
                        null,
                        List.of(),
                        List.of("a", "b"),
                        List.of(new Enclosure("http://s.example/1.ogg", "audio/ogg", "5"))));
    }

    @Test
    void whatAJsonFeedWritesOtherwiseIsReadAllTheSame() {
        Feed feed = read("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "J", "items": [
                  {"id": 1, "url": "/p/1", "title": "A &amp; <i>b</i>", "authors": {"name": "Ada"}, "tags": "one, two",
                   "content_html": "<img src='a.png'>", "attachments": {"url": "/1.ogg", "mime_type": "audio/ogg"}},
                  {"id": "http://s.example/2", "authors": ["Ada", {"name": "Bob"}], "content_text": "a\\nb"},
                  {"id": null, "author": "Cy", "tags": ["x", {"name": "y"}]}]}""");

        assertThat(feed.entries()).extracting(Entry::author).containsExactly("Ada", "Ada, Bob", "Cy");
        assertThat(feed.entries())
                .extracting(Entry::link)
                .containsExactly("http://base/p/1", "http://s.example/2", null);
        assertThat(feed.entries())
                .extracting(Entry::categories)
                .containsExactly(List.of("one", "two"), List.of(), List.of("x", "y"));
        assertThat(feed.entries())
                .extracting(Entry::content)
                .containsExactly(List.of("<img src=\"http://base/p/a.png\" />"), List.of("a<br />\nb"), List.of());
        assertThat(feed.entries().getFirst().title()).isEqualTo("A &amp; <i>b</i>");
        assertThat(feed.entries().getFirst().enclosures())
                .containsExactly(new Enclosure("http://base/1.ogg", "audio/ogg", null));
    }

    private static Entry item(String item) {
        return read("<rss version='2.0'><channel><item>" + item + "</item></channel></rss>")
                .entries()
                .getFirst();
    }

    private static Entry entry(String entry) {
        return read("<feed xmlns='http://www.w3.org/2005/Atom'><entry>" + entry + "</entry></feed>")
                .entries()
                .getFirst();
    }

    private static Feed read(String document) {
        ParseOutcome outcome = FeedParser.parse(document.getBytes(UTF_8), null, URI.create("http://base/feed"));
        assertThat(outcome).isInstanceOf(ParseOutcome.Parsed.class);
        return ((ParseOutcome.Parsed) outcome).feed();
    }
}

package app.tandem.engine.feed.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.engine.feed.Enclosure;
import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.EntryBuilder;
import app.tandem.engine.feed.Feed;
import app.tandem.engine.feed.FeedBuilder;
import app.tandem.engine.feed.Refresh;
import app.tandem.engine.problem.ProblemMessages;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FeedParserTest {

    @Test
    void aFeedIsReadWhole() {
        Feed feed = rss("""
                <title>T</title><link>http://a/</link><description>D</description><language>en</language>
                <image><url>/i.png</url></image><lastBuildDate>Thu, 01 Jan 2004 19:48:21 GMT</lastBuildDate>
                <item><guid isPermaLink='false'>1</guid><title>t</title><link>http://a/1</link><dc:creator>x</dc:creator>
                <pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate><description>s</description><category>k</category>
                <enclosure url='http://a/1.mp3' type='audio/mpeg' length='9'/></item>""");

        assertThat(feed)
                .isEqualTo(new FeedBuilder("rss 2.0")
                        .title("T")
                        .link("http://a/")
                        .description("D")
                        .language("en")
                        .image("http://base/i.png")
                        .updated(Instant.parse("2004-01-01T19:48:21Z"))
                        .entries(List.of(new EntryBuilder()
                                .id("1")
                                .title("t")
                                .link("http://a/1")
                                .author("x")
                                .language("en")
                                .published(Instant.parse("2004-01-01T19:48:21Z"))
                                .summary("s")
                                .categories(List.of("k"))
                                .enclosures(List.of(new Enclosure("http://a/1.mp3", "audio/mpeg", "9")))
                                .build()))
                        .build());
    }

    @Test
    void anInterruptIsNoFaultOfTheDocument() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> FeedParser.parseInterruptibly("<rss/>".getBytes(UTF_8), null, null, null))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void howOftenAFeedAsksToBeReadIsKept() {
        Refresh refresh =
                rss("<ttl>60</ttl><skipHours><hour>24</hour><hour>3</hour><hour>25</hour><hour>x</hour></skipHours>"
                                + "<skipDays><day>sunday</day><day>Funday</day></skipDays>")
                        .refresh();

        assertThat(refresh).isEqualTo(new Refresh(Duration.ofHours(1), Set.of(0, 3), Set.of(DayOfWeek.SUNDAY)));
    }

    @ParameterizedTest
    @CsvSource({"hourly, 1, PT1H", "daily, 2, PT12H", "weekly, 0, PT168H", "monthly, x, PT720H", "Yearly, '', PT8760H"})
    void thePeriodOfTheSyndicationModuleIsRead(String period, String frequency, Duration expected) {
        Feed feed = rss("<sy:updatePeriod>%s</sy:updatePeriod><sy:updateFrequency>%s</sy:updateFrequency>"
                .formatted(period, frequency));

        assertThat(feed.refresh().interval()).isEqualTo(expected);
    }

    @Test
    void nothingIsTakenFromWhatLiesWithinAnotherElement() {
        Feed feed = rss(
                "<image><title>no</title><link>http://no/</link></image><textInput><link>http://no/</link></textInput>"
                        + "<item><source><title>no</title></source><x:title xmlns:x='urn:x'>no</x:title><title>yes</title></item>");

        assertThat(feed.title()).isNull();
        assertThat(feed.link()).isNull();
        assertThat(feed.entries().getFirst().title()).isEqualTo("yes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AT&amp;amp;T                            | AT&amp;T
            AT&amp;T                                | AT&amp;T
            2 &gt; 1                                | 2 &gt; 1
            The &lt;table&gt; element               | The &lt;table&gt; element
            &lt;b&gt;bold&lt;/b&gt;                 | <b>bold</b>
            &lt;marquee&gt;no&lt;/marquee&gt;       | &lt;marquee&gt;no&lt;/marquee&gt;
            &amp;lt;b&amp;gt; is bold               | &lt;b&gt; is bold
            caf&amp;eacute;                         | café
            &amp;nonsense;                          | &amp;nonsense;
            <![CDATA[R&D <i>now</i>]]>              | R&amp;D <i>now</i>
            """)
    void aTitleOfRssIsPlainTextUnlessItLooksLikeHtml(String xml, String expected) {
        assertThat(rss("<title>" + xml + "</title>").title()).isEqualTo(expected);
    }

    @Test
    void aSecondTextIsTheContent() {
        Entry entry = rss("<item><description>short</description><content:encoded>long</content:encoded></item>"
                        + "<item><description>same</description><content:encoded>same</content:encoded></item>"
                        + "<item><content:encoded>only</content:encoded></item>")
                .entries()
                .getFirst();

        assertThat(entry.summary()).isEqualTo("short");
        assertThat(entry.content()).containsExactly("long");
    }

    @Test
    void whereTheAddressIsUnknownTheFeedsOwnIsTheBase() {
        ParseOutcome outcome = FeedParser.parse(
                "<rss><channel><link>http://site/news/</link><item><link>1</link></item></channel></rss>"
                        .getBytes(UTF_8),
                null,
                null);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ParseOutcome.Parsed.class,
                        parsed -> assertThat(parsed.feed().entries().getFirst().link())
                                .isEqualTo("http://site/news/1"));
    }

    @Test
    void theBestLinkOfSeveralIsThePageInHtml() {
        Feed feed = read(
                "<feed xmlns='http://www.w3.org/2005/Atom'><link rel='self' href='/feed'/>"
                        + "<link type='application/json' href='/json'/><link rel='alternate' type='text/html' href='/page'/></feed>");

        assertThat(feed.link()).isEqualTo("http://base/page");
    }

    @Test
    void controlCharactersThatXml11AllowsAreLeftOut() {
        Feed feed = read("<?xml version='1.1'?><rss version='2.0' xml:lang='e&#1;n'><channel><title>a&#1;b</title>"
                + "<item x='&#2;'><enclosure url='http://site/&#3;a.mp3'/><guid>&#4;1</guid></item></channel></rss>");

        assertThat(feed.title()).isEqualTo("ab");
        assertThat(feed.language()).isEqualTo("en");
        assertThat(feed.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo("1");
            assertThat(entry.enclosures()).extracting(Enclosure::url).containsExactly("http://site/a.mp3");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                             | it is empty, not a feed
            Hello.                         | it is plain text, not a feed
            <!DOCTYPE html><p>Hi           | it is an HTML page, not a feed
            <?xml version='1.0'?><html/>   | it is an HTML page, not a feed
            {"a": [1, 2]}                  | it is JSON, but not a feed
            [1, 2]                         | it is JSON, but not a feed
            <opml><body/></opml>           | it is OPML, a list of feeds, not a feed
            <note/>                        | it is XML whose root is "note", not a feed
            """)
    void whatIsNoFeedIsSaidInPlainWords(String document, String reason) {
        assertThat(FeedParser.parse(document.getBytes(UTF_8), null, null))
                .isInstanceOfSatisfying(
                        ParseOutcome.NotAFeed.class,
                        none -> assertThat(ProblemMessages.english(none.reason()))
                                .isEqualTo(reason));
    }

    private static Feed rss(String channel) {
        return read("<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'"
                + " xmlns:content='http://purl.org/rss/1.0/modules/content/'"
                + " xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'><channel>" + channel + "</channel></rss>");
    }

    private static Feed read(String document) {
        ParseOutcome outcome = FeedParser.parse(document.getBytes(UTF_8), null, URI.create("http://base/feed"));
        assertThat(outcome).isInstanceOf(ParseOutcome.Parsed.class);
        return ((ParseOutcome.Parsed) outcome).feed();
    }
}

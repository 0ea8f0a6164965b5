package app.tandem.engine.news.opml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SubscriptionsTest {
    @TempDir
    private Path folder;

    @Test
    void theShippedListHasFortyFeedsOrMoreEachInAFolderAndNoneTwice() {
        List<Subscription> feeds = Subscriptions.shipped().feeds();
        assertThat(feeds).hasSizeGreaterThanOrEqualTo(40);
        assertThat(feeds).allSatisfy(feed -> assertThat(feed.folder()).hasSize(1));
        assertThat(feeds)
                .allSatisfy(feed -> assertThat(feed.address().getScheme()).isEqualTo("https"));
        assertThat(feeds).extracting(Subscription::address).doesNotHaveDuplicates();
        assertThat(feeds).extracting(Subscription::title).doesNotHaveDuplicates();
    }

    @Test
    void bothShippedListsAreTheSame() throws IOException {
        try (InputStream dat = Subscriptions.class.getResourceAsStream("whatsnew.dat")) {
            assertThat(dat).isNotNull();
            assertThat(new String(dat.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(DatFile.text(Subscriptions.shipped()));
        }
    }

    @Test
    void aListWithoutFeedsIsNone() throws Exception {
        Path dat = file("empty.dat", "# nothing\n");
        assertThatThrownBy(() -> Subscriptions.read(dat)).hasMessage(dat + ": holds no feeds");
        Path opml = file("empty.opml", "<opml><body><outline text='folder'/></body></opml>");
        assertThatThrownBy(() -> Subscriptions.read(opml)).hasMessage(opml + ": holds no feeds");
    }

    @Test
    void listsComeInEveryEncoding() throws Exception {
        Path dat = folder.resolve("u.dat");
        Files.write(dat, "\uFEFFDöner\nhttp://e.example/1\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(titles(Subscriptions.read(dat))).containsExactly("Döner http://e.example/1");
        Path opml = folder.resolve("l.opml");
        Files.write(
                opml,
                "<?xml version='1.0' encoding='UTF-8'?><opml><body><outline text='Döner' xmlUrl='http://e.example/1'/></body></opml>"
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(titles(Subscriptions.read(opml))).containsExactly("Döner http://e.example/1");
    }

    @Test
    void brokenOpmlIsRead() throws Exception {
        String rest = "<outline text='B' xmlUrl='http://e.example/2'/>";
        for (String one : new String[] {
            "<opml><body><outline text='A & C' xmlUrl='http://e.example/1?a=1&b=2'/>" + rest + "</body></opml>",
            "<opml><body><outline text='A&nbsp;C' xmlUrl='http://e.example/1?a=1&amp;b=2'/>" + rest + "</body></opml>",
            "<opml><body><outline text='A' text='A' xmlUrl='http://e.example/1?a=1&amp;b=2'/>" + rest
                    + "</body></opml>",
            "<opml><body><outline text='A\b' xmlUrl='http://e.example/1?a=1&amp;b=2'/>" + rest + "</body></opml>",
            "\n<?xml version='1.0'?><opml><body><outline text='A' xmlUrl='http://e.example/1?a=1&amp;b=2'/>" + rest,
            "<opml><body><outline text='A' xmlUrl='http://e.example/1?a=1&amp;b=2'/>" + rest + "<outline te",
            "<o:opml xmlns:o='urn:o'><o:body><o:outline text='A' xmlUrl='http://e.example/1?a=1&amp;b=2'/>"
                    + "<o:outline text='B' xmlUrl='http://e.example/2'/></o:body></o:opml>",
            "<OPML><Body><Outline TEXT='A' xmlurl='http://e.example/1?a=1&amp;b=2'/>" + rest + "</Body></OPML>",
            "<opml><outline text='A' url='http://e.example/1?a=1&amp;b=2'/>" + rest + "</opml>",
            "<opml><body><outline text='A' htmlUrl='http://e.example/1?a=1&amp;b=2'/>" + rest + rest + "</body></opml>",
        }) {
            assertThat(Subscriptions.read(file("b.opml", one)).feeds())
                    .as(one)
                    .extracting(feed -> feed.address().toString())
                    .containsExactly("http://e.example/1?a=1&b=2", "http://e.example/2");
        }
    }

    @Test
    void anAddressMayHoldAStrayPercentAndLackItsScheme() throws Exception {
        assertThat(titles(Subscriptions.read(
                        file("a.dat", "A\nhttp://e.example/?q=100%&r=%20\nB\nwww.example.org/feed\n"))))
                .containsExactly("A http://e.example/?q=100%25&r=%20", "B https://www.example.org/feed");
    }

    private static List<String> titles(Subscriptions list) {
        return list.feeds().stream()
                .map(feed -> feed.title() + " " + feed.address())
                .toList();
    }

    @Test
    void aMissingFileAndAFolderAreNamed() {
        Path missing = folder.resolve("missing.dat");
        assertThatThrownBy(() -> Subscriptions.read(missing)).hasMessage(missing + ": there is no such file");
        assertThatThrownBy(() -> Subscriptions.read(folder)).hasMessage(folder + ": is a folder, not a list of feeds");
    }

    @Test
    void foldersNestInOpml() throws Exception {
        Path list = file("list.opml", """
                <?xml version="1.0"?>
                <!DOCTYPE opml SYSTEM "http://example.org/opml.dtd">
                <opml version="1.1"><head><title>x</title></head><body>
                  <outline text="Outer"><outline title="Inner">
                    <outline type="rss" text="A &amp; B" xmlUrl="http://example.org/a b?c=[1]"/>
                  </outline></outline>
                  <outline title="Bare" XMLURL="feed://example.org/bare"/>
                  <outline type="link" text="A page" url="http://example.org/"/>
                </body></opml>
                """);
        assertThat(Subscriptions.read(list).feeds())
                .containsExactly(
                        new Subscription(
                                "A & B", URI.create("http://example.org/a%20b?c=%5B1%5D"), List.of("Outer", "Inner")),
                        new Subscription("Bare", URI.create("http://example.org/bare"), List.of()),
                        // a page, which names its feed
                        new Subscription("A page", URI.create("http://example.org/"), List.of()));
    }

    @Test
    void opmlGoesRoundWithoutLosingAnything() throws Exception {
        Path first = file("first.opml", """
                <opml version="2.0" xmlns:frss="https://example.org/frss"><head>
                  <title>Mine &lt;3</title><ownerName>Ä</ownerName><expansionState>1, 4</expansionState></head><body>
                  <outline text="Empty folder" custom="kept"/>
                  <outline text="F" isOpen="true"><outline text="Q &quot;q&quot;&#10;two lines" type="rss"
                     xmlUrl="https://example.org/?a=1&amp;b=2" frss:path="//article" other:x="1" category="/a,/b"/>
                  <outline text="https://example.org/" type="link"/></outline>
                </body></opml>
                """);
        Subscriptions read = Subscriptions.read(first);
        Path second = folder.resolve("second.opml");
        read.write(second);
        Subscriptions again = Subscriptions.read(second);
        assertThat(again.head()).isEqualTo(read.head());
        assertThat(again.outlines()).isEqualTo(read.outlines());
        assertThat(again.namespaces())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("xmlns:frss", "https://example.org/frss", "xmlns:other", "urn:opml:other"));
        again.write(folder.resolve("third.opml"));
        assertThat(folder.resolve("third.opml")).hasSameBinaryContentAs(second);
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void whatIsNoOpmlIsNamedWithItsLine() throws IOException {
        Path html = file("page.opml", "<html><body></body></html>");
        assertThatThrownBy(() -> Subscriptions.read(html))
                .hasMessage(html + ", line 1: is no OPML: it begins with <html>, not <opml>");
        Path broken = file("broken.opml", "<opml version='2.0'>\n<body>\n<outline text='a & b'/></body></opml>");
        assertThatThrownBy(() -> Subscriptions.read(broken)).hasMessage(broken + ", line 3: is not well-formed XML");
        Path cut = file("cut.opml", "<opml version='2.0'><body><outline text='a'");
        assertThatThrownBy(() -> Subscriptions.read(cut)).hasMessage(cut + ", line 1: is not well-formed XML");
        Path empty = file("empty.opml", "");
        assertThatThrownBy(() -> Subscriptions.read(empty)).isInstanceOf(SubscriptionsException.class);
        Path wrong = file("wrong.opml", "<opml><body>\n<outline text='W' xmlUrl='nowhere'/></body></opml>");
        assertThatThrownBy(() -> Subscriptions.read(wrong))
                .hasMessage(wrong + ", line 2: “nowhere” is no http or https address (of “W”)");
    }

    @Test
    void anAddressInAnotherScriptIsKnown() {
        assertThat(FeedUrl.parse("https://bücher.example/ä"))
                .contains(URI.create("https://xn--bcher-kva.example/%C3%A4"));
        assertThat(FeedUrl.parse("https://exa_mple.org/")).contains(URI.create("https://exa_mple.org/"));
        assertThat(FeedUrl.parse("feed:https://example.org/")).contains(URI.create("https://example.org/"));
        assertThat(FeedUrl.parse("javascript:alert(1)")).isEmpty();
        assertThat(FeedUrl.parse("http://")).isEmpty();
        assertThat(FeedUrl.parse("")).isEmpty();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}

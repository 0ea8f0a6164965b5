package app.tandem.engine.news.opml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.engine.problem.ProblemMessages;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lists of two lines per feed.
final class DatFileTest {
    @TempDir
    private Path folder;

    @Test
    void aDatFileIsTwoLinesAFeed() throws Exception {
        Path list = file("list.dat", """
                # Format: title, then URL

                One & only
                http://example.org/a?b=1&c=2


                  Zwei\t\r
                # between
                https://example.org/zwei
                """);
        assertThat(Subscriptions.read(list).feeds())
                .containsExactly(
                        new Subscription("One & only", URI.create("http://example.org/a?b=1&c=2"), List.of()),
                        new Subscription("Zwei", URI.create("https://example.org/zwei"), List.of()));
    }

    @Test
    void aDatFileMayBeginWithAByteOrderMark() throws Exception {
        assertThat(Subscriptions.read(file("bom.dat", "\uFEFF# x\nT\nhttp://example.org/\n"))
                        .feeds())
                .hasSize(1);
    }

    @Test
    void aPasswordInAnAddressIsNoTitleAndStandsInNoMessage() throws Exception {
        Path list = file(
                "list.dat",
                "https://ada:s3cret@e.example/1\n\nhttps://ada:s3cret@e.example/2\nhttps://ada:s3cret@e.example/3\n"
                        + "Four\nftp://ada:s3cret@e.example/4\n");
        Subscriptions read = Subscriptions.read(list);
        assertThat(read.feeds())
                .extracting(Subscription::title)
                .isNotEmpty()
                .allSatisfy(title -> assertThat(title).startsWith("https://e.example/"));
        assertThat(read.skipped())
                .extracting(ProblemMessages::english)
                .containsExactly(
                        list + ", line 6: “ftp://e.example/4” is no http or https address (it stands below “Four”)");
    }

    @Test
    void oneBadLineOfADatFileCostsOneFeed() throws Exception {
        Path list =
                file("list.dat", "One\nhttp://e.example/1\nTwo\nftp://e.example/2\nThree\nhttp://e.example/3\nFour\n");
        Subscriptions read = Subscriptions.read(list);
        assertThat(titles(read)).containsExactly("One http://e.example/1", "Three http://e.example/3");
        assertThat(read.skipped())
                .extracting(ProblemMessages::english)
                .containsExactly(
                        list + ", line 4: “ftp://e.example/2” is no http or https address (it stands below “Two”)",
                        list + ", line 7: “Four” has no address below it");
    }

    @Test
    void anAddressOfADatFileMayStandWithoutTitle() throws Exception {
        assertThat(titles(Subscriptions.read(file("l.dat", "#1 Blog\nhttp://e.example/1\nTwo\nhttp://e.example/2\n"))))
                .containsExactly("http://e.example/1 http://e.example/1", "Two http://e.example/2");
        assertThat(titles(Subscriptions.read(file("m.dat", "\nhttp://e.example/1\n"))))
                .containsExactly("http://e.example/1 http://e.example/1");
    }

    @Test
    void aTitleWithoutAddressIsNamedWithItsLine() throws IOException {
        Path list = file("list.dat", "\n\n\nTwo\n");
        assertThatThrownBy(() -> Subscriptions.read(list))
                .isInstanceOf(SubscriptionsException.class)
                .hasMessage(list + ", line 4: “Two” has no address below it");
    }

    @Test
    void whatIsNoAddressIsNamedWithItsLine() throws IOException {
        Path list = file("list.dat", "One\n\nftp://example.org/\n");
        assertThatThrownBy(() -> Subscriptions.read(list))
                .hasMessage(
                        list + ", line 3: “ftp://example.org/” is no http or https address (it stands below “One”)");
    }

    @Test
    void whatIsNotUtf8IsReadAllTheSame() throws Exception {
        Path list = folder.resolve("latin.dat");
        Files.write(
                list, "One\nhttp://example.org/\nDöner\nhttp://example.org/2\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(titles(Subscriptions.read(list)))
                .containsExactly("One http://example.org/", "Döner http://example.org/2");
    }

    @Test
    void aDatFileGoesRound() throws Exception {
        Subscriptions list = new Subscriptions(List.of(
                Outline.folder("Fold", List.of(Outline.feed("# sharp", URI.create("http://example.org/1")))),
                Outline.feed("two\nlines", URI.create("http://example.org/2")),
                Outline.feed(" ", URI.create("http://example.org/3"))));
        Path dat = folder.resolve("list.dat");
        list.write(dat);
        assertThat(dat).hasContent("""
                # Fold

                ＃ sharp
                http://example.org/1

                two lines
                http://example.org/2

                http://example.org/3
                http://example.org/3
                """);
        assertThat(Subscriptions.read(dat).feeds())
                .extracting(Subscription::title)
                .containsExactly("＃ sharp", "two lines", "http://example.org/3");
    }

    private static List<String> titles(Subscriptions list) {
        return list.feeds().stream()
                .map(feed -> feed.title() + " " + feed.address())
                .toList();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}

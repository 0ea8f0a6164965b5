package app.tandem.cli.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class InspectCommandTest {
    private static final String FEED =
            "<rss version='2.0'><channel><title>%s</title><item><link>/1</link></item></channel></rss>";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void aFileIsPrintedAsOneLineOfJson() throws IOException {
        String file = file("a.xml", FEED.formatted("Grüße, 世界"));

        assertThat(inspect(file)).isZero();

        assertThat(lines())
                .containsExactly(
                        "{\"source\":\"" + file + "\",\"format\":\"rss 2.0\",\"title\":\"Grüße, 世界\",\"entries\":["
                                + "{\"link\":\"/1\",\"content\":[],\"categories\":[],\"enclosures\":[]}],\"repairs\":[]}");
    }

    @Test
    void theAddressesOfAFeedFromAServerAreAbsolute() throws IOException {
        try (MockWebServer server = new MockWebServer()) {
            server.enqueue(
                    new MockResponse.Builder().body(FEED.formatted("Served")).build());
            server.start();
            String url = server.url("/feeds/a.xml").toString();

            assertThat(inspect(url)).isZero();

            assertThat(lines().getFirst())
                    .startsWith("{\"source\":\"" + url + "\"")
                    .contains("\"link\":\"" + server.url("/1") + "\"");
        }
    }

    @Test
    void theAddressOfASiteIsEnough() throws IOException {
        try (MockWebServer server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder()
                    .body("<!doctype html><link rel=alternate type=application/rss+xml href=/feed>")
                    .build());
            server.enqueue(
                    new MockResponse.Builder().body(FEED.formatted("Named")).build());
            server.start();
            String url = server.url("/").toString();

            assertThat(inspect(url)).isZero();

            assertThat(lines().getFirst())
                    .startsWith("{\"source\":\"" + url + "\"")
                    .contains("\"title\":\"Named\"");
        }
    }

    @Test
    void anAddressIsTakenAsAListTakesIt() throws IOException {
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            String host = "127.0.0.1:" + server.getPort();
            String[] typed = {
                "  HTTP://" + host + "/feed ",
                "feed://" + host + "/feed",
                "feed:http://" + host + "/feed",
                "http://" + host + "/a b|ü%?c=<d>",
                "http://ada:s3cret@" + host + "/feed"
            };
            for (String address : typed) {
                server.enqueue(new MockResponse.Builder()
                        .body(FEED.formatted("Served"))
                        .build());
                assertThat(inspect(address)).as(address).isZero();
                assertThat(lines().getLast()).contains("\"title\":\"Served\"").doesNotContain("s3cret");
            }
        }
    }

    @Test
    void aPasswordIsNeverPrinted() {
        assertThat(inspect(
                        "http://ada:s3cret@127.0.0.1:1/",
                        "ada:s3cret@feeds.invalid/feed",
                        "feed:http://ada:s3cret@[::/"))
                .isOne();

        assertThat(lines()).hasSize(3).allSatisfy(line -> assertThat(line).doesNotContain("s3cret"));
    }

    @Test
    void theOrderIsThatOfTheArguments() throws IOException {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            files.add(file(i + ".xml", FEED.formatted(i)));
        }

        assertThat(inspect(files.toArray(String[]::new))).isZero();

        assertThat(lines()).hasSize(50).allSatisfy(line -> assertThat(line).contains("\"source\":\""));
        for (int i = 0; i < 50; i++) {
            assertThat(lines().get(i)).contains("\"title\":\"" + i + "\"");
        }
    }

    @Test
    void whatIsNoFeedIsSaidAndTheExitStatusIsOne() throws IOException {
        String page = file("page.html", "<!doctype html><p>Hello");
        String feed = file("a.xml", FEED.formatted("Fine"));
        String missing = folder.resolve("missing.xml").toString();

        assertThat(inspect(page, feed, missing, "http://[::bad")).isOne();

        assertThat(lines())
                .hasSize(4)
                .startsWith("{\"source\":\"" + page + "\",\"error\":\"it is an HTML page, not a feed\"}")
                .contains("{\"source\":\"" + missing + "\",\"error\":\"there is no such file\"}")
                .endsWith("{\"source\":\"http://[::bad\",\"error\":\"the address can't be read\"}");
    }

    @Test
    void whatIsNoFileIsSaidInPlainWords() {
        assertThat(inspect(folder.toString(), "ftp://example.org/feed")).isOne();

        assertThat(lines())
                .containsExactly(
                        "{\"source\":\"" + folder + "\",\"error\":\"it is a folder, not a file\"}",
                        "{\"source\":\"ftp://example.org/feed\",\"error\":\"only http and https addresses can be asked"
                                + " for\"}");
    }

    @Test
    void anOutputThatCannotBeWrittenIsAFailure() throws IOException {
        StringWriter err = new StringWriter();
        PrintStream before = System.out;
        try (PrintStream full = new PrintStream(new FullDisk())) {
            System.setOut(full);
            CommandLine inspect = new CommandLine(new InspectCommand()).setErr(new PrintWriter(err));
            assertThat(inspect.execute(file("a.xml", FEED.formatted("Fine")))).isOne();
        } finally {
            System.setOut(before);
        }
        assertThat(err.toString().lines()).containsExactly("tandem: the output can't be written");
    }

    private static final class FullDisk extends OutputStream {
        @Override
        public void write(int octet) throws IOException {
            throw new IOException("no space left");
        }
    }

    @Test
    void aFileMayBeNamedByItsAddress() throws IOException {
        String file = file("a.xml", FEED.formatted("By address"));

        assertThat(inspect(Path.of(file).toUri().toString())).isZero();

        assertThat(lines().getFirst()).contains("By address");
    }

    private int inspect(String... sources) {
        PrintStream before = System.out;
        try (PrintStream latin = new PrintStream(out, true, StandardCharsets.ISO_8859_1)) {
            System.setOut(latin);
            return new CommandLine(new InspectCommand()).execute(sources);
        } finally {
            System.setOut(before);
        }
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}

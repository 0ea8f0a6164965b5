package app.tandem.cli.news;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.cli.Cli;
import app.tandem.cli.console.Browser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class WhatsNewCommandTest {
    private final MockWebServer server = new MockWebServer();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        System.setProperty("tandem.data", folder.resolve("data").toString());
        server.setDispatcher(new Routes());
        server.start();
    }

    @AfterEach
    void stop() {
        System.clearProperty("tandem.data");
        server.close();
    }

    @Test
    void aListIsReadAndPublishedAndTheSummaryIsTheLastLine() throws Exception {
        Path page = folder.resolve("page.html");
        int status = run("-c", "16", "--per-host", "4", "--output", page.toString(), list("one", "two"));
        assertThat(status).isZero();
        assertThat(out.toString().lines()).containsExactly("read 2/2 feeds using 2 threads");
        assertThat(err.toString()).contains("the page is " + page);
        assertThat(Files.readString(page)).contains(">one</h3>", ">two</h3>", "Entry 2");
    }

    @Test
    void whatFailsIsNamedOnStderrAndTheStatusIsOne() throws Exception {
        int status = run("--per-host", "4", "--output", page(), list("one", "missing"));
        assertThat(status).isEqualTo(1);
        assertThat(err.toString().lines().filter(line -> line.startsWith("tandem: missing: ")))
                .hasSize(1);
        assertThat(out.toString().lines()).last().isEqualTo("read 1/2 feeds using 2 threads");
    }

    @Test
    void jsonIsAnObjectAFeedAndTheSummaryStaysTheLastLine() throws Exception {
        assertThat(run("--json", "--limit", "1", "--per-host", "4", list("one", "missing")))
                .isEqualTo(1);
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(3).last().isEqualTo("read 1/2 feeds using 2 threads");
        List<JsonNode> feeds = lines.subList(0, 2).stream()
                .map(line -> new JsonMapper().readTree(line))
                .sorted((a, b) ->
                        a.path("feed").asString().compareTo(b.path("feed").asString()))
                .toList();
        assertThat(feeds.getFirst().path("outcome").asString()).isEqualTo("failed");
        assertThat(feeds.getFirst().path("error").asString()).isNotEmpty();
        assertThat(feeds.getLast().path("outcome").asString()).isEqualTo("fresh");
        assertThat(feeds.getLast().path("added").asInt()).isEqualTo(3);
        assertThat(feeds.getLast().path("entries").size()).isEqualTo(1);
        assertThat(feeds.getLast().at("/entries/0/title").asString()).isEqualTo("Entry 2");
    }

    @Test
    void aSecondRunGivesAllEntriesAgainThoughNothingHasChanged() throws Exception {
        String list = list("one");
        run("--json", list);
        out.getBuffer().setLength(0);
        run("--json", list);
        JsonNode feed =
                new JsonMapper().readTree(out.toString().lines().findFirst().orElseThrow());
        assertThat(feed.path("outcome").asString()).isEqualTo("not modified");
        assertThat(feed.path("entries").size()).isEqualTo(3);
        out.getBuffer().setLength(0);
        run("--json", "--fresh", list);
        feed = new JsonMapper().readTree(out.toString().lines().findFirst().orElseThrow());
        assertThat(feed.path("outcome").asString()).isEqualTo("fresh");
    }

    @Test
    void withoutAFolderToRememberInTheFeedsAreReadAllTheSame() throws Exception {
        Files.writeString(folder.resolve("data"), "a file where the folder should be");
        assertThat(run("--output", page(), list("one"))).isZero();
        assertThat(err.toString()).contains("everything is read anew");
    }

    @Test
    void aPageThatCannotBeWrittenIsNamedAndTheSummaryIsPrintedAllTheSame() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        assertThat(run("--output", file.resolve("page.html").toString(), list("one")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("the page can't be written: " + file + " is in the way");
        assertThat(out.toString().lines()).containsExactly("read 1/1 feeds using 1 threads");
    }

    @Test
    void wrongUsageIsOneLineOnStderrAndStatusTwo() throws Exception {
        for (String[] wrong : List.of(
                new String[] {folder.resolve("missing.dat").toString()},
                new String[] {folder.toString()},
                new String[] {"-l", "-1", list("one")},
                new String[] {"-c", "0", list("one")},
                new String[] {"-c", "many", list("one")},
                new String[] {"--per-host", "0", list("one")},
                new String[] {"--output", folder.toString(), list("one")},
                new String[] {
                    Files.writeString(folder.resolve("half.dat"), "Title only\n")
                            .toString()
                })) {
            err.getBuffer().setLength(0);
            assertThat(run(wrong)).as(Arrays.toString(wrong)).isEqualTo(2);
            assertThat(err.toString().lines()).hasSize(1).allMatch(line -> line.startsWith("tandem: "));
        }
        assertThat(out.toString()).isEmpty();
    }

    @Test
    @Timeout(30)
    void aCancelGivesWhatHadArrived() throws Exception {
        Path page = folder.resolve("page.html");
        String list = list("one", "hangs");
        CompletableFuture<Integer> status = new CompletableFuture<>();
        Thread run = Thread.ofPlatform()
                .start(() -> status.complete(run("--per-host", "4", "--json", "--output", page.toString(), list)));
        while (!out.toString().contains("Entry 2")) {
            Thread.onSpinWait();
        }
        run.interrupt();
        assertThat(status.get(10, TimeUnit.SECONDS)).isEqualTo(130);
        assertThat(out.toString().lines()).last().isEqualTo("read 1/2 feeds using 2 threads [canceled]");
        assertThat(Files.readString(page)).contains("Entry 2", "cancelled before the end");
    }

    @Test
    void theBrowserIsTheSystemsOwn() {
        assertThat(Browser.command("Linux", Map.of("DISPLAY", ":0"), "file:///p"))
                .containsExactly("xdg-open", "file:///p");
        assertThat(Browser.command("Linux", Map.of(), "file:///p")).isEmpty();
        assertThat(Browser.command("Mac OS X", Map.of(), "file:///p")).containsExactly("open", "file:///p");
        assertThat(Browser.command("Windows 11", Map.of(), "file:///p"))
                .containsExactly("rundll32", "url.dll,FileProtocolHandler", "file:///p");
    }

    private int run(String... args) {
        CommandLine command = Cli.commandLine();
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        List<String> all = new ArrayList<>(List.of("whatsnew", "--no-open"));
        all.addAll(Arrays.asList(args));
        return command.execute(all.toArray(String[]::new));
    }

    private String page() {
        return folder.resolve("page.html").toString();
    }

    private String list(String... paths) throws IOException {
        StringBuilder list = new StringBuilder("# a list\n\n");
        for (String path : paths) {
            list.append(path).append('\n').append(server.url("/" + path)).append("\n\n");
        }
        return Files.writeString(folder.resolve("list.dat"), list).toString();
    }

    private static final class Routes extends Dispatcher {
        @Override
        public MockResponse dispatch(RecordedRequest request) {
            return switch (request.getUrl().encodedPath()) {
                case "/one", "/two" ->
                    "\"tag\"".equals(request.getHeaders().get("If-None-Match"))
                            ? new MockResponse.Builder().code(304).build()
                            : new MockResponse.Builder()
                                    .setHeader("Content-Type", "application/rss+xml")
                                    .setHeader("ETag", "\"tag\"")
                                    .body(feed())
                                    .build();
                case "/hangs" ->
                    new MockResponse.Builder()
                            .onResponseStart(SocketEffect.Stall.INSTANCE)
                            .build();
                default -> new MockResponse.Builder().code(404).build();
            };
        }

        private static String feed() {
            StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>Feed</title>");
            for (int i = 0; i < 3; i++) {
                feed.append("<item><guid>%1$d</guid><title>Entry %1$d</title>".formatted(i))
                        .append("<pubDate>Mon, 02 Nov 2026 10:0%d:00 +0000</pubDate></item>".formatted(i));
            }
            return feed.append("</channel></rss>").toString();
        }
    }
}

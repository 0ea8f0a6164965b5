import app.tandem.engine.feed.Feed;
import app.tandem.engine.feed.fetch.AddressPolicy;
import app.tandem.engine.feed.fetch.ByteBudget;
import app.tandem.engine.feed.fetch.FeedFetcher;
import app.tandem.engine.feed.fetch.FetchOutcome;
import app.tandem.engine.feed.fetch.FetchRequest;
import app.tandem.engine.feed.parse.FeedParser;
import app.tandem.engine.feed.parse.ParseOutcome;
import app.tandem.engine.news.HostAdmission;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.work.Batch;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Fetches many feeds of this machine, each from a host of its own, and measures time, memory and how long a
/// stop takes.
///
/// ```
/// mvn -q package && javac -cp 'target/modules/*' -d target/bench src/bench/FetchFeeds.java
/// alias bench='java -Xmx256m -cp "target/bench:target/modules/*" FetchFeeds'
/// bench serve 8311 &                    # in a process of its own, for the memory is measured
/// bench fetch 8311 4000 256             # 4,000 feeds of 20 KB, 256 in flight
/// bench stop 8311 4000 256              # 4,000 feeds that never answer, 256 in flight; interrupted
/// bench stop 8311 4000 4000             # the same with all of them in flight
/// bench parse FILE                      # a feed in a file, ten times: cold to warm
/// ```
final class FetchFeeds {
    private FetchFeeds() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("parse")) {
            parse(Path.of(arguments[1]));
            return;
        }
        int port = Integer.parseInt(arguments[1]);
        switch (arguments[0]) {
            case "serve" -> serve(port);
            case "fetch" -> fetch(feeds(Integer.parseInt(arguments[2]), port, "feed"), Integer.parseInt(arguments[3]));
            case "stop" -> stop(feeds(Integer.parseInt(arguments[2]), port, "hang"), Integer.parseInt(arguments[3]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void parse(Path file) throws IOException {
        byte[] body = Files.readAllBytes(file);
        for (int round = 1; round <= 10; round++) {
            long start = System.nanoTime();
            long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            if (FeedParser.parse(body, null, null) instanceof ParseOutcome.Parsed(Feed feed)) {
                processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor;
                IO.println("%d entries of %.1f MB: %.2f s, %.2f s of the processor"
                        .formatted(feed.entries().size(), body.length / 1e6, seconds(start), processor / 1e9));
            }
        }
    }

    private static List<Subscription> feeds(int count, int port, String path) {
        return IntStream.range(0, count)
                .mapToObj(i -> "http://127.1." + i / 250 + "." + (i % 250 + 1) + ":" + port + "/" + path)
                .map(address -> new Subscription(address, URI.create(address), List.of(), AddressPolicy.ANYWHERE))
                .toList();
    }

    private static void fetch(List<Subscription> feeds, int inFlight) throws Exception {
        long start = System.nanoTime();
        AtomicInteger fetched = new AtomicInteger();
        try (FeedFetcher fetcher = new FeedFetcher()) {
            run(fetcher, feeds, inFlight, fetched);
        }
        IO.println("%d of %d feeds fetched, %d in flight: %.2f s, peak memory %s"
                .formatted(fetched.get(), feeds.size(), inFlight, seconds(start), peakMemory()));
    }

    private static void stop(List<Subscription> feeds, int inFlight) throws Exception {
        for (int round = 1; round <= 5; round++) {
            try (FeedFetcher fetcher = new FeedFetcher()) {
                Thread run = Thread.ofVirtual().start(() -> {
                    try {
                        run(fetcher, feeds, inFlight, new AtomicInteger());
                    } catch (InterruptedException expected) {
                        Thread.currentThread().interrupt();
                    }
                });
                Thread.sleep(Duration.ofSeconds(round == 1 ? 6 : 3)); // until as many as may be in flight are
                long start = System.nanoTime();
                run.interrupt();
                run.join();
                IO.println("stopped with %d in flight of %d: %.0f ms, peak memory %s"
                        .formatted(inFlight, feeds.size(), 1000 * seconds(start), peakMemory()));
            }
        }
    }

    private static void run(FeedFetcher fetcher, List<Subscription> feeds, int inFlight, AtomicInteger fetched)
            throws InterruptedException {
        Batch.run(
                Executors.newVirtualThreadPerTaskExecutor(),
                new HostAdmission(feeds, inFlight, 1, Map.of(), InstantSource.system(), ByteBudget.unlimited()),
                turn -> fetcher.fetch(FetchRequest.anywhere(turn.subscription().address())),
                outcome -> fetched.addAndGet(outcome instanceof FetchOutcome.Fetched ? 1 : 0));
    }

    /// Answers `/feed` at once, `/hang` never.
    private static void serve(int port) throws IOException {
        String items = IntStream.range(0, 30)
                .mapToObj(i -> "<item><title>Story " + i + "</title><description>" + "Lorem ipsum dolor. ".repeat(30)
                        + "</description></item>")
                .reduce("", String::concat);
        byte[] body = ("<rss version=\"2.0\"><channel><title>t</title>" + items + "</channel></rss>")
                .getBytes(StandardCharsets.UTF_8);
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Length: " + body.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        try (ServerSocket server = new ServerSocket()) {
            server.bind(new InetSocketAddress("0.0.0.0", port), 5000);
            while (true) {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> answer(socket, head, body));
            }
        }
    }

    private static void answer(Socket socket, byte[] head, byte[] body) {
        try (socket) {
            byte[] request = new byte[8192];
            for (int n = socket.getInputStream().read(request);
                    n >= 0;
                    n = socket.getInputStream().read(request)) {
                if (!new String(request, 0, n, StandardCharsets.UTF_8).startsWith("GET /hang")) {
                    socket.getOutputStream().write(head);
                    socket.getOutputStream().write(body);
                }
            }
        } catch (IOException reset) {
            // the other side closed the connection while it was written to
        }
    }

    private static double seconds(long sinceNanos) {
        return (System.nanoTime() - sinceNanos) / 1e9;
    }

    private static String peakMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .map(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024 + " MB")
                .findFirst()
                .orElse("unknown");
    }
}

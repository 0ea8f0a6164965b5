package app.tandem.cli;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// `tandem aot-training`: does each job on things of its own, so that the build can record what a start loads
/// and which methods are worth compiling (JEP 514, JEP 515); later starts begin with that. Not in the help:
/// only the build has a use for it. `tandem aot-training commands` leaves out the window: a cache of its
/// classes makes each command start a tenth of a second later. `tandem aot-training window` leaves out the
/// commands: what is recorded of them takes memory in every window.
public final class AotTraining {
    private static final int SIDE = 1500;
    private static final int FEEDS = 60;
    private static final int ENTRIES = 30;

    /// A run that is cancelled has begun to decode by then: milliseconds.
    private static final int CANCELLED_AFTER = 100;

    private AotTraining() {}

    /// Does the jobs.
    ///
    /// @param commands whether the commands are run
    /// @param window opens the window and uses it; gets a folder with pictures in `source` and subscriptions
    /// to a local server in `list.dat`; returns an exit status
    /// @return 0 when every job went well
    /// @throws IOException when the things to work on can't be made
    public static int run(boolean commands, ToIntFunction<Path> window) throws IOException {
        Path folder = Files.createTempDirectory("tandem-training");
        String feed = feed();
        try (ServerSocket server = new ServerSocket(0, FEEDS, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> serve(server, feed));
            pictures(Files.createDirectory(folder.resolve("source")));
            Path list = subscriptions(folder, server.getLocalPort());
            int status = commands ? runCommands(folder, feed, list) : 0;
            return Math.max(status, window.applyAsInt(folder));
        } finally {
            delete(folder);
        }
    }

    private static int runCommands(Path folder, String feed, Path list) throws IOException {
        // a photograph is decoded as it is, in a half, and in a quarter of its size; and so is one whose
        // colours are as fine as its greys
        int status = Stream.of(
                        scale(folder, "source", "100,1000"),
                        scale(folder, "source", "500"),
                        scale(folder, "source", "190"),
                        scale(folder, "source", "1400", "--chroma", "444"),
                        scale(folder, "1400", "500"),
                        scale(folder, "1400", "190"),
                        scale(folder, "source", "300", "--format", "webp"),
                        scale(folder, "300", "190"),
                        inspect(folder, feed),
                        whatsNew(folder, list))
                .mapToInt(arguments -> Cli.run(arguments.toArray(String[]::new)))
                .max()
                .orElseThrow();
        cancel(scale(folder, "source", "1300", "--exact"));
        return status;
    }

    /// Ctrl+C must not wait for what is loaded then for the first time.
    private static void cancel(List<String> arguments) {
        CompletableFuture<Void> interruption = CompletableFuture.runAsync(
                Thread.currentThread()::interrupt,
                CompletableFuture.delayedExecutor(CANCELLED_AFTER, TimeUnit.MILLISECONDS));
        Cli.run(arguments.toArray(String[]::new));
        interruption.join();
        Thread.interrupted();
    }

    private static String feed() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < ENTRIES; i++) {
            items.append(
                            "<item><title>One &amp; all, %1$d</title><link>https://example.org/%1$d</link><guid>%1$d</guid>"
                                    .formatted(i))
                    .append("<pubDate>Mon, 02 Nov 2026 10:00:00 +0000</pubDate><description>&lt;p&gt;Words, and ")
                    .append("&lt;a href=\"/2\"&gt;a link&lt;/a&gt;.&lt;/p&gt;</description></item>");
        }
        return "<rss version=\"2.0\"><channel><title>Training</title>" + items + "</channel></rss>";
    }

    private static void pictures(Path source) throws IOException {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                picture.setRGB(x, y, ((x / 6) << 16) + ((y / 6) << 8) + random.nextInt(64));
            }
        }
        for (String name : List.of("1.jpg", "2.jpg", "3.jpg", "4.jpg", "5.jpg", "6.jpg", "7.png", "8.tif")) {
            String format = name.substring(name.indexOf('.') + 1);
            ImageIO.write(picture, format, source.resolve(name).toFile());
        }
        describe(source.resolve("1.jpg"));
        describe(source.resolve("2.jpg"));
    }

    /// Gives a JPEG what cameras and their owners' programs write beside the pixels.
    private static void describe(Path jpeg) throws IOException {
        byte[] pixels = Files.readAllBytes(jpeg);
        byte[] orientation = {'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0};
        byte[] xmp =
                "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\" tiff:Orientation=\"1\"/>".getBytes(StandardCharsets.US_ASCII);
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        ByteArrayOutputStream described = new ByteArrayOutputStream();
        described.write(pixels, 0, 2);
        addSegment(described, 0xe1, "Exif\0\0", orientation);
        addSegment(described, 0xe1, "http://ns.adobe.com/xap/1.0/\0", xmp);
        addSegment(described, 0xe2, "ICC_PROFILE\0\1\1", profile);
        described.write(pixels, 2, pixels.length - 2);
        Files.write(jpeg, described.toByteArray());
    }

    private static void addSegment(ByteArrayOutputStream jpeg, int marker, String name, byte[] payload) {
        int length = 2 + name.length() + payload.length;
        jpeg.writeBytes(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length});
        jpeg.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        jpeg.writeBytes(payload);
    }

    private static List<String> scale(Path folder, String source, String sizes, String... options) {
        String target = source.equals("source") ? sizes : source + "-" + sizes;
        List<String> arguments = new ArrayList<>(List.of("scale", "-s", sizes));
        arguments.addAll(List.of(options));
        arguments.add(folder.resolve(source).toString());
        arguments.add(folder.resolve(target).toString());
        return arguments;
    }

    private static List<String> inspect(Path folder, String feed) throws IOException {
        return List.of(
                "inspect", Files.writeString(folder.resolve("feed.xml"), feed).toString());
    }

    private static Path subscriptions(Path folder, int port) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < FEEDS; i++) {
            lines.add("Feed " + i);
            lines.add("http://127.0.0.1:" + port + "/" + i);
        }
        return Files.write(folder.resolve("list.dat"), lines);
    }

    private static List<String> whatsNew(Path folder, Path list) {
        String page = folder.resolve("page.html").toString();
        return List.of("whatsnew", "--per-host", "8", "--no-open", "--output", page, list.toString());
    }

    /// Answers every call with the feed until the server is closed.
    private static void serve(ServerSocket server, String feed) {
        byte[] body = feed.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nConnection: close\r\nContent-Length: "
                + body.length + "\r\n\r\n";
        try {
            while (true) {
                try (Socket call = server.accept()) {
                    int asked = call.getInputStream().read(new byte[8192]);
                    call.getOutputStream()
                            .write(head.getBytes(StandardCharsets.US_ASCII), 0, asked < 0 ? 0 : head.length());
                    call.getOutputStream().write(body);
                }
            }
        } catch (SocketException _) {
            // the training run is over
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

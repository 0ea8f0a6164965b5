package app.tandem.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import picocli.CommandLine.Command;

/// `tandem rehearse`: does each job once on small things of its own, so that the build can record what a start loads
/// (JEP 514) and later starts need not load it anew. Hidden: nobody else has a use for it.
@Command(name = "rehearse", hidden = true, description = "Does each job once on small things of its own.")
final class RehearseCommand implements Callable<Integer> {
    private static final int SIDE = 640;
    private static final String FEED = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>Rehearsal</title><link>https://example.org/</link>
            <item><title>One &amp; all</title><link>https://example.org/1</link><guid>1</guid>
            <pubDate>Mon, 02 Nov 2026 10:00:00 +0000</pubDate>
            <description>&lt;p&gt;Words, and &lt;a href="/2"&gt;a link&lt;/a&gt;.&lt;/p&gt;</description></item>
            </channel></rss>
            """;

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("tandem-rehearsal");
        try {
            return Stream.of(scale(folder), inspect(folder), whatsNew(folder))
                    .mapToInt(arguments -> Cli.run(arguments.toArray(String[]::new)))
                    .max()
                    .orElseThrow();
        } finally {
            delete(folder);
        }
    }

    private static List<String> scale(Path folder) throws IOException {
        Path source = Files.createDirectory(folder.resolve("source"));
        for (String format : List.of("jpg", "png", "gif")) {
            BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
            ImageIO.write(picture, format, source.resolve("picture." + format).toFile());
        }
        return List.of(
                "scale", "-s", "64", source.toString(), folder.resolve("target").toString());
    }

    private static List<String> inspect(Path folder) throws IOException {
        return List.of(
                "inspect", Files.writeString(folder.resolve("feed.xml"), FEED).toString());
    }

    /// A list whose only feed refuses the connection: the way there is what matters.
    private static List<String> whatsNew(Path folder) throws IOException {
        Path list = Files.writeString(folder.resolve("list.dat"), "Nobody\nhttp://127.0.0.1:9/\n");
        Path page = folder.resolve("page.html");
        return List.of("whatsnew", "--fresh", "--no-open", "--output", page.toString(), list.toString());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

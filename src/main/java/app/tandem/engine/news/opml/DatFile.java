package app.tandem.engine.news.opml;

import app.tandem.engine.feed.parse.encoding.Encodings;
import app.tandem.engine.feed.xml.Repairs;
import app.tandem.engine.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The legacy list: two lines per feed, title then address; blank lines and lines that start with `#` are
/// ignored; UTF-8 as a rule. It has no folders, so their names are written as comments.
final class DatFile {
    private DatFile() {}

    /// Reads a list, in whatever encoding. What is no feed is skipped, and named.
    ///
    /// @param bytes the file
    /// @param file its name, for messages
    /// @return its feeds, without folders
    static Subscriptions read(byte[] bytes, Path file) {
        List<Outline> feeds = new ArrayList<>();
        List<Problem> skipped = new ArrayList<>();
        String title = "";
        int titleLine = 0;
        int number = 0;
        for (String raw : Encodings.text(bytes, null, new Repairs()).lines().toList()) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            boolean lone = isWeb(title) && FeedUrl.parse(line).isEmpty();
            if (lone) {
                addFeed(title, title, feeds);
            }
            if (title.isEmpty() || lone) {
                title = line;
                titleLine = number;
            } else if (addFeed(title, line, feeds)) {
                title = "";
            } else {
                skipped.add(skipped(
                        file, number, Problem.of("list.noAddress.below", FeedUrl.shown(line), FeedUrl.shown(title))));
                title = "";
            }
        }
        if (!title.isEmpty() && !(isWeb(title) && addFeed(title, title, feeds))) {
            skipped.add(skipped(file, titleLine, Problem.of("list.alone", FeedUrl.shown(title))));
        }
        return new Subscriptions(Map.of(), Map.of(), feeds, skipped);
    }

    private static Problem skipped(Path file, int line, Problem fault) {
        return Problem.of("list.skipped.line", file, line, fault);
    }

    /// An address whose title is missing.
    private static boolean isWeb(String title) {
        return title.contains("://") && FeedUrl.parse(title).isPresent();
    }

    private static boolean addFeed(String title, String line, List<Outline> feeds) {
        return FeedUrl.parse(line)
                .map(address -> feeds.add(Outline.feed(title, address)))
                .orElse(false);
    }

    /// Writes a list.
    ///
    /// @param list what it shall hold
    /// @return the text of the file, the names of folders as comments above their feeds
    static String text(Subscriptions list) {
        StringBuilder text = new StringBuilder();
        List<String> folder = List.of();
        for (Subscription feed : list.feeds()) {
            if (!feed.folder().equals(folder)) {
                folder = feed.folder();
                text.append(folder.isEmpty() ? "" : heading(folder, text.isEmpty()));
            }
            text.append(text.isEmpty() ? "" : "\n")
                    .append(title(feed))
                    .append('\n')
                    .append(feed.address())
                    .append('\n');
        }
        return text.toString();
    }

    private static String heading(List<String> folder, boolean first) {
        return (first ? "# " : "\n# ") + oneLine(String.join(" / ", folder)) + "\n";
    }

    private static String title(Subscription feed) {
        String title = oneLine(feed.title());
        if (title.isEmpty()) {
            return FeedUrl.shown(feed.address());
        }
        // a title that starts with # would be read as a comment; the full-width sign looks the same
        return title.startsWith("#") ? "＃" + title.substring(1) : title;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}

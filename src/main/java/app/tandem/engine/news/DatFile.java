package app.tandem.engine.news;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The ancestors' list: two lines a feed, title then address; blank lines and lines that start with `#` are
/// ignored; UTF-8. It has no folders, so their names are written as comments.
final class DatFile {
    private DatFile() {}

    /// Reads a list.
    ///
    /// @param bytes the file
    /// @param file its name, for messages
    /// @return its feeds, without folders
    /// @throws SubscriptionsException when it is not UTF-8, a title stands without an address, or an address is
    ///     none
    static Subscriptions read(byte[] bytes, Path file) throws SubscriptionsException {
        List<Outline> feeds = new ArrayList<>();
        String title = "";
        int titleLine = 0;
        int number = 0;
        for (String raw : text(bytes, file).lines().toList()) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (title.isEmpty()) {
                title = line;
                titleLine = number;
            } else {
                feeds.add(feed(title, line, file, number));
                title = "";
            }
        }
        if (!title.isEmpty()) {
            throw new SubscriptionsException(file, titleLine, "“" + title + "” has no address below it");
        }
        return new Subscriptions(feeds);
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
            return feed.address().toString();
        }
        // a title that starts with # would be read as a comment; the full-width sign looks the same
        return title.startsWith("#") ? "＃" + title.substring(1) : title;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static Outline feed(String title, String line, Path file, int number) throws SubscriptionsException {
        return Address.parse(line)
                .map(address -> Outline.feed(title, address))
                .orElseThrow(() -> new SubscriptionsException(
                        file, number, "“" + line + "” is no http or https address (it stands below “" + title + "”)"));
    }

    private static String text(byte[] bytes, Path file) throws SubscriptionsException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw new SubscriptionsException(file, lineOfDamage(bytes), "is not UTF-8");
        }
    }

    private static int lineOfDamage(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int damage = Math.max(text.indexOf('\uFFFD'), 0);
        return 1
                + (int) text.substring(0, damage).chars().filter(c -> c == '\n').count();
    }
}

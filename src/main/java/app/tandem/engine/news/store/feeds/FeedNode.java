package app.tandem.engine.news.store.feeds;

import app.tandem.engine.news.store.sqlite.Database;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A feed or a folder as a tree shows it. Immutable.
///
/// @param id its number, which stays the same when it is renamed or moved
/// @param feed the address of the feed; null for a folder
/// @param name what the reader calls it
/// @param unread entries that nobody has read; of a folder those of all feeds in it
/// @param children what lies in it, in the list's order; empty for a feed
public record FeedNode(long id, @Nullable URI feed, String name, int unread, List<FeedNode> children) {

    /// Copies the list.
    public FeedNode {
        children = List.copyOf(children);
    }

    private record Line(
            long id, @Nullable Long parent, @Nullable URI feed, String name, int unread) {}

    /// Reads the whole tree with its counts: one query.
    ///
    /// @param database the news
    /// @return the nodes of the top level, in the list's order
    static List<FeedNode> tree(Database database) {
        Map<@Nullable Long, List<Line>> lines = new HashMap<>();
        database.rows("""
                SELECT o.id, o.parent, o.name, f.address, coalesce(c.n, 0) AS n FROM outline o
                  LEFT JOIN feed f ON f.id = o.feed
                  LEFT JOIN (SELECT feed, count(*) AS n FROM entry WHERE read = 0 AND muted IS NULL GROUP BY feed) c
                    ON c.feed = o.feed
                ORDER BY o.position, o.id""", row -> {
            Line line = new Line(
                    row.number("id"), row.numberOrNull("parent"), row.addressOrNull("address"), row.text("name"), (int)
                            row.number("n"));
            return lines.computeIfAbsent(line.parent(), _ -> new ArrayList<>()).add(line);
        });
        return children(null, lines);
    }

    private static List<FeedNode> children(@Nullable Long parent, Map<@Nullable Long, List<Line>> lines) {
        return lines.getOrDefault(parent, List.of()).stream()
                .map(line -> node(line, children(line.id(), lines)))
                .toList();
    }

    private static FeedNode node(Line line, List<FeedNode> children) {
        int within = children.stream().mapToInt(FeedNode::unread).sum();
        return new FeedNode(line.id(), line.feed(), line.name(), line.unread() + within, children);
    }
}

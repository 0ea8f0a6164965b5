package app.tandem.engine.news.store.feeds;

import app.tandem.engine.news.opml.Outline;
import app.tandem.engine.news.store.sqlite.Database;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A row of the list with its attributes: one to be added, or one as it was when it was removed. Immutable.
///
/// @param id its number; 0 for a new one
/// @param parent the number of its folder; null at the top level
/// @param position its place among its neighbours
/// @param feed the address of the feed; null for a folder
/// @param name what the reader calls it
/// @param policy how far a request for the feed may go, by name
/// @param outline its attributes; what lies in it has rows of its own
public record Node(
        long id,
        @Nullable Long parent,
        int position,
        @Nullable URI feed,
        String name,
        String policy,
        Outline outline) {

    Optional<URI> address() {
        return Optional.ofNullable(feed);
    }

    static Node read(Database database, long id) {
        Outline outline = new Outline(new OutlineRows(database).attributes(id), List.of());
        return database.row(
                        """
                        SELECT o.parent, o.position, o.name, o.reach, f.address
                        FROM outline o LEFT JOIN feed f ON f.id = o.feed WHERE o.id = ?""",
                        row -> new Node(
                                id,
                                row.numberOrNull("parent"),
                                (int) row.number("position"),
                                row.addressOrNull("address"),
                                row.text("name"),
                                row.text("reach"),
                                outline),
                        id)
                .orElseThrow(() -> new IllegalArgumentException("no such node: " + id));
    }

    /// Writes nodes back.
    ///
    /// @param database the news
    /// @param nodes a node, then all that lie in it, each after its folder
    /// @param parent where the first shall lie
    /// @return the number of the first
    static long write(Database database, List<Node> nodes, @Nullable Long parent) {
        Map<Long, Long> numbers = new HashMap<>();
        OutlineRows rows = new OutlineRows(database);
        for (Node node : nodes) {
            Long folder = numbers.isEmpty() || node.parent == null ? parent : numbers.get(node.parent);
            long number = rows.has(node.id) ? 0 : node.id;
            numbers.put(
                    node.id,
                    rows.add(new Node(number, folder, node.position, node.feed, node.name, node.policy, node.outline)));
        }
        return numbers.getOrDefault(nodes.getFirst().id(), 0L);
    }
}

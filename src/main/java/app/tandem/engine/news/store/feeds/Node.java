package app.tandem.engine.news.store.feeds;

import app.tandem.engine.news.opml.Outline;
import app.tandem.engine.news.store.sqlite.Database;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A row of the list with its attributes, as it was when it was removed. Immutable.
///
/// @param id its number
/// @param parent the number of its folder; null at the top level
/// @param position its place among its neighbours
/// @param feed the address of the feed; null for a folder
/// @param name what the reader calls it
/// @param reach how far a request for the feed may go, by name
/// @param outline its attributes, without what lies in it
public record Node(
        long id,
        @Nullable Long parent,
        int position,
        @Nullable URI feed,
        String name,
        String reach,
        Outline outline) {

    Optional<URI> address() {
        return Optional.ofNullable(feed);
    }

    static Node read(Database database, long id) {
        Map<String, String> attributes = new LinkedHashMap<>();
        database.rows(
                "SELECT name, value FROM outline_attribute WHERE outline = ? ORDER BY position",
                row -> Optional.ofNullable(attributes.put(row.text("name"), row.text("value"))),
                id);
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
                                new Outline(attributes, List.of())),
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
        Feeds feeds = new Feeds(database);
        for (Node node : nodes) {
            Long folder = numbers.isEmpty() || node.parent == null ? parent : numbers.get(node.parent);
            numbers.put(node.id, node.write(database, feeds, folder));
        }
        return numbers.getOrDefault(nodes.getFirst().id(), 0L);
    }

    private long write(Database database, Feeds feeds, @Nullable Long folder) {
        boolean free = database.number("SELECT count(*) AS n FROM outline WHERE id = ?", id) == 0;
        long number = database.insert(
                "INSERT INTO outline (id, parent, position, feed, name, reach) VALUES (?, ?, ?, ?, ?, ?)",
                free ? id : null,
                folder,
                position,
                feed == null ? null : feeds.number(feed),
                name,
                reach);
        int place = 0;
        for (Map.Entry<String, String> attribute : outline.attributes().entrySet()) {
            database.change(
                    "INSERT INTO outline_attribute VALUES (?, ?, ?, ?)",
                    number,
                    place++,
                    attribute.getKey(),
                    attribute.getValue());
        }
        return number;
    }
}

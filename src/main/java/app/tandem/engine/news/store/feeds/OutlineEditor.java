package app.tandem.engine.news.store.feeds;

import app.tandem.engine.feed.fetch.AddressPolicy;
import app.tandem.engine.news.opml.Outline;
import app.tandem.engine.news.store.sqlite.Database;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Changes the reader's list of feeds and folders by hand. Each change gives what is needed to undo it. On the
/// store's thread.
public final class OutlineEditor {
    private final Database database;
    private final OutlineRows rows;
    private final Instant now;

    public OutlineEditor(Database database, Instant now) {
        this.database = database;
        this.rows = new OutlineRows(database);
        this.now = now;
    }

    /// Where a node is.
    ///
    /// @param parent the folder's number; null for the top level
    /// @param index before which of its children, counted from 0; beyond the last for the end
    public record Place(@Nullable Long parent, int index) {}

    /// What a removal took away, for [#restore].
    ///
    /// @param place where it was
    /// @param nodes the node, then all that were in it
    public record Removed(Place place, List<Node> nodes) {
        /// Copies the list.
        public Removed {
            nodes = List.copyOf(nodes);
        }
    }

    /// Adds a folder.
    ///
    /// @param name what the reader calls it
    /// @param place where
    /// @return its number
    public long addFolder(String name, Place place) {
        return database.transaction(() -> {
            Outline folder = Outline.folder(name, List.of());
            long id = rows.add(new Node(0, place.parent(), 0, null, name, AddressPolicy.PUBLIC.name(), folder));
            put(id, place);
            return id;
        });
    }

    /// Gives a feed or folder another name.
    ///
    /// @param id its number
    /// @param name what the reader calls it from now on
    /// @return what he called it before
    public String rename(long id, String name) {
        return database.transaction(() -> {
            String before = database.row("SELECT name FROM outline WHERE id = ?", row -> row.text("name"), id)
                    .orElseThrow(() -> new IllegalArgumentException("no such node: " + id));
            database.change("UPDATE outline SET name = ? WHERE id = ?", name, id);
            int named = database.change(
                    "UPDATE outline_attribute SET value = ? WHERE outline = ? AND lower(name) IN ('text', 'title')",
                    name,
                    id);
            if (named == 0) {
                database.change("""
                        INSERT INTO outline_attribute
                        SELECT ?1, coalesce(max(position) + 1, 0), 'text', ?2 FROM outline_attribute WHERE outline = ?1""", id, name);
            }
            return before;
        });
    }

    /// Puts a feed or folder elsewhere.
    ///
    /// @param id its number
    /// @param place where; the index counts the children without this one
    /// @return where it was
    /// @throws IllegalArgumentException when a folder would lie within itself
    public Place move(long id, Place place) {
        return database.transaction(() -> {
            if (place.parent() != null && within(id).contains(place.parent())) {
                throw new IllegalArgumentException("a folder can't be moved into itself");
            }
            Place before = place(id);
            put(id, place);
            return before;
        });
    }

    /// Removes a feed or folder with all that is in it. Entries of feeds that are then in no list are no longer
    /// shown, but for starred ones, and are deleted by [NewsStore#keepUp] some days later.
    ///
    /// @param id its number
    /// @return what was removed
    public Removed remove(long id) {
        return database.transaction(() -> {
            Removed removed = new Removed(
                    place(id),
                    within(id).stream().map(inner -> Node.read(database, inner)).toList());
            database.change("DELETE FROM outline WHERE id = ?", id);
            Listed.update(database, now);
            return removed;
        });
    }

    /// Puts back what was removed, under the same numbers where these are still free.
    ///
    /// @param removed what [#remove] gave
    /// @return the number of the node itself
    public long restore(Removed removed) {
        return database.transaction(() -> {
            Long parent = removed.place().parent();
            boolean there = parent == null || rows.has(parent);
            Place place = there ? removed.place() : new Place(null, Integer.MAX_VALUE);
            put(Node.write(database, removed.nodes(), place.parent()), place);
            Listed.update(database, now);
            return removed.nodes().getFirst().id();
        });
    }

    /// Says how far requests for a feed may go.
    ///
    /// @param feed its address
    /// @param policy how far from now on
    /// @return how far until now
    public AddressPolicy policy(URI feed, AddressPolicy policy) {
        return database.transaction(() -> {
            AddressPolicy before = new SubscriptionTree(database, now).policy(feed);
            database.change(
                    "UPDATE outline SET reach = ? WHERE feed = (SELECT id FROM feed WHERE address = ?)",
                    policy.name(),
                    feed);
            return before;
        });
    }

    /// The node of a feed.
    ///
    /// @param address where the feed is
    /// @return the numbers of its nodes, in the list's order; empty when it is not in the list
    public List<Long> nodes(URI address) {
        return database.rows(
                "SELECT o.id FROM outline o JOIN feed f ON f.id = o.feed WHERE f.address = ? ORDER BY o.position, o.id",
                row -> row.number("id"),
                address);
    }

    private Place place(long id) {
        Place top = new Place(null, 0);
        Place folder = database.row(
                        "SELECT parent FROM outline WHERE id = ?", row -> new Place(row.numberOrNull("parent"), 0), id)
                .orElse(top);
        return new Place(folder.parent(), rows.children(folder.parent()).indexOf(id));
    }

    /// A node and all in it, each after the folder it lies in.
    private List<Long> within(long id) {
        return database.rows("""
                WITH RECURSIVE inside (id) AS (
                  SELECT ? UNION ALL SELECT o.id FROM outline o JOIN inside i ON o.parent = i.id)
                SELECT id FROM inside""", row -> row.number("id"), id);
    }

    private void put(long id, Place place) {
        List<Long> siblings = new ArrayList<>(rows.children(place.parent()));
        siblings.remove(id);
        siblings.add(Math.clamp(place.index(), 0, siblings.size()), id);
        database.change("UPDATE outline SET parent = ? WHERE id = ?", place.parent(), id);
        for (int i = 0; i < siblings.size(); i++) {
            database.change("UPDATE outline SET position = ? WHERE id = ?", i, siblings.get(i));
        }
    }
}

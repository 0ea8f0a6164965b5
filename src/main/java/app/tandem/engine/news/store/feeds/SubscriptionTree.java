package app.tandem.engine.news.store.feeds;

import app.tandem.engine.feed.fetch.AddressPolicy;
import app.tandem.engine.news.opml.Outline;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.opml.Subscriptions;
import app.tandem.engine.news.store.sqlite.Database;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The reader's list of feeds and folders, as the store keeps it. All that an OPML file held is kept. On the
/// store's thread.
public final class SubscriptionTree {
    private final Database database;
    private final OutlineRows rows;
    private final ListHeadings headings;
    private final Instant now;

    public SubscriptionTree(Database database, Instant now) {
        this.database = database;
        this.now = now;
        this.rows = new OutlineRows(database);
        this.headings = new ListHeadings(database);
    }

    /// Fills the list of a store that never had one, at the first start.
    ///
    /// @param list the feeds that come with Tandem, or what the reader had chosen before
    /// @return whether it was filled; false for ever after, be the list empty or not
    public boolean fillOnce(Subscriptions list) {
        return fillOnce(() -> list);
    }

    /// The same with a list that is read only where it is wanted.
    ///
    /// @param list the feeds that come with Tandem, or what the reader had chosen before
    /// @return whether it was filled; false for ever after, be the list empty or not
    public boolean fillOnce(Supplier<Subscriptions> list) {
        return database.transaction(() -> {
            int first = database.change("INSERT OR IGNORE INTO choice VALUES ('filled', ?)", now);
            boolean filled =
                    first > 0 && database.number("SELECT count(*) AS n FROM outline WHERE feed IS NOT NULL") == 0;
            if (filled) {
                replace(list.get());
            }
            return filled;
        });
    }

    /// The list as a tree shows it, with the counts of what is unread.
    ///
    /// @return the nodes of the top level, in the list's order
    public List<FeedNode> tree() {
        return FeedNode.tree(database);
    }

    /// The whole list.
    ///
    /// @return all folders and feeds, to be written as OPML
    public Subscriptions all() {
        return new Subscriptions(headings.of(ListHeadings.NAMESPACES), headings.of(ListHeadings.HEAD), children(null));
    }

    /// All feeds, with their reach.
    ///
    /// @return what a refresh asks for
    public List<Subscription> feeds() {
        Map<URI, AddressPolicy> policies = policies();
        return all().feeds().stream()
                .map(feed -> new Subscription(
                        feed.title(),
                        feed.address(),
                        feed.folder(),
                        policies.getOrDefault(feed.address(), AddressPolicy.PUBLIC)))
                .toList();
    }

    /// How far a request for a feed may go.
    ///
    /// @param address where the feed is
    /// @return of several nodes the first one's; public hosts only where the feed is not in the list
    public AddressPolicy policy(URI address) {
        return database.row(
                        "SELECT o.reach FROM outline o JOIN feed f ON f.id = o.feed WHERE f.address = ? ORDER BY o.id",
                        row -> AddressPolicy.valueOf(row.text("reach")),
                        address)
                .orElse(AddressPolicy.PUBLIC);
    }

    /// Puts another list in the place of this one. Feeds that are in both keep their entries; those that are
    /// no longer in it are hidden with theirs, but for starred ones, and come back when the old list does. A
    /// feed that is in both keeps its reach: it is the reader's word, which no list holds. All others are
    /// public.
    ///
    /// @param list the new list; what [#all] gave before undoes it
    public void replace(Subscriptions list) {
        database.transaction(() -> {
            Map<URI, AddressPolicy> policies = policies();
            database.change("DELETE FROM outline");
            headings.replace(list.namespaces(), list.head());
            add(list.outlines(), null, policies);
            Listed.update(database, now);
        });
    }

    /// Those feeds of another list that are not in this one: what [#add] would add.
    ///
    /// @param list the other list
    /// @return each once, in its order
    public List<Subscription> missing(Subscriptions list) {
        Set<URI> known = new HashSet<>();
        all().feeds().forEach(feed -> known.add(feed.address()));
        return list.feeds().stream().filter(feed -> known.add(feed.address())).toList();
    }

    /// Adds a list at the end of this one, without the feeds that are in it already.
    ///
    /// @param list what to add
    /// @return the numbers of the nodes that were added, without those that lie in another one of them: what
    /// [OutlineEditor#remove] takes to undo it
    public List<Long> add(Subscriptions list) {
        return database.transaction(() -> {
            List<Long> added = new ArrayList<>();
            addMissing(list.outlines(), null, added);
            Listed.update(database, now);
            return List.copyOf(added);
        });
    }

    /// Adds a feed that the reader typed in, so that it may be in a private network.
    ///
    /// @param subscription the feed; its folders are made where they are missing
    /// @return the number of its node
    public long add(Subscription subscription) {
        return database.transaction(() -> {
            @Nullable Long parent = null;
            for (String name : subscription.folder()) {
                parent = folder(parent, name);
            }
            return add(subscription, parent);
        });
    }

    /// Adds a feed that the reader typed in at the end of a folder, of which there may be several of one name.
    ///
    /// @param subscription the feed; its folders are not looked at
    /// @param folder the folder's number; null for the top level
    /// @return the number of its node
    public long add(Subscription subscription, @Nullable Long folder) {
        return database.transaction(() -> {
            Outline outline = Outline.feed(subscription.title(), subscription.address());
            long id = add(outline, folder, end(folder), subscription.policy());
            Listed.add(database, id);
            return id;
        });
    }

    /// Of several nodes of a feed the first one's, as [#policy] says.
    private Map<URI, AddressPolicy> policies() {
        Map<URI, AddressPolicy> policies = new HashMap<>();
        database.rows(
                "SELECT f.address, o.reach FROM outline o JOIN feed f ON f.id = o.feed ORDER BY o.id",
                row -> Optional.ofNullable(policies.putIfAbsent(
                        URI.create(row.text("address")), AddressPolicy.valueOf(row.text("reach")))));
        return policies;
    }

    private List<Outline> children(@Nullable Long parent) {
        return rows.children(parent).stream()
                .map(id -> new Outline(rows.attributes(id), children(id)))
                .toList();
    }

    private void add(List<Outline> outlines, @Nullable Long parent, Map<URI, AddressPolicy> policies) {
        int position = 0;
        for (Outline outline : outlines) {
            AddressPolicy policy = outline.address()
                    .map(address -> policies.getOrDefault(address, AddressPolicy.PUBLIC))
                    .orElse(AddressPolicy.PUBLIC);
            add(outline.children(), add(outline, parent, position++, policy), policies);
        }
    }

    private long add(Outline outline, @Nullable Long parent, int position, AddressPolicy policy) {
        URI feed = outline.address().orElse(null);
        return rows.add(new Node(0, parent, position, feed, outline.name(), policy.name(), outline));
    }

    private void addMissing(List<Outline> outlines, @Nullable Long parent, List<Long> added) {
        for (Outline outline : outlines) {
            if (outline.address().isPresent() && subscribed(outline)) {
                continue;
            }
            boolean folder = outline.address().isEmpty() && !outline.children().isEmpty();
            Optional<Long> known = folder ? known(parent, outline.name()) : Optional.empty();
            long id = known.orElseGet(() -> add(
                    folder ? Outline.folder(outline.name(), List.of()) : new Outline(outline.attributes(), List.of()),
                    parent,
                    end(parent),
                    AddressPolicy.PUBLIC));
            if (known.isEmpty()) {
                added.add(id);
            }
            addMissing(outline.children(), id, known.isEmpty() ? new ArrayList<>() : added);
        }
    }

    private boolean subscribed(Outline outline) {
        return database.number(
                        "SELECT count(*) AS n FROM outline o JOIN feed f ON f.id = o.feed WHERE f.address = ?",
                        outline.address().orElse(null))
                > 0;
    }

    private long folder(@Nullable Long parent, String name) {
        return known(parent, name)
                .orElseGet(() -> add(Outline.folder(name, List.of()), parent, end(parent), AddressPolicy.PUBLIC));
    }

    private Optional<Long> known(@Nullable Long parent, String name) {
        return database.row(
                "SELECT id FROM outline WHERE parent IS ? AND name = ? AND feed IS NULL ORDER BY position, id",
                row -> row.number("id"),
                parent,
                name);
    }

    private int end(@Nullable Long parent) {
        return (int)
                database.number("SELECT coalesce(max(position) + 1, 0) AS n FROM outline WHERE parent IS ?", parent);
    }
}

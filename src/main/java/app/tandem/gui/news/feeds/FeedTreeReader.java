package app.tandem.gui.news.feeds;

import app.tandem.engine.feed.clean.PlainText;
import app.tandem.engine.news.store.NewsStore;
import app.tandem.engine.news.store.entries.Entries;
import app.tandem.engine.news.store.entries.EntryQuery;
import app.tandem.engine.news.store.entries.Scope;
import app.tandem.engine.news.store.entries.Searches;
import app.tandem.engine.news.store.feeds.FeedNode;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.news.feeds.FeedItem.Kind;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the tree of feeds with its counts. On the store's thread.
public final class FeedTreeReader {
    private static final int LONGEST_NAME = 200;

    private final NewsStore store;
    private final Entries entries;
    private final Messages messages;
    private final Set<URI> failing;
    private final Set<URI> seen = new HashSet<>();

    private FeedTreeReader(NewsStore store, Messages messages) {
        this.store = store;
        this.messages = messages;
        entries = store.entries();
        failing = store.health().failingAddresses();
    }

    /// Reads it.
    ///
    /// @param store where from
    /// @param messages name the rows that are no feeds
    /// @return the rows of the top level
    public static List<FeedItem> read(NewsStore store, Messages messages) {
        return new FeedTreeReader(store, messages).read();
    }

    private List<FeedItem> read() {
        EntryQuery all = EntryQuery.of(new Scope.Everything());
        Instant today = LocalDate.now(ZoneId.systemDefault())
                .atStartOfDay(ZoneId.systemDefault())
                .toInstant();
        List<FeedItem> items = new ArrayList<>();
        items.add(list(Kind.UNREAD, "unread", "news.unread", all.unreadOnly(), entries.count(all.unreadOnly())));
        items.add(list(
                Kind.TODAY,
                "today",
                "news.today",
                all.from(today),
                entries.count(all.from(today).unreadOnly())));
        items.add(list(Kind.STARRED, "starred", "news.starred", all.starredOnly(), entries.count(all.starredOnly())));
        items.add(list(Kind.ALL, "all", "news.all", all, 0));
        for (Searches.Saved saved : store.searches().all()) {
            int unread = entries.count(saved.query().unreadOnly());
            items.add(list(Kind.SEARCH, "search:" + saved.id(), saved.name(), saved.query(), unread, saved.id()));
        }
        List<FeedItem> feeds =
                store.subscriptions().tree().stream().map(this::item).toList();
        List<FeedItem> broken = feeds.stream()
                .flatMap(FeedItem::all)
                .filter(FeedItem::failing)
                .map(item -> new FeedItem(
                        Kind.FEED,
                        "failing:" + item.key(),
                        item.name(),
                        item.unread(),
                        true,
                        item.query(),
                        item.feed(),
                        item.node(),
                        List.of()))
                .toList();
        if (!broken.isEmpty()) {
            items.add(new FeedItem(
                    Kind.FAILING,
                    "failing",
                    messages.text("news.failing"),
                    broken.size(),
                    false,
                    null,
                    null,
                    0,
                    broken));
        }
        items.addAll(feeds);
        return items;
    }

    private FeedItem list(Kind kind, String key, String text, EntryQuery query, int count) {
        return list(kind, key, messages.text(text), query, count, 0);
    }

    private static FeedItem list(Kind kind, String key, String name, EntryQuery query, int count, long node) {
        return new FeedItem(kind, key, name, count, false, query, null, node, List.of());
    }

    private FeedItem item(FeedNode node) {
        @Nullable URI feed = node.feed();
        if (feed != null) {
            EntryQuery query = EntryQuery.of(new Scope.OfFeed(feed));
            return new FeedItem(
                    Kind.FEED,
                    key(feed, node),
                    name(node),
                    node.unread(),
                    failing.contains(feed),
                    query,
                    feed,
                    node.id(),
                    List.of());
        }
        List<FeedItem> children = node.children().stream().map(this::item).toList();
        EntryQuery query = EntryQuery.of(new Scope.OfFolder(node.id()));
        return new FeedItem(
                Kind.FOLDER, "folder:" + node.id(), name(node), node.unread(), false, query, null, node.id(), children);
    }

    /// A list that was imported may have names of any length, with characters that would turn the rest of the
    /// row.
    private static String name(FeedNode node) {
        return PlainText.line(node.name(), LONGEST_NAME);
    }

    /// A feed may be in several folders: the first place has the key that is known to others.
    private String key(URI feed, FeedNode node) {
        return FeedItem.LISTED + feed + (seen.add(feed) ? "" : " " + node.id());
    }
}

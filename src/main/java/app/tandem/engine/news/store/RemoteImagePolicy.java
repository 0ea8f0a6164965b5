package app.tandem.engine.news.store;

import app.tandem.engine.feed.fetch.AddressPolicy;
import app.tandem.engine.news.store.sqlite.Database;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;

/// Whether the pictures that entries refer to may be loaded from other servers: nobody's are, until the
/// reader says so. On the store's thread.
public final class RemoteImagePolicy {
    private static final String ALL = "pictures";

    private final Database database;

    RemoteImagePolicy(Database database) {
        this.database = database;
    }

    /// Whether those of a feed may be loaded.
    ///
    /// @param feed its address
    /// @return true where the reader allows it for this feed, or for all
    public boolean allowed(URI feed) {
        return allAllowed() || database.number("SELECT pictures AS n FROM feed WHERE address = ?", feed) != 0;
    }

    /// Whether those of all feeds may be loaded.
    ///
    /// @return what was chosen; false at first
    public boolean allAllowed() {
        return database.number("SELECT count(*) AS n FROM choice WHERE name = ?", ALL) != 0;
    }

    /// The feeds whose pictures may be loaded, be they in the list or not.
    ///
    /// @return what is allowed, by the feed's address; those that are not among them may not
    public Map<URI, ImageConsent> consents() {
        return database
                .rows(
                        """
                SELECT f.address, CASE WHEN length(f.image) <= 2000 THEN f.image END AS image,
                  coalesce((SELECT reach FROM outline o WHERE o.feed = f.id ORDER BY o.id LIMIT 1), ?) AS reach
                FROM feed f WHERE f.pictures <> 0 OR EXISTS (SELECT 1 FROM choice WHERE name = ?)""",
                        row -> {
                            URI feed = URI.create(row.text("address"));
                            boolean trusted = AddressPolicy.valueOf(row.text("reach")) != AddressPolicy.PUBLIC;
                            ImageConsent consent =
                                    new ImageConsent(row.textOrNull("image"), trusted ? feed.getHost() : null);
                            return Map.entry(feed, consent);
                        },
                        AddressPolicy.PUBLIC.name(),
                        ALL)
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Allows it for one feed, or takes that back.
    ///
    /// @param feed its address
    /// @param allowed which
    public void allow(URI feed, boolean allowed) {
        database.change("UPDATE feed SET pictures = ? WHERE address = ?", allowed, feed);
    }

    /// Allows it for all feeds, or takes that back; what was chosen for single feeds stays.
    ///
    /// @param allowed which
    public void allowAll(boolean allowed) {
        if (allowed) {
            database.change("INSERT OR REPLACE INTO choice VALUES (?, 'all')", ALL);
        } else {
            database.change("DELETE FROM choice WHERE name = ?", ALL);
        }
    }
}

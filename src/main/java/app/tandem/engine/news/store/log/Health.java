package app.tandem.engine.news.store.log;

import app.tandem.engine.feed.schedule.FetchSchedule;
import app.tandem.engine.feed.schedule.NextCheck;
import app.tandem.engine.news.store.sqlite.Database;
import app.tandem.engine.problem.Problem;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How feeds do, and when they are asked for again. On the store's thread.
public final class Health {
    private final Database news;
    private final FetchLog fetchLog;

    public Health(Database news, FetchLog fetchLog) {
        this.news = news;
        this.fetchLog = fetchLog;
    }

    /// The card of a feed.
    ///
    /// @param feed its address
    /// @return what is known of it
    public FeedHealth of(URI feed) {
        List<FetchLogEntry> fetches = fetchLog.fetches(feed);
        @Nullable FetchSchedule schedule = fetchLog.schedules(List.of(feed)).get(feed);
        int failures = schedule == null ? 0 : schedule.streak().failures();
        return new FeedHealth(
                feed,
                fetches,
                schedule == null ? null : schedule.next(),
                failures,
                failures == 0 ? null : since(fetches).orElse(null),
                schedule == null ? null : schedule.redirect().target(),
                repairs(feed),
                (int) news.number("""
                        SELECT count(*) AS n FROM entry WHERE feed = (SELECT id FROM feed WHERE address = ?)
                          AND coalesce(published, updated) > arrived""", feed));
    }

    /// The feeds of the reader's list that failed the last time.
    ///
    /// @return their cards, the longest failing first
    public List<FeedHealth> failing() {
        Set<URI> failing = fetchLog.failing();
        return listed().stream()
                .filter(failing::contains)
                .map(this::of)
                .sorted((a, b) -> Objects.requireNonNullElse(a.failingSince(), Instant.MAX)
                        .compareTo(Objects.requireNonNullElse(b.failingSince(), Instant.MAX)))
                .toList();
    }

    /// The feeds of the reader's list that moved for good, by what their servers say.
    ///
    /// @return their cards, in the order in which they came into the store
    public List<FeedHealth> moved() {
        List<URI> feeds = listed();
        Map<URI, FetchSchedule> schedules = fetchLog.schedules(feeds);
        return feeds.stream()
                .filter(feed -> schedules.get(feed) != null
                        && schedules.get(feed).redirect().target() != null)
                .map(this::of)
                .toList();
    }

    /// Which feeds failed the last time, without their cards.
    ///
    /// @return their addresses, those that are no longer in the reader's list among them
    public Set<URI> failingAddresses() {
        return fetchLog.failing();
    }

    /// When feeds were asked for last.
    ///
    /// @return empty before the first refresh
    public Optional<Instant> lastFetch() {
        return fetchLog.last();
    }

    /// What a scheduled refresh would ask for.
    ///
    /// @param at when
    /// @return how many of the reader's feeds are due then, and how many are not
    public RefreshPlan plan(Instant at) {
        Collection<URI> feeds = listed();
        Map<URI, FetchSchedule> schedules = fetchLog.schedules(feeds);
        List<Instant> later = schedules.values().stream()
                .map(schedule -> schedule.next().at())
                .filter(Objects::nonNull)
                .filter(due -> NextCheck.early(due, at))
                .sorted()
                .toList();
        int paused = (int) schedules.values().stream()
                .filter(schedule -> schedule.next().at() == null)
                .count();
        int due = feeds.size() - later.size() - paused;
        return new RefreshPlan(at, due, later.size(), paused, later.isEmpty() ? null : later.getFirst());
    }

    /// Gives a feed another address, because it has moved or was mistyped. Its entries and marks stay.
    ///
    /// @param from its address until now
    /// @param to its address from now on
    /// @return whether it was changed; false when there is a feed of that address already, or none of the old
    /// one
    public boolean moveTo(URI from, URI to) {
        boolean moved = news.transaction(() -> {
            boolean taken = news.number("SELECT count(*) AS n FROM feed WHERE address = ?", to) > 0;
            // validators are of the old address; so nothing is asked conditionally the next time
            boolean changed = !taken
                    && news.change(
                                    "UPDATE feed SET address = ?, etag = NULL, modified = NULL, hash = NULL WHERE address = ?",
                                    to,
                                    from)
                            > 0;
            if (changed) {
                news.change("""
                        UPDATE outline_attribute SET value = ?1 WHERE lower(name) = 'xmlurl' AND outline IN
                          (SELECT o.id FROM outline o JOIN feed f ON f.id = o.feed WHERE f.address = ?1)""", to);
            }
            return changed;
        });
        if (moved) {
            fetchLog.move(from, to);
        }
        return moved;
    }

    private List<URI> listed() {
        return news.rows(
                "SELECT address FROM feed WHERE id IN (SELECT feed FROM outline) ORDER BY id",
                row -> URI.create(row.text("address")));
    }

    private List<Problem> repairs(URI feed) {
        return news.row("SELECT repairs FROM feed WHERE address = ?", row -> row.problems("repairs"), feed)
                .orElse(List.of());
    }

    /// The first failure since the last success.
    private static Optional<Instant> since(List<FetchLogEntry> fetches) {
        return fetches.stream()
                .takeWhile(fetch -> fetch.reason() != null)
                .map(FetchLogEntry::at)
                .reduce((_, earlier) -> earlier);
    }
}

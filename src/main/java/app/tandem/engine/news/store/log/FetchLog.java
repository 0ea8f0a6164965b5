package app.tandem.engine.news.store.log;

import app.tandem.engine.feed.schedule.FailureStreak;
import app.tandem.engine.feed.schedule.FetchSchedule;
import app.tandem.engine.feed.schedule.NextCheck;
import app.tandem.engine.feed.schedule.RedirectHistory;
import app.tandem.engine.news.store.sqlite.Database;
import app.tandem.engine.news.store.sqlite.Row;
import app.tandem.engine.problem.ProblemJson;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What happened at the last fetches of each feed, and when to come again. It lies in a file of its own: it is
/// written at every fetch, and losing it loses no news.
public final class FetchLog {
    /// Fetches kept of each feed.
    private static final int KEPT = 20;

    private final Database database;

    public FetchLog(Database database) {
        this.database = database;
    }

    /// Notes a fetch and what follows from it.
    ///
    /// @param address whose feed it is
    /// @param fetch what happened
    /// @param schedule how to treat the feed from now on
    public void note(URI address, FetchLogEntry fetch, FetchSchedule schedule) {
        database.transaction(() -> {
            database.change(
                    """
                    INSERT INTO visit (address, at, status, bytes, took, added, reason, repairs, trail, next, why)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    address,
                    fetch.at(),
                    fetch.status(),
                    fetch.bytes(),
                    fetch.took(),
                    fetch.added(),
                    fetch.reason(),
                    ProblemJson.texts(fetch.repairs()),
                    String.join("\n", fetch.redirects()),
                    fetch.next().at(),
                    fetch.next().reason());
            database.change("""
                    DELETE FROM visit WHERE address = ?1 AND id <=
                      (SELECT id FROM visit WHERE address = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)""", address, KEPT);
            database.change(
                    "INSERT OR REPLACE INTO conduct VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    address,
                    schedule.streak().failures(),
                    schedule.streak().gone(),
                    schedule.next().at(),
                    schedule.next().reason(),
                    schedule.redirect().target(),
                    schedule.redirect().times(),
                    schedule.redirect().since());
        });
    }

    /// The last fetches of a feed.
    ///
    /// @param address whose feed it is
    /// @return at most 20, the latest first
    public List<FetchLogEntry> fetches(URI address) {
        return database.rows(
                "SELECT * FROM visit WHERE address = ? ORDER BY id DESC LIMIT ?", FetchLog::fetch, address, KEPT);
    }

    /// When a feed was fetched last, whichever it was.
    ///
    /// @return empty before the first fetch
    public Optional<Instant> last() {
        return database.row("SELECT at FROM visit ORDER BY id DESC LIMIT 1", row -> row.time("at"));
    }

    /// How to treat feeds.
    ///
    /// @param addresses the feeds
    /// @return by address; feeds never fetched are missing
    public Map<URI, FetchSchedule> schedules(Collection<URI> addresses) {
        Map<URI, FetchSchedule> schedules = new HashMap<>();
        for (URI address : addresses) {
            database.row("SELECT * FROM conduct WHERE address = ?", FetchLog::schedule, address)
                    .ifPresent(schedule -> schedules.put(address, schedule));
        }
        return schedules;
    }

    /// The feeds that failed the last time, without those that only seem to because the network was down:
    /// several of which no server was reached, though it was tried, and none of which began to fail before any
    /// feed was read for the last time.
    ///
    /// @return their addresses
    public Set<URI> failing() {
        Set<URI> failing = new HashSet<>(database.rows(
                "SELECT address FROM conduct WHERE failures > 0", row -> URI.create(row.text("address"))));
        List<URI> unreached = unreached();
        if (unreached.size() > 1) {
            unreached.forEach(failing::remove);
        }
        return failing;
    }

    private List<URI> unreached() {
        return database.rows("""
                WITH last (id, at) AS (SELECT coalesce(max(id), 0), coalesce(max(at), 0) FROM
                    (SELECT id, at FROM visit WHERE reason IS NULL ORDER BY id DESC LIMIT 1))
                SELECT v.address FROM visit v JOIN conduct c ON c.address = v.address, last
                WHERE v.id > last.id GROUP BY v.address
                HAVING max(v.status) = 0
                  AND max(json_extract(v.reason, '$[0]') IN ('fetch.private', 'fetch.noAddress')) = 0
                  AND min(v.at - v.took) > last.at AND count(*) >= min(c.failures, ?)""", row -> URI.create(row.text("address")), KEPT);
    }

    /// Puts what is known of a feed under another address. What was known of that one is forgotten.
    ///
    /// @param from its address until now
    /// @param to its address from now on
    public void move(URI from, URI to) {
        database.transaction(() -> {
            database.change("DELETE FROM visit WHERE address = ?", to);
            database.change("UPDATE visit SET address = ? WHERE address = ?", to, from);
            database.change("DELETE FROM conduct WHERE address IN (?, ?)", to, from);
        });
    }

    /// Remembers that a host sent Retry-After.
    ///
    /// @param host its name in lower case
    /// @param until when it may be asked again
    public void hold(String host, Instant until) {
        database.change("INSERT OR REPLACE INTO hold VALUES (?, ?)", host, until);
    }

    /// Hosts that sent Retry-After.
    ///
    /// @param now only those that still want it
    /// @return until when, by host name
    public Map<String, Instant> holds(Instant now) {
        Map<String, Instant> holds = new HashMap<>();
        database.rows(
                "SELECT host, until FROM hold WHERE until > ?",
                row -> holds.merge(row.text("host"), row.time("until"), (a, b) -> a.isAfter(b) ? a : b),
                now);
        return holds;
    }

    private static FetchSchedule schedule(Row row) throws SQLException {
        return new FetchSchedule(
                new RedirectHistory(row.addressOrNull("target"), (int) row.number("times"), row.timeOrNull("since")),
                new FailureStreak((int) row.number("failures"), (int) row.number("gone")),
                new NextCheck(row.timeOrNull("next"), row.problem("why")));
    }

    private static FetchLogEntry fetch(Row row) throws SQLException {
        return new FetchLogEntry(
                row.time("at"),
                (int) row.number("status"),
                row.number("bytes"),
                Duration.ofMillis(row.number("took")),
                (int) row.number("added"),
                row.problemOrNull("reason"),
                row.problems("repairs"),
                row.text("trail").lines().toList(),
                new NextCheck(row.timeOrNull("next"), row.problem("why")));
    }
}

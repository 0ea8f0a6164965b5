package app.tandem.engine.news.store;

import app.tandem.engine.feed.Feed;
import app.tandem.engine.feed.Refresh;
import app.tandem.engine.feed.fetch.FetchOutcome;
import app.tandem.engine.feed.fetch.headers.Validators;
import app.tandem.engine.feed.schedule.FetchSchedule;
import app.tandem.engine.news.EntryOrder;
import app.tandem.engine.news.FeedOutcome;
import app.tandem.engine.news.FeedState;
import app.tandem.engine.news.FeedStateStore;
import app.tandem.engine.news.RefreshResult;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.store.entries.EntryWriter;
import app.tandem.engine.news.store.entries.ParsedEntries;
import app.tandem.engine.news.store.feeds.Feeds;
import app.tandem.engine.news.store.log.FetchLog;
import app.tandem.engine.news.store.rules.Rules;
import app.tandem.engine.news.store.sqlite.Database;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Remembers fetches: a feed's document with its entries and validators in one transaction of the news
/// database, so that a server is never asked with validators of a document that is not stored; the fetch
/// itself in the fetch log.
final class RefreshRecorder {
    private final Database news;
    private final Feeds feeds;
    private final EntryWriter entries;
    private final Rules rules;
    private final FetchLog fetchLog;
    private Duration interval = FetchSchedule.INTERVAL;

    RefreshRecorder(Database news, FetchLog fetchLog) {
        this.news = news;
        this.feeds = new Feeds(news);
        this.entries = new EntryWriter(news);
        this.rules = new Rules(news);
        this.fetchLog = fetchLog;
    }

    /// Sets how long to wait from one fetch to the next.
    ///
    /// @param wanted the time between two fetches, where neither server nor feed asks for a longer one
    void every(Duration wanted) {
        interval = wanted;
    }

    FeedStateStore.Snapshot recall(Collection<URI> addresses, Instant now) {
        Map<URI, Feeds.Document> documents = feeds.documents(addresses);
        Map<URI, FetchSchedule> schedules = fetchLog.schedules(addresses);
        Set<URI> seen = new HashSet<>(documents.keySet());
        seen.addAll(schedules.keySet());
        Map<URI, FeedState> states = new HashMap<>();
        seen.forEach(address -> states.put(address, state(documents.get(address), schedules.get(address))));
        return new FeedStateStore.Snapshot(states, fetchLog.holds(now));
    }

    FeedOutcome remember(RefreshResult result, int limit) {
        return switch (result) {
            case RefreshResult.Changed changed -> changed(changed, limit);
            case RefreshResult.Unchanged unchanged -> unchanged(unchanged, limit);
            case RefreshResult.NotDue notDue ->
                FeedOutcome.notDue(
                        notDue.subscription(), feeds.feed(notDue.subscription().address(), limit));
            case RefreshResult.OnHold held -> new FeedOutcome.Failed(held.subscription(), held.reason());
            case RefreshResult.Failed failed -> {
                FetchSchedule schedule = RefreshPolicy.failure(failed, interval);
                fetchLog.note(failed.subscription().address(), RefreshPolicy.record(failed, schedule.next()), schedule);
                yield new FeedOutcome.Failed(failed.subscription(), failed.reason());
            }
        };
    }

    Optional<Feed> remembered(URI address, int limit) {
        return feeds.feed(address, limit);
    }

    void hold(String host, Instant until) {
        fetchLog.hold(host, until);
    }

    private FeedOutcome changed(RefreshResult.Changed result, int limit) {
        URI address = result.subscription().address();
        Feed feed = result.feed();
        FetchOutcome.Fetched answer = result.answer();
        ParsedEntries document =
                result.prepared() instanceof ParsedEntries made ? made : ParsedEntries.of(feed.entries());
        List<Long> added = news.transaction(() -> {
            long id = feeds.number(address);
            EntryWriter.Written written = entries.write(id, document, result.at());
            feeds.remember(id, feed, answer.validators(), answer.hash(), written.current());
            rules.applyTo(written.added());
            return written.added();
        });
        FetchSchedule schedule = RefreshPolicy.success(result.before(), answer, feed.refresh(), result.at(), interval);
        fetchLog.note(
                address,
                RefreshPolicy.record(answer, result.at(), added.size(), feed.repairs(), schedule.next()),
                schedule);
        return new FeedOutcome.Fresh(result.subscription(), EntryOrder.first(feed, limit, result.at()), added.size());
    }

    private FeedOutcome unchanged(RefreshResult.Unchanged result, int limit) {
        URI address = result.subscription().address();
        if (result.answer() instanceof FetchOutcome.Fetched document
                && RefreshPolicy.worthKeeping(document.validators(), result)) {
            feeds.remember(feeds.number(address), document.validators());
        }
        Refresh refresh = result.before().refresh();
        FetchSchedule schedule =
                RefreshPolicy.success(result.before(), result.answer(), refresh, result.at(), interval);
        fetchLog.note(
                address, RefreshPolicy.record(result.answer(), result.at(), 0, List.of(), schedule.next()), schedule);
        return asBefore(result.subscription(), limit);
    }

    private FeedOutcome asBefore(Subscription subscription, int limit) {
        return FeedOutcome.asBefore(subscription, feeds.feed(subscription.address(), limit));
    }

    private static FeedState state(Feeds.@Nullable Document document, @Nullable FetchSchedule schedule) {
        return document == null
                ? RefreshPolicy.state(Validators.NONE, null, Refresh.UNSAID, schedule)
                : RefreshPolicy.state(document.validators(), document.hash(), document.refresh(), schedule);
    }
}

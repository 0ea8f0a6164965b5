package app.tandem.engine.news.store;

import app.tandem.engine.feed.Feed;
import app.tandem.engine.feed.Refresh;
import app.tandem.engine.feed.fetch.FetchOutcome;
import app.tandem.engine.feed.fetch.Validators;
import app.tandem.engine.news.EntryOrder;
import app.tandem.engine.news.FeedOutcome;
import app.tandem.engine.news.FeedState;
import app.tandem.engine.news.FeedStateStore;
import app.tandem.engine.news.RefreshResult;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.store.entries.EntryWriter;
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

/// Remembers visits: a feed's document with its entries and validators in one transaction of the news database,
/// so that a server is never asked with validators of a document that is not stored; the visit itself in the
/// diary.
final class RefreshRecorder {
    private final Database news;
    private final Feeds feeds;
    private final EntryWriter entries;
    private final Rules rules;
    private final FetchLog diary;
    private Duration interval = RefreshPolicy.INTERVAL;

    RefreshRecorder(Database news, FetchLog diary) {
        this.news = news;
        this.feeds = new Feeds(news);
        this.entries = new EntryWriter(news);
        this.rules = new Rules(news);
        this.diary = diary;
    }

    /// Sets how long to wait from one visit to the next.
    ///
    /// @param wanted the time between two visits, where neither server nor feed asks for a longer one
    void every(Duration wanted) {
        interval = wanted;
    }

    FeedStateStore.Snapshot recall(Collection<URI> addresses, Instant now) {
        Map<URI, Feeds.Document> documents = feeds.documents(addresses);
        Map<URI, FetchLog.FetchSchedule> conducts = diary.conducts(addresses);
        Set<URI> seen = new HashSet<>(documents.keySet());
        seen.addAll(conducts.keySet());
        Map<URI, FeedState> known = new HashMap<>();
        seen.forEach(address -> known.put(address, known(documents.get(address), conducts.get(address))));
        return new FeedStateStore.Snapshot(known, diary.holds(now));
    }

    FeedOutcome remember(RefreshResult visit, int limit) {
        return switch (visit) {
            case RefreshResult.Changed changed -> changed(changed, limit);
            case RefreshResult.Unchanged unchanged -> unchanged(unchanged, limit);
            case RefreshResult.NotDue notDue -> asBefore(notDue.subscription(), limit);
            case RefreshResult.LeftAlone alone -> new FeedOutcome.Failed(alone.subscription(), alone.reason());
            case RefreshResult.Failed failed -> {
                FetchLog.FetchSchedule conduct = RefreshPolicy.failure(failed, interval);
                diary.note(failed.subscription().address(), RefreshPolicy.record(failed, conduct.next()), conduct);
                yield new FeedOutcome.Failed(failed.subscription(), failed.reason());
            }
        };
    }

    Optional<Feed> remembered(URI address, int limit) {
        return feeds.feed(address, limit);
    }

    void hold(String host, Instant until) {
        diary.hold(host, until);
    }

    private FeedOutcome changed(RefreshResult.Changed visit, int limit) {
        URI address = visit.subscription().address();
        Feed feed = visit.feed();
        FetchOutcome.Fetched answer = visit.answer();
        List<Long> added = news.transaction(() -> {
            long id = feeds.number(address);
            EntryWriter.Written written = entries.write(id, feed.entries(), visit.at());
            feeds.remember(id, feed, answer.validators(), answer.hash(), written.current());
            rules.applyTo(written.added());
            return written.added();
        });
        FetchLog.FetchSchedule conduct =
                RefreshPolicy.success(visit.before(), answer, feed.refresh(), visit.at(), interval);
        diary.note(
                address,
                RefreshPolicy.record(answer, visit.at(), added.size(), feed.repairs(), conduct.next()),
                conduct);
        return new FeedOutcome.Fresh(visit.subscription(), EntryOrder.first(feed, limit, visit.at()), added.size());
    }

    private FeedOutcome unchanged(RefreshResult.Unchanged visit, int limit) {
        URI address = visit.subscription().address();
        if (visit.answer() instanceof FetchOutcome.Fetched document
                && RefreshPolicy.worthKeeping(document.validators(), visit)) {
            feeds.remember(feeds.number(address), document.validators());
        }
        Refresh refresh = visit.before().refresh();
        FetchLog.FetchSchedule conduct =
                RefreshPolicy.success(visit.before(), visit.answer(), refresh, visit.at(), interval);
        diary.note(address, RefreshPolicy.record(visit.answer(), visit.at(), 0, List.of(), conduct.next()), conduct);
        return asBefore(visit.subscription(), limit);
    }

    private FeedOutcome asBefore(Subscription subscription, int limit) {
        return FeedOutcome.asBefore(subscription, feeds.feed(subscription.address(), limit));
    }

    private static FeedState known(Feeds.@Nullable Document document, FetchLog.@Nullable FetchSchedule conduct) {
        return document == null
                ? RefreshPolicy.known(Validators.NONE, null, Refresh.UNSAID, conduct)
                : RefreshPolicy.known(document.validators(), document.hash(), document.refresh(), conduct);
    }
}

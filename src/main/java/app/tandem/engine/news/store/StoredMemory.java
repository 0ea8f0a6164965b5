package app.tandem.engine.news.store;

import app.tandem.engine.feed.Feed;
import app.tandem.engine.feed.Refresh;
import app.tandem.engine.feed.fetch.FetchOutcome;
import app.tandem.engine.feed.fetch.Validators;
import app.tandem.engine.news.FeedOutcome;
import app.tandem.engine.news.Known;
import app.tandem.engine.news.Memory;
import app.tandem.engine.news.Newest;
import app.tandem.engine.news.Subscription;
import app.tandem.engine.news.Visit;
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
final class StoredMemory {
    private final Database news;
    private final Feeds feeds;
    private final EntryWriter entries;
    private final Rules rules;
    private final Diary diary;
    private Duration interval = Aftermath.INTERVAL;

    StoredMemory(Database news, Diary diary) {
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

    Memory.Recollection recall(Collection<URI> addresses, Instant now) {
        Map<URI, Feeds.Document> documents = feeds.documents(addresses);
        Map<URI, Diary.Conduct> conducts = diary.conducts(addresses);
        Set<URI> seen = new HashSet<>(documents.keySet());
        seen.addAll(conducts.keySet());
        Map<URI, Known> known = new HashMap<>();
        seen.forEach(address -> known.put(address, known(documents.get(address), conducts.get(address))));
        return new Memory.Recollection(known, diary.holds(now));
    }

    FeedOutcome remember(Visit visit, int limit) {
        return switch (visit) {
            case Visit.Changed changed -> changed(changed, limit);
            case Visit.Unchanged unchanged -> unchanged(unchanged, limit);
            case Visit.NotDue notDue -> asBefore(notDue.subscription(), limit);
            case Visit.LeftAlone alone -> new FeedOutcome.Failed(alone.subscription(), alone.reason());
            case Visit.Failed failed -> {
                Diary.Conduct conduct = Aftermath.failure(failed, interval);
                diary.note(failed.subscription().address(), Aftermath.record(failed, conduct.next()), conduct);
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

    private FeedOutcome changed(Visit.Changed visit, int limit) {
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
        Diary.Conduct conduct = Aftermath.success(visit.before(), answer, feed.refresh(), visit.at(), interval);
        diary.note(
                address, Aftermath.record(answer, visit.at(), added.size(), feed.repairs(), conduct.next()), conduct);
        return new FeedOutcome.Fresh(visit.subscription(), Newest.first(feed, limit, visit.at()), added.size());
    }

    private FeedOutcome unchanged(Visit.Unchanged visit, int limit) {
        URI address = visit.subscription().address();
        if (visit.answer() instanceof FetchOutcome.Fetched document
                && Aftermath.worthKeeping(document.validators(), visit)) {
            feeds.remember(feeds.number(address), document.validators());
        }
        Refresh refresh = visit.before().refresh();
        Diary.Conduct conduct = Aftermath.success(visit.before(), visit.answer(), refresh, visit.at(), interval);
        diary.note(address, Aftermath.record(visit.answer(), visit.at(), 0, List.of(), conduct.next()), conduct);
        return asBefore(visit.subscription(), limit);
    }

    private FeedOutcome asBefore(Subscription subscription, int limit) {
        return feeds.feed(subscription.address(), limit)
                .<FeedOutcome>map(feed -> new FeedOutcome.NotModified(subscription, feed))
                .orElseGet(() -> new FeedOutcome.Failed(subscription, "it has not been read yet"));
    }

    private static Known known(Feeds.@Nullable Document document, Diary.@Nullable Conduct conduct) {
        return document == null
                ? Aftermath.known(Validators.NONE, null, Refresh.UNSAID, conduct)
                : Aftermath.known(document.validators(), document.hash(), document.refresh(), conduct);
    }
}

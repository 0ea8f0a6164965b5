package app.tandem.engine.news;

import app.tandem.engine.feed.fetch.FetchOutcome;
import app.tandem.engine.news.opml.Subscription;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The feeds of a run that are read when all others have come, because reading them takes long, or because
/// there was no memory left to hold them. They are read by size, so that a feed that is merely large does not
/// wait for those that are made to take long. The run's thread alone uses it.
final class PutOff {
    private final long most;
    private final List<Kept> kept = new ArrayList<>();
    private final List<Dropped> dropped = new ArrayList<>();
    private long bytes;

    /// None so far.
    ///
    /// @param most how many bytes of documents to keep, so that a few large feeds are not fetched twice;
    ///     a thousand of 15 MB would be too many
    PutOff(long most) {
        this.most = most;
    }

    /// A document that need not be fetched again.
    ///
    /// @param subscription whose feed it is
    /// @param document what came
    record Kept(Subscription subscription, FetchOutcome.Fetched document) {
        private int size() {
            return document.body().length;
        }
    }

    private record Dropped(Subscription subscription, int size) {}

    /// Puts a feed off.
    ///
    /// @param subscription whose feed it is
    /// @param document what came
    void add(Subscription subscription, FetchOutcome.Fetched document) {
        int size = document.body().length;
        if (bytes + size <= most) {
            bytes += size;
            kept.add(new Kept(subscription, document));
        } else {
            dropped.add(new Dropped(subscription, size));
        }
    }

    /// Puts a feed off whose document did not come, as there was no memory left for it. It comes last.
    ///
    /// @param subscription whose feed it is
    void drop(Subscription subscription) {
        dropped.add(new Dropped(subscription, Integer.MAX_VALUE));
    }

    /// What is there to be read, the smallest first. They are given away.
    List<Kept> takeKept() {
        List<Kept> all =
                kept.stream().sorted(Comparator.comparingInt(Kept::size)).toList();
        kept.clear();
        return all;
    }

    /// What has to be fetched again, the smallest first.
    List<Subscription> dropped() {
        return dropped.stream()
                .sorted(Comparator.comparingInt(Dropped::size))
                .map(Dropped::subscription)
                .toList();
    }
}

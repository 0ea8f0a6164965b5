package app.tandem.gui.news.exchange;

import app.tandem.engine.news.AggregateFeed;
import app.tandem.engine.news.FeedOutcome;
import app.tandem.engine.news.NewsReport;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.page.NewsPage;
import app.tandem.engine.news.store.NewsStore;
import app.tandem.engine.problem.Problem;
import app.tandem.engine.problem.Problems;
import app.tandem.gui.news.feeds.FeedChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Publishes what is stored of feeds as one page or feed. On the store's thread.
final class Publisher {
    private Publisher() {}

    /// Writes the page or feed.
    ///
    /// @param open where the feeds are stored
    /// @param choice which feeds
    /// @param limit how many entries of each at most
    /// @param file where to: Atom, RSS or JSON Feed where its name says so, else a page
    /// @param now the time
    /// @return what went wrong; empty when it is written
    static Optional<Problem> publish(NewsStore open, FeedChoice choice, int limit, Path file, Instant now) {
        List<FeedOutcome> written = new ArrayList<>();
        int asked = 0;
        Optional<AggregateFeed.Format> format = AggregateFeed.Format.of(file);
        AggregateFeed merged = new AggregateFeed();
        List<Subscription> feeds = open.subscriptions().feeds();
        try (NewsPage news = new NewsPage(feeds)) {
            for (Subscription feed : feeds) {
                if (choice.includes(feed.address())) {
                    asked++;
                    open.remembered(feed.address(), limit)
                            .map(stored -> new FeedOutcome.NotModified(feed, stored))
                            .ifPresent(outcome -> {
                                if (format.isPresent()) {
                                    merged.add(outcome, now);
                                } else {
                                    news.add(outcome);
                                }
                                written.add(outcome.brief());
                            });
                }
            }
            if (format.isPresent()) {
                merged.writeTo(file, format.get(), now);
            } else {
                news.writeTo(file, new NewsReport(written, asked, 1, false));
            }
            return Optional.empty();
        } catch (IOException problem) {
            return Optional.of(Problems.of(problem));
        }
    }
}

package app.tandem.engine.news;

import app.tandem.engine.feed.clean.TimeBudget;
import app.tandem.engine.feed.parse.FeedParser;
import java.time.Duration;

/// How long reading the documents of a run may take. While others wait for their turn a document gets little,
/// and what is not read by then is put off until all others have come. So a thousand documents that take long
/// keep nobody waiting.
///
/// @param first the time while others wait
/// @param last the time when all others have come: once for documents that were kept, and once for those that
///     are fetched again
record ReadingTimes(Share first, Share last) {
    /// Most feeds take some milliseconds, and the largest of some thousands less than a second. 1,000 that take
    /// long keep two processors busy for 4 s, and those that come after them wait for no more. What one may
    /// take in all is what [FeedParser] grants.
    static final ReadingTimes STANDARD = new ReadingTimes(
            new Share(Duration.ofMillis(5), Duration.ofSeconds(1), Duration.ofSeconds(3)),
            new Share(Duration.ofMillis(50), FeedParser.LONGEST.minus(Duration.ofSeconds(1)), Duration.ofSeconds(20)));

    /// The time of several documents.
    ///
    /// @param sure what each may take in any case
    /// @param longest what one may take at most
    /// @param shared what all together may take beyond what is sure
    record Share(Duration sure, Duration longest, Duration shared) {
        TimeBudget budget() {
            return new TimeBudget(sure, longest, shared);
        }
    }
}

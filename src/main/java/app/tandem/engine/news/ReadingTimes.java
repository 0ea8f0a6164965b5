package app.tandem.engine.news;

import app.tandem.engine.feed.clean.TimeBudget;
import app.tandem.engine.feed.parse.FeedParser;
import java.time.Duration;

/// How long reading the documents of a run may take. A feed that takes long is read while there is time to
/// share; then it is put off until all others have come, so that a thousand such feeds keep nobody waiting.
///
/// @param sure what each may take in any case
/// @param longest what one may take at most
/// @param shared what all together may take beyond what is sure, and once more for those that were put off
record ReadingTimes(Duration sure, Duration longest, Duration shared) {
    /// Most feeds take some milliseconds, and the largest of some thousands less than a second.
    static final ReadingTimes STANDARD =
            new ReadingTimes(Duration.ofMillis(100), FeedParser.LONGEST, Duration.ofSeconds(20));

    TimeBudget budget() {
        return new TimeBudget(sure, longest, shared);
    }
}

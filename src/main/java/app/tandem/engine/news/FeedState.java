package app.tandem.engine.news;

import app.tandem.engine.feed.Refresh;
import app.tandem.engine.feed.fetch.headers.Validators;
import app.tandem.engine.feed.schedule.FailureStreak;
import app.tandem.engine.feed.schedule.NextCheck;
import app.tandem.engine.feed.schedule.RedirectHistory;
import org.jspecify.annotations.Nullable;

/// What earlier runs leave known about a feed, so that the next one asks as it should. Immutable.
///
/// @param validators what the server gave with the document that is remembered
/// @param hash SHA-256 of that document in hexadecimal; null when none is remembered
/// @param refresh how often that document asks to be read
/// @param redirect a permanent redirect that is being watched
/// @param streak the failures since the last success
/// @param next when to ask again; null when it was never asked
public record FeedState(
        Validators validators,
        @Nullable String hash,
        Refresh refresh,
        RedirectHistory redirect,
        FailureStreak streak,
        @Nullable NextCheck next) {

    /// Nothing is known.
    public static final FeedState NOTHING =
            new FeedState(Validators.NONE, null, Refresh.UNSAID, RedirectHistory.NONE, FailureStreak.NONE, null);
}

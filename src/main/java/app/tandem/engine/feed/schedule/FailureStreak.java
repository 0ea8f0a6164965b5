package app.tandem.engine.feed.schedule;

import app.tandem.engine.feed.fetch.FetchError;

/// How often a feed has failed in a row.
///
/// @param failures failures since the last success, 0 or more
/// @param gone how many of them, the latest ones in a row, said 410
public record FailureStreak(int failures, int gone) {
    /// The last time went well.
    public static final FailureStreak NONE = new FailureStreak(0, 0);

    /// The 410 in a row that are believed: one may be a slip of whoever keeps the server.
    private static final int BELIEVED = 2;

    /// The streak after one more failure.
    ///
    /// @param kind its kind
    /// @return a longer streak
    public FailureStreak plus(FetchError kind) {
        return new FailureStreak(failures + 1, kind == FetchError.GONE ? gone + 1 : 0);
    }

    /// Whether the feed is gone for good.
    ///
    /// @return true when the server has said so twice in a row
    public boolean over() {
        return gone >= BELIEVED;
    }
}

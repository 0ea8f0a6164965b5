package app.tandem.engine.news;

import app.tandem.engine.work.Progress;

/// Told how a refresh goes, on the run's own thread.
@FunctionalInterface
public interface NewsListener {
    /// One more feed has its outcome.
    ///
    /// @param outcome of one feed
    /// @param progress feeds done, of all feeds
    void ended(FeedOutcome outcome, Progress progress);
}

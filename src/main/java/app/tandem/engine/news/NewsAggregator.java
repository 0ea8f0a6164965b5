package app.tandem.engine.news;

import java.util.List;

/// Reads many feeds at once, each on a virtual thread.
public final class NewsAggregator {

    /// Reads all subscriptions of a request.
    ///
    /// When the calling thread is interrupted all calls are closed, the report holds what had arrived and says
    /// `cancelled`, and the thread's interrupt flag is set again.
    ///
    /// @param request what to read
    /// @param listener told of each outcome, on the calling thread
    /// @return what came of it all
    public NewsReport run(NewsRequest request, NewsListener listener) {
        return new NewsReport(List.of(), request.subscriptions().size(), request.inFlight(), false);
    }
}

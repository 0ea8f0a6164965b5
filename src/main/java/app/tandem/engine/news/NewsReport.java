package app.tandem.engine.news;

import java.util.List;

/// A refresh as a whole.
///
/// @param outcomes what came of each feed, in the order in which they came; fewer than asked for after a cancel
/// @param asked how many feeds were asked for
/// @param threads how many were in flight at once at most
/// @param cancelled whether the refresh was cut off
public record NewsReport(List<FeedOutcome> outcomes, int asked, int threads, boolean cancelled) {

    /// Copies the list.
    public NewsReport {
        outcomes = List.copyOf(outcomes);
    }

    /// How many feeds were read, changed or not.
    ///
    /// @return all but the failed
    public long read() {
        return outcomes.stream()
                .filter(outcome -> !(outcome instanceof FeedOutcome.Failed))
                .count();
    }
}

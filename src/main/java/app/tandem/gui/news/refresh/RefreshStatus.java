package app.tandem.gui.news.refresh;

import app.tandem.engine.news.FeedOutcome;
import app.tandem.engine.problem.Problem;
import app.tandem.gui.fx.Messages;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Counts what came of the feeds of one refresh and says it in a sentence. A feed whose time had not come
/// counts neither as read nor as failed. JavaFX thread.
final class RefreshStatus {
    private final Messages messages;
    private int read;
    private int notDue;
    private int failed;
    private int added;
    private final Map<String, Integer> reasons = new HashMap<>();

    /// Nothing came yet.
    ///
    /// @param messages the window's texts
    RefreshStatus(Messages messages) {
        this.messages = messages;
    }

    /// Counts outcomes.
    ///
    /// @param outcomes those of feeds
    void add(List<FeedOutcome> outcomes) {
        for (FeedOutcome outcome : outcomes) {
            switch (outcome) {
                case FeedOutcome.Fresh fresh -> {
                    read++;
                    added += fresh.added();
                }
                case FeedOutcome.NotModified _ -> read++;
                case FeedOutcome.NotDue _ -> notDue++;
                case FeedOutcome.Failed failed when failed.reason().equals(FeedOutcome.UNREAD) -> notDue++;
                case FeedOutcome.Failed(var feed, Problem reason) -> {
                    failed++;
                    // the same cause names another host each time
                    String host = String.valueOf(feed.address().getHost());
                    reasons.merge(messages.text(reason).replace(host, "…"), 1, Integer::sum);
                }
            }
        }
    }

    /// The end of the refresh, in words; where no feed could be read, [#failure].
    ///
    /// @param asked how many feeds were asked for, those among them whose time had not come
    /// @param cancelled whether it was cut off
    /// @return a sentence
    String text(int asked, boolean cancelled) {
        if (cancelled) {
            return messages.text("news.status.cancelled", read, asked - notDue);
        }
        if (asked > 0 && asked == notDue) {
            return messages.text("news.status.none-due");
        }
        return failure().orElseGet(() -> {
            String text = messages.text("news.status.read", read, asked - notDue, added, notDue);
            return failed == 0 ? text : text + " " + messages.text("news.status.failing", failed);
        });
    }

    /// Why no feed could be read. That is seldom the feeds' own fault, so that one sentence says it, with the
    /// reason that is told most often.
    ///
    /// @return a sentence; empty where a feed was read, or only one was asked
    Optional<String> failure() {
        if (read > 0 || failed < 2) {
            return Optional.empty();
        }
        Map.Entry<String, Integer> usual = Collections.max(
                reasons.entrySet(),
                Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        return Optional.of(
                reasons.size() == 1
                        ? messages.text("news.status.offline", usual.getKey())
                        : messages.text("news.status.none-read", usual.getKey(), usual.getValue(), failed));
    }
}

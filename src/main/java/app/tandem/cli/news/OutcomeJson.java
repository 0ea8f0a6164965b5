package app.tandem.cli.news;

import app.tandem.cli.console.EnglishText;
import app.tandem.engine.feed.Feed;
import app.tandem.engine.news.FeedOutcome;
import app.tandem.engine.news.opml.FeedUrl;
import app.tandem.engine.news.opml.Subscription;
import tools.jackson.databind.node.ObjectNode;

/// What `tandem whatsnew --json` prints of one feed: what [FeedJson] prints of a document, with the
/// subscription's `"feed"` and `"folder"`, and `"outcome"`, which is `fresh` (then `"added"` counts the new
/// entries), `not modified` or `failed` (then `"error"` says why).
final class OutcomeJson {
    private OutcomeJson() {}

    /// Writes an outcome.
    ///
    /// @param outcome what came of a feed
    /// @return one line, without its end
    static String of(FeedOutcome outcome) {
        ObjectNode node = switch (outcome) {
            case FeedOutcome.Fresh fresh ->
                node(fresh, fresh.feed()).put("outcome", "fresh").put("added", fresh.added());
            case FeedOutcome.NotModified same -> node(same, same.feed()).put("outcome", "not modified");
            case FeedOutcome.NotDue same -> node(same, same.feed()).put("outcome", "not modified");
            case FeedOutcome.Failed failed ->
                named(new FeedJson().errorNode(source(failed), EnglishText.said(failed.reason())), failed)
                        .put("outcome", "failed");
        };
        return node.toString();
    }

    private static ObjectNode node(FeedOutcome outcome, Feed feed) {
        return named(new FeedJson().node(source(outcome), feed), outcome);
    }

    private static ObjectNode named(ObjectNode node, FeedOutcome outcome) {
        Subscription subscription = outcome.subscription();
        node.put("feed", subscription.title());
        subscription.folder().forEach(node.putArray("folder")::add);
        return node;
    }

    private static String source(FeedOutcome outcome) {
        return FeedUrl.shown(outcome.subscription().address());
    }
}

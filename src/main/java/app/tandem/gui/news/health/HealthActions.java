package app.tandem.gui.news.health;

import app.tandem.gui.news.feeds.FeedItem;
import app.tandem.gui.news.feeds.SubscriptionEditor;
import java.util.function.Consumer;

/// What can be done with a feed where its health is shown. JavaFX thread.
///
/// @param refresh fetches a feed now
/// @param edit opens the sheet that changes a feed's name and address
/// @param health opens the health card of a feed
/// @param editor removes a feed, or gives it another address
/// @param close closes the open sheet
public record HealthActions(
        Consumer<FeedItem> refresh,
        Consumer<FeedItem> edit,
        Consumer<FeedItem> health,
        SubscriptionEditor editor,
        Runnable close) {}

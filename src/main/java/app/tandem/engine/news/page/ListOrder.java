package app.tandem.engine.news.page;

import app.tandem.engine.news.opml.Subscription;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The order of a list of feeds, its folders where each is named first. Feeds that are not in it come last, in
/// the order of their folders' and their own names.
final class ListOrder implements Comparator<Subscription> {
    private static final Comparator<String> BY_NAME = new NaturalOrder().thenComparing(Comparator.naturalOrder());

    private final Map<List<String>, Integer> folders = new HashMap<>();
    private final Map<Subscription, Integer> feeds = new HashMap<>();
    private final Comparator<Subscription> order = Comparator.comparingInt(this::folder)
            .thenComparing(ListOrder::path, BY_NAME)
            .thenComparingInt(this::feed)
            .thenComparing(Subscription::title, BY_NAME);

    ListOrder(List<Subscription> list) {
        for (Subscription each : list) {
            folders.putIfAbsent(each.folder(), folders.size());
            feeds.putIfAbsent(each, feeds.size());
        }
    }

    @Override
    public int compare(Subscription one, Subscription other) {
        return order.compare(one, other);
    }

    private int folder(Subscription feed) {
        return folders.getOrDefault(feed.folder(), Integer.MAX_VALUE);
    }

    private int feed(Subscription feed) {
        return feeds.getOrDefault(feed, Integer.MAX_VALUE);
    }

    /// The folder of a feed, as it is shown.
    ///
    /// @param feed the feed
    /// @return its names with an arrow between them; empty for a feed in no folder
    static String path(Subscription feed) {
        return String.join(" › ", feed.folder());
    }
}

package app.tandem.gui.news.refresh;

import app.tandem.engine.news.opml.Subscription;
import app.tandem.gui.fx.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The hosts that a refresh still waits for, in the order it asks them. For one thread.
final class AwaitedHosts {
    private final Map<String, Integer> feeds = new LinkedHashMap<>();

    /// Waits for all feeds.
    ///
    /// @param asked the feeds of a refresh
    AwaitedHosts(List<Subscription> asked) {
        asked.forEach(feed -> feeds.merge(host(feed), 1, Integer::sum));
    }

    /// A feed has its outcome.
    ///
    /// @param feed one of those that are waited for
    void ended(Subscription feed) {
        String host = host(feed);
        int left = feeds.getOrDefault(host, 0) - 1;
        if (left > 0) {
            feeds.put(host, left);
        } else {
            feeds.remove(host);
        }
    }

    /// What is waited for now.
    ///
    /// @return may be put into words on another thread
    Awaited now() {
        return feeds.isEmpty()
                ? new Awaited("", 0)
                : new Awaited(feeds.keySet().iterator().next(), feeds.size() - 1);
    }

    /// What is waited for. Immutable.
    ///
    /// @param first the host that was asked first; empty when nothing is waited for
    /// @param more how many other hosts are waited for
    record Awaited(String first, int more) {
        /// The same in words.
        ///
        /// @param messages the window's texts
        /// @return begins with a separator; empty when nothing is waited for
        String text(Messages messages) {
            if (first.isEmpty()) {
                return "";
            }
            return " · "
                    + (more == 0
                            ? messages.text("news.status.waiting", first)
                            : messages.text("news.status.waiting-more", first, more));
        }
    }

    private static String host(Subscription feed) {
        return Objects.requireNonNullElse(feed.address().getHost(), feed.title());
    }
}

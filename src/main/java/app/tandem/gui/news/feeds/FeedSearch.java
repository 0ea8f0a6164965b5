package app.tandem.gui.news.feeds;

import app.tandem.engine.feed.fetch.AddressPolicy;
import app.tandem.engine.feed.fetch.FeedFetcher;
import app.tandem.engine.feed.find.FeedFinder;
import app.tandem.engine.feed.find.Finding;
import app.tandem.engine.problem.Problem;
import app.tandem.gui.fx.Latest;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Looks for feeds that may be subscribed to. JavaFX thread.
public final class FeedSearch {
    /// Longer addresses are in no use.
    private static final int LONGEST = 2_000;

    private final FeedFinder finder;
    private final Executor background;
    private final Executor fx;
    private final Latest newest;

    /// A search.
    ///
    /// @param fetcher asks servers for feeds
    /// @param background where feeds are looked for
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    FeedSearch(FeedFetcher fetcher, Executor background, Executor fx) {
        finder = new FeedFinder(fetcher);
        this.background = background;
        this.fx = fx;
        newest = new Latest(background, fx);
    }

    /// The address in a text that comes from another program: the clipboard, or what is dropped.
    ///
    /// @param text any text; null for none
    /// @return as it stands there; empty where the text is no address of the web or of a feed
    public static Optional<String> address(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(found -> found.length() < LONGEST && found.matches("(?i)(https?|feed):\\S+"));
    }

    /// Looks for feeds; of several questions only the newest is answered.
    ///
    /// @param typed an address of a feed or of a site, or a text that is one
    /// @param found told what was found
    public void find(String typed, Consumer<Finding> found) {
        newest.ask(() -> look(typed), found);
    }

    /// Reads a feed that a site names, to show what it brings. Each question is answered.
    ///
    /// @param feed its address
    /// @param found told what is there
    void preview(URI feed, Consumer<Finding> found) {
        new Latest(background, fx).ask(() -> look(feed.toString()), found);
    }

    private Finding look(String address) {
        try {
            return finder.find(address, AddressPolicy.OWN_HOST);
        } catch (RejectedExecutionException _) {
            // the window was closed meanwhile, and the connections with it
            return new Finding.None(Problem.of("plain", ""));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Finding.None(Problem.of("plain", ""));
        }
    }
}

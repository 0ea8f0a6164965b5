package app.tandem.engine.feed.schedule;

import app.tandem.engine.feed.fetch.Redirect;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A permanent redirect that is being watched. It is believed only after it has held for days: maintenance
/// pages and hotel networks say 301 too, and a subscription that follows them is lost.
///
/// @param target where the redirects lead; null when there are none
/// @param times how often in a row they led there, and to a feed
/// @param since when they did so first; null when there are none
public record RedirectHistory(
        @Nullable URI target, int times, @Nullable Instant since) {

    /// The feed is where it is said to be.
    public static final RedirectHistory NONE = new RedirectHistory(null, 0, null);

    /// How often it must have held.
    public static final int TIMES = 3;

    /// How long it must have held.
    public static final Duration HELD = Duration.ofDays(3);

    /// What is remembered after one more fetch that ended in a feed, new or unchanged. After any other end the
    /// memory stays as it is.
    ///
    /// @param redirects the redirects of the fetch
    /// @param now when it was
    /// @return the memory from now on
    public RedirectHistory after(List<Redirect> redirects, Instant now) {
        URI to = null;
        for (Redirect hop : redirects) {
            if (!hop.permanent()) {
                break; // what comes after a temporary hop is as temporary
            }
            to = hop.to();
        }
        if (to == null) {
            return NONE;
        }
        return to.equals(target) ? new RedirectHistory(target, times + 1, since) : new RedirectHistory(to, 1, now);
    }

    /// The address that the subscription should have from now on.
    ///
    /// @param now the time
    /// @return the target when it has held [#TIMES] times and for [#HELD]; otherwise null
    public @Nullable URI moved(Instant now) {
        return times >= TIMES && since != null && !now.isBefore(since.plus(HELD)) ? target : null;
    }
}

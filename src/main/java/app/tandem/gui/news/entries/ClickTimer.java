package app.tandem.gui.news.entries;

import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/// Tells the second click of a double click. JavaFX counts by the time at which it takes the clicks, and the
/// first may have it build an article for longer than that; this counts by pulses, of which there are none
/// meanwhile. JavaFX thread.
final class ClickTimer extends AnimationTimer {
    /// Half a second, where nothing holds the window up.
    static final int PULSES = 30;

    private @Nullable EntryRow first;
    private int pulses;

    /// A click on a row.
    ///
    /// @param row which
    /// @return whether it is the second on that row; what comes then is a first one again
    boolean isSecond(EntryRow row) {
        boolean second = row.equals(first);
        if (second) {
            stop();
            first = null;
        } else {
            first = row;
            pulses = 0;
            start();
        }
        return second;
    }

    @Override
    public void handle(long now) {
        pulses++;
        if (pulses > PULSES) {
            stop();
            first = null;
        }
    }
}

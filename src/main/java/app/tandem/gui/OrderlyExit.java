package app.tandem.gui;

import app.tandem.gui.fx.RunState;
import app.tandem.gui.tab.AppTab;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Ends the application: work stops, workers are waited for, temporary files go. JavaFX thread.
final class OrderlyExit {
    /// How long workers are waited for: a codec may not answer, and the next run deletes what it left.
    private static final Duration PATIENCE = Duration.seconds(5);

    private OrderlyExit() {}

    /// Cancels the tabs' runs, then closes the tabs. Returns at once.
    ///
    /// @param tabs the window's tabs
    /// @param exit what is done at the end, once
    static void begin(List<AppTab> tabs, Runnable exit) {
        AtomicBoolean ended = new AtomicBoolean();
        Runnable end = () -> {
            if (ended.compareAndSet(false, true)) {
                tabs.forEach(AppTab::close);
                exit.run();
            }
        };
        Runnable endWhenIdle = () -> {
            if (tabs.stream().allMatch(tab -> tab.runState().getValue() == RunState.IDLE)) {
                end.run();
            }
        };
        tabs.forEach(AppTab::cancel);
        tabs.forEach(tab -> tab.runState().subscribe(endWhenIdle));
        PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(_ -> end.run());
        patience.play();
        endWhenIdle.run();
    }
}

package app.tandem.gui.news.health;

import app.tandem.engine.news.store.log.FetchLogEntry;
import app.tandem.gui.fx.Messages;
import java.util.List;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The last fetches of a feed as bars, the latest at the right, as high as each took long. JavaFX thread.
public final class Sparkline extends HBox {
    private static final double HIGHEST = 48;

    private static final double LOWEST = 3;

    /// Draws the bars.
    ///
    /// @param fetches the latest first
    /// @param messages say of each what is told where the pointer rests on it
    public Sparkline(List<FetchLogEntry> fetches, Messages messages) {
        getStyleClass().add("sparkline");
        long longest = fetches.stream()
                .mapToLong(fetch -> fetch.took().toMillis())
                .max()
                .orElse(1);
        for (FetchLogEntry fetch : fetches.reversed()) {
            Region bar = new Region();
            bar.getStyleClass().add(fetch.reason() == null ? "fetch-bar" : "failed-bar");
            double height = Math.max(LOWEST, HIGHEST * fetch.took().toMillis() / Math.max(1, longest));
            bar.setMinHeight(height);
            bar.setMaxHeight(height);
            String text = HealthFacts.text(fetch, messages);
            Tooltip.install(bar, new Tooltip(text));
            bar.setAccessibleText(text);
            getChildren().add(bar);
        }
    }
}

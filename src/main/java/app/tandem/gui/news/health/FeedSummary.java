package app.tandem.gui.news.health;

import app.tandem.engine.news.store.log.FeedHealth;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RightToLeft;
import java.time.Instant;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A feed in a few lines beside an article: its name, its last fetches, and when the next one is. JavaFX
/// thread.
public final class FeedSummary extends VBox {
    private static final int FACTS = 3;

    private final Messages messages;

    /// An empty summary.
    ///
    /// @param messages the window's texts
    public FeedSummary(Messages messages) {
        this.messages = messages;
        setId("feed-summary");
        getStyleClass().add("feed-summary");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /// Shows how a feed does.
    ///
    /// @param name of the feed
    /// @param health how it does
    /// @param more opens the whole card
    public void show(String name, FeedHealth health, Runnable more) {
        Label heading = new Label(name);
        heading.getStyleClass().add("heading");
        RightToLeft.wrap(heading);
        getChildren().setAll(heading);
        if (!health.fetches().isEmpty()) {
            getChildren().add(new Sparkline(health.fetches(), messages));
        }
        HealthFacts.of(health, Instant.now(), messages).stream().limit(FACTS).forEach(this::fact);
        Hyperlink link = new Hyperlink(messages.text("news.health"));
        link.setOnAction(_ -> more.run());
        getChildren().add(link);
        setVisible(true);
    }

    private void fact(HealthFacts.Fact fact) {
        Label name = new Label(fact.name());
        name.getStyleClass().add("cell-detail");
        Label value = new Label(fact.value());
        RightToLeft.wrap(value);
        getChildren().add(new VBox(name, value));
    }
}

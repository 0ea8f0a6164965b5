package app.tandem.gui.news.health;

import app.tandem.engine.news.store.log.FeedHealth;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RightToLeft;
import app.tandem.gui.news.feeds.FeedItem;
import java.net.URI;
import java.time.Instant;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// How a feed has done of late: its last fetches, what failed, and when it is asked for next and why then.
/// JavaFX thread.
public final class HealthCard extends VBox {
    private final Messages messages;
    private final GridPane facts = new GridPane();

    /// Builds the card.
    ///
    /// @param item the feed
    /// @param health how it does
    /// @param messages the window's texts
    /// @param actions what can be done with the feed
    public HealthCard(FeedItem item, FeedHealth health, Messages messages, HealthActions actions) {
        this.messages = messages;
        TextField address = new TextField(String.valueOf(item.feed()));
        address.setEditable(false);
        address.setAccessibleText(messages.text("news.health.address"));
        facts.getStyleClass().add("settings-form");
        HealthFacts.of(health, Instant.now(), messages).forEach(this::fact);
        Button retry = button("command.refresh-feed", () -> {
            actions.close().run();
            actions.refresh().accept(item);
        });
        Button edit = button("news.edit", () -> actions.edit().accept(item));
        Button remove = button("command.remove", () -> {
            actions.close().run();
            actions.editor().remove(item);
        });
        HBox buttons = new HBox(retry, edit, remove);
        URI moved = health.movedTo();
        if (moved != null) {
            buttons.getChildren().add(button("news.health.adopt", () -> {
                actions.close().run();
                actions.editor().moveTo(item, moved);
            }));
        }
        buttons.getStyleClass().add("input-row");
        setId("health-card");
        getStyleClass().add("health-card");
        getChildren().addAll(address, new Sparkline(health.fetches(), messages), facts, buttons);
    }

    private void fact(HealthFacts.Fact fact) {
        Label name = new Label(fact.name());
        name.setMinWidth(USE_PREF_SIZE);
        Label value = new Label(fact.value());
        RightToLeft.wrap(value);
        name.getStyleClass().add("cell-detail");
        GridPane.setValignment(name, VPos.TOP);
        facts.addRow(facts.getRowCount(), name, value);
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(messages.plain(key));
        button.setOnAction(_ -> action.run());
        return button;
    }
}

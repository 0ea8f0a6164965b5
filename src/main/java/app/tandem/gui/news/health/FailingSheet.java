package app.tandem.gui.news.health;

import app.tandem.engine.news.store.log.FeedHealth;
import app.tandem.engine.problem.Problem;
import app.tandem.gui.controls.WrappingCell;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RightToLeft;
import app.tandem.gui.news.feeds.FeedItem;
import app.tandem.gui.news.feeds.FeedTree;
import app.tandem.gui.news.feeds.FeedsModel;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The feeds that fail, the longest first, then those that have moved; each with what can be done. Follows the
/// list of feeds while it is on screen. JavaFX thread.
public final class FailingSheet extends VBox {
    private final FeedsModel feeds;
    private final Messages messages;
    private final HealthActions actions;
    private final ListView<FeedHealth> list = new ListView<>();
    private final Map<URI, FeedItem> items = new HashMap<>();
    private Subscription follows = Subscription.EMPTY;

    /// Builds the sheet's content.
    ///
    /// @param feeds the list of feeds
    /// @param messages the window's texts
    /// @param actions what can be done with a feed
    public FailingSheet(FeedsModel feeds, Messages messages, HealthActions actions) {
        this.feeds = feeds;
        this.messages = messages;
        this.actions = actions;
        list.setId("failing-feeds");
        list.setAccessibleText(messages.text("news.failing.show"));
        list.setPlaceholder(new Label(messages.text("news.failing.none")));
        list.setCellFactory(_ -> new Cell());
        VBox.setVgrow(list, Priority.ALWAYS);
        setId("failing-sheet");
        getStyleClass().add("failing-sheet");
        getChildren().add(list);
        sceneProperty().subscribe(scene -> {
            follows.unsubscribe();
            follows =
                    scene == null ? Subscription.EMPTY : feeds.changeProperty().subscribe(this::reload);
            if (scene != null) {
                reload();
            }
        });
    }

    private void reload() {
        // read, so that the next change is told as well
        FeedTree tree = feeds.changeProperty().get().tree();
        items.clear();
        tree.byKey().values().stream()
                .filter(FeedItem::isInList)
                .forEach(item -> items.putIfAbsent(Objects.requireNonNull(item.feed()), item));
        feeds.ailing(this::show);
    }

    private void show(List<FeedHealth> ailing) {
        list.getItems()
                .setAll(ailing.stream()
                        .filter(health -> items.containsKey(health.feed()))
                        .toList());
    }

    private final class Cell extends WrappingCell<FeedHealth> {
        private final Hyperlink name = new Hyperlink();
        private final Label reason = new Label();
        private final HBox row;

        private Cell() {
            VBox text = new VBox(name, reason);
            name.setMinWidth(0);
            reason.setMinWidth(0);
            RightToLeft.draw(name);
            RightToLeft.wrap(reason);
            name.getStyleClass().add("feed-link");
            reason.getStyleClass().add("cell-detail");
            HBox.setHgrow(text, Priority.ALWAYS);
            text.setMinWidth(0);
            row = new HBox(text);
            row.getStyleClass().add("input-row");
        }

        @Override
        protected void updateItem(FeedHealth health, boolean empty) {
            super.updateItem(health, empty);
            @Nullable FeedItem item = empty || health == null ? null : items.get(health.feed());
            if (item == null || health == null) {
                setGraphic(null);
                return;
            }
            name.setText(item.name());
            name.setOnAction(_ -> actions.health().accept(item));
            reason.setText(FailingSheet.this.reason(health));
            row.getChildren().remove(1, row.getChildren().size());
            row.getChildren()
                    .add(button("news.failing.retry", () -> actions.refresh().accept(item)));
            row.getChildren().add(button("news.edit", () -> actions.edit().accept(item)));
            row.getChildren()
                    .add(button("command.remove", () -> actions.editor().remove(item)));
            URI moved = health.movedTo();
            if (moved != null) {
                row.getChildren()
                        .add(button("news.health.adopt", () -> actions.editor().moveTo(item, moved)));
            }
            setGraphic(row);
        }

        private Button button(String key, Runnable action) {
            Button button = new Button(messages.plain(key));
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> action.run());
            return button;
        }
    }

    private String reason(FeedHealth health) {
        @Nullable Problem problem = health.reason();
        String failed = problem == null ? "" : messages.sentence(problem);
        Instant since = health.failingSince();
        String lasting = since == null
                ? failed
                : messages.text(
                        "news.failing.line",
                        failed,
                        Duration.between(since, Instant.now()).toDays(),
                        messages.formats().date(since));
        return health.movedTo() == null
                ? lasting
                : Stream.of(lasting, messages.text("news.failing.moved", health.movedTo()))
                        .filter(line -> !line.isEmpty())
                        .reduce((one, two) -> one + "\n" + two)
                        .orElse("");
    }
}

package app.tandem.gui.news;

import app.tandem.engine.news.opml.Subscriptions;
import app.tandem.engine.problem.Problem;
import app.tandem.gui.fx.Formats;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RightToLeft;
import app.tandem.gui.fx.RunState;
import app.tandem.gui.news.entries.EntriesModel;
import app.tandem.gui.news.feeds.FeedItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// What stands in an empty list of entries: why it is empty, and what can be done. JavaFX thread.
public final class EntriesPlaceholder extends VBox {
    private final NewsModel model;
    private final Messages messages;
    private final Runnable add;
    private final Runnable importFile;
    private final Consumer<FeedItem> health;

    /// Builds it.
    ///
    /// @param model the tab's model
    /// @param messages the window's texts
    /// @param add opens the sheet that adds a feed
    /// @param importFile asks for a file of feeds
    /// @param health opens the health card of a feed
    public EntriesPlaceholder(
            NewsModel model, Messages messages, Runnable add, Runnable importFile, Consumer<FeedItem> health) {
        this.model = model;
        this.messages = messages;
        this.add = add;
        this.importFile = importFile;
        this.health = health;
        setId("entries-placeholder");
        getStyleClass().add("placeholder-box");
        setAlignment(Pos.CENTER);
        model.entries().rowsProperty().subscribe(this::show);
        model.entries().loadingProperty().subscribe(this::show);
        model.entries().failedProperty().subscribe(this::show);
        model.feeds().itemsProperty().subscribe(this::show);
        model.feeds().selectedProperty().subscribe(this::show);
        model.runStateProperty().subscribe(this::show);
        model.refreshes().lastProperty().subscribe(this::show);
        model.refreshes().nextProperty().subscribe(this::show);
    }

    private void show() {
        if (!model.entries().rowsProperty().get().isEmpty()) {
            return;
        }
        getChildren().setAll(content());
    }

    private List<Node> content() {
        EntriesModel entries = model.entries();
        String search = entries.searchProperty().get().strip();
        String name = model.feeds().selectedProperty().get().map(FeedItem::name).orElse("");
        if (entries.loadingProperty().get()
                || model.feeds().itemsProperty().get().isEmpty()) {
            return List.of();
        }
        if (entries.failedProperty().get()) {
            return List.of(text(messages.text("news.empty.failed")), button("article.again", entries::reopen));
        }
        if (!model.feeds().hasFeeds()) {
            return List.of(
                    text(messages.text("news.empty.no-feeds")),
                    button("news.add", add),
                    button("command.import-feeds", importFile),
                    starters());
        }
        if (!search.isEmpty()) {
            return entries.everywhereProperty().get()
                    ? List.of(text(messages.text("news.empty.search-everywhere", search)))
                    : List.of(
                            text(messages.text("news.empty.search", search, name)),
                            button(
                                    "news.empty.everywhere",
                                    () -> entries.everywhereProperty().set(true)));
        }
        if (model.runStateProperty().get() != RunState.IDLE) {
            return List.of(text(messages.text("news.empty.working")));
        }
        Optional<FeedItem> failing = model.feeds()
                .selectedProperty()
                .get()
                .filter(item -> item.kind() == FeedItem.Kind.FEED && item.failing());
        if (failing.isPresent()) {
            return failing(failing.get());
        }
        if (model.refreshes().lastProperty().get().isEmpty()) {
            return List.of(text(messages.text("news.empty")), button("news.button", model::refresh));
        }
        Optional<String> failure = model.refreshes().failure();
        if (failure.isPresent()) {
            return List.of(text(failure.get()), text(times()), button("news.button", model::refresh));
        }
        Optional<FeedItem.Kind> kind = model.feeds().selectedProperty().get().map(FeedItem::kind);
        if (kind.filter(FeedItem.Kind.UNREAD::equals).isPresent()
                || entries.hideReadProperty().get()) {
            return List.of(
                    text(messages.text("news.empty.unread")), text(times()), button("news.empty.show-all", () -> {
                        entries.hideReadProperty().set(false);
                        model.feeds().select("all");
                    }));
        }
        return List.of(text(messages.text("news.empty.list")), text(times()));
    }

    private List<Node> failing(FeedItem item) {
        Label why = text(messages.text("news.empty.failing", 0, ""));
        item.address()
                .ifPresent(address -> model.feeds().health(address, read -> {
                    Problem reason = read.reason();
                    if (reason != null) {
                        why.setText(messages.text("news.empty.failing", 1, messages.text(reason)));
                    }
                }));
        return List.of(
                why,
                button("command.refresh-feed", () -> model.refresh(item)),
                button("news.health", () -> health.accept(item)));
    }

    /// The times of day, which stay true however long they stand there.
    private String times() {
        Formats formats = messages.formats();
        String last = model.refreshes()
                .lastProperty()
                .get()
                .map(at -> at.isBefore(Instant.now().minus(Duration.ofHours(20)))
                        ? formats.dateTime(at)
                        : formats.time(at))
                .orElse("");
        return model.refreshes()
                .nextProperty()
                .get()
                .map(at -> messages.text("news.empty.last-next", last, formats.time(at)))
                .orElseGet(() -> messages.text("news.empty.last", last));
    }

    private static Label text(String words) {
        Label label = new Label(words);
        RightToLeft.wrap(label);
        label.getStyleClass().add("placeholder-text");
        return label;
    }

    private Button starters() {
        Subscriptions list = Subscriptions.starters();
        Button start = labelled(
                messages.text("news.add-starters", list.feeds().size()),
                () -> model.subscriptions().add(list));
        start.setId("start-with-shipped");
        return start;
    }

    private Button button(String key, Runnable action) {
        return labelled(messages.plain(key), action);
    }

    private static Button labelled(String text, Runnable action) {
        Button button = new Button(text);
        button.setWrapText(true);
        button.setTextAlignment(TextAlignment.CENTER);
        button.setOnAction(_ -> action.run());
        return button;
    }
}

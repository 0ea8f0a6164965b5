package app.tandem.gui.news.exchange;

import app.tandem.gui.fx.Messages;
import app.tandem.gui.news.feeds.FeedChoice;
import app.tandem.gui.news.feeds.FeedItem;
import app.tandem.gui.tab.SettingsForm;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBoxTreeItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.control.cell.CheckBoxTreeCell;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The sheet that publishes entries: of which feeds, how many of each, and as what. JavaFX thread.
public final class PublishSheet extends VBox {
    private static final List<Integer> LIMITS = List.of(5, 10, 20, 50, 100);
    private static final FeedChoice NONE = new FeedChoice.Only(Set.of());

    private final NewsExchange exchange;
    private final Supplier<NewsFiles> files;
    private final Runnable done;
    private final CheckBoxTreeItem<Named> root;
    private final ComboBox<Integer> limit;
    private final ComboBox<PublishFormat> format;

    /// Builds the sheet's content.
    ///
    /// @param chosen the feed or folder that is ticked at first; empty for all
    /// @param items the rows of the tree
    /// @param exchange writes the page that is opened
    /// @param messages the window's texts
    /// @param files asks for a file
    /// @param done closes the sheet
    public PublishSheet(
            Optional<FeedItem> chosen,
            List<FeedItem> items,
            NewsExchange exchange,
            Messages messages,
            Supplier<NewsFiles> files,
            Runnable done) {
        this.exchange = exchange;
        this.files = files;
        this.done = done;
        root = new CheckBoxTreeItem<>(new Named(messages.text("news.publish.all"), null, ""));
        root.setExpanded(true);
        items.stream()
                .filter(PublishSheet::isListed)
                .forEach(item -> root.getChildren().add(tick(item)));
        tick(root, chosen.map(FeedItem::key));
        TreeView<Named> feeds = new TreeView<>(root);
        feeds.getStyleClass().add("publish-feeds");
        feeds.setAccessibleText(messages.text("news.publish.feeds"));
        feeds.setCellFactory(_ -> cell());
        Label label = new Label(messages.text("news.publish.feeds"));
        label.setLabelFor(feeds);
        limit = SettingsForm.box(LIMITS, value -> messages.formats().number(value));
        limit.setValue(20);
        format = SettingsForm.box(List.of(PublishFormat.values()), value -> messages.text(value.key()));
        format.setValue(PublishFormat.BROWSER);
        SettingsForm form = new SettingsForm(messages);
        form.row("news.publish.limit", limit);
        form.row("news.publish.format", format);
        Button publish = new Button(messages.text("news.publish.button"));
        publish.setId("publish");
        publish.getStyleClass().add("accent");
        publish.setOnAction(_ -> publish());
        Runnable enable = () -> publish.setDisable(choice().equals(NONE));
        root.addEventHandler(CheckBoxTreeItem.<Named>checkBoxSelectionChangedEvent(), _ -> enable.run());
        enable.run();
        setId("publish-sheet");
        getStyleClass().add("add-feed-sheet");
        getChildren().addAll(label, feeds, form, publish);
    }

    private record Named(String name, @Nullable URI feed, String key) {}

    private static final StringConverter<TreeItem<Named>> NAMES = new StringConverter<>() {
        @Override
        public String toString(TreeItem<Named> item) {
            return item.getValue().name();
        }

        @Override
        public TreeItem<Named> fromString(String text) {
            throw new UnsupportedOperationException("the tree is not edited");
        }
    };

    private static CheckBoxTreeCell<Named> cell() {
        CheckBoxTreeCell<Named> cell = new CheckBoxTreeCell<>(
                item -> item instanceof CheckBoxTreeItem<?> box ? box.selectedProperty() : null, NAMES);
        // as wide as the tree: a longer name is cut off with three dots, and nothing scrolls sideways
        cell.setPrefWidth(0);
        return cell;
    }

    private static boolean isListed(FeedItem item) {
        return item.kind() == FeedItem.Kind.FOLDER || item.isInList();
    }

    private static CheckBoxTreeItem<Named> tick(FeedItem item) {
        CheckBoxTreeItem<Named> ticked = new CheckBoxTreeItem<>(new Named(item.name(), item.feed(), item.key()));
        item.children().forEach(child -> ticked.getChildren().add(tick(child)));
        return ticked;
    }

    private static void tick(CheckBoxTreeItem<Named> item, Optional<String> key) {
        if (key.isEmpty() || item.getValue().key().equals(key.get())) {
            item.setSelected(true);
            return;
        }
        item.getChildren().forEach(child -> {
            tick((CheckBoxTreeItem<Named>) child, key);
            item.setExpanded(item.isExpanded() || child.isExpanded() || isTicked(child));
        });
    }

    private static boolean isTicked(TreeItem<Named> item) {
        return item instanceof CheckBoxTreeItem<?> box && box.isSelected();
    }

    /// What is ticked.
    ///
    /// @return all feeds where the root is
    FeedChoice choice() {
        if (root.isSelected()) {
            return new FeedChoice.All();
        }
        Set<URI> feeds = new HashSet<>();
        collect(root, feeds);
        return new FeedChoice.Only(feeds);
    }

    private static void collect(TreeItem<Named> item, Set<URI> feeds) {
        if (isTicked(item) && item.getValue().feed() != null) {
            feeds.add(item.getValue().feed());
        }
        item.getChildren().forEach(child -> collect(child, feeds));
    }

    private void publish() {
        if (format.getValue() == PublishFormat.BROWSER) {
            exchange.publish(choice(), limit.getValue());
            done.run();
        } else if (files.get().publish(choice(), limit.getValue(), format.getValue())) {
            done.run();
        }
    }
}

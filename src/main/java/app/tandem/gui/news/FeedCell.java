package app.tandem.gui.news;

import app.tandem.gui.fx.Icons;
import app.tandem.gui.fx.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A row of the tree: an icon, the name, a mark where the feed fails, and how many entries are unread.
final class FeedCell extends TreeCell<FeedItem> {
    private final Messages messages;
    private final Function<FeedItem, Optional<ContextMenu>> menu;
    private final FontIcon icon = Icons.of(Feather.RSS);
    private final FontIcon failing = Icons.of(Feather.ALERT_TRIANGLE);
    private final Label name = new Label();
    private final Label count = new Label();
    private final HBox box = new HBox(icon, name, failing, count);

    /// An empty cell.
    ///
    /// @param messages the window's texts
    /// @param menu makes the menu of a row
    FeedCell(Messages messages, Function<FeedItem, Optional<ContextMenu>> menu) {
        this.messages = messages;
        this.menu = menu;
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        count.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().add("unread-count");
        failing.getStyleClass().add("failing-mark");
        box.getStyleClass().add("feed-row");
        setPrefWidth(0);
        // made when it is asked for: a tree of thousands needs no menus
        setOnContextMenuRequested(event -> {
            if (getItem() != null) {
                menu.apply(getItem()).ifPresent(shown -> shown.show(this, event.getScreenX(), event.getScreenY()));
            }
        });
    }

    @Override
    protected void updateItem(FeedItem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        icon.setIconCode(icon(item.kind()));
        name.setText(item.name());
        failing.setVisible(item.failing());
        failing.setManaged(item.failing());
        count.setText(item.unread() == 0 ? "" : messages.formats().number(item.unread()));
        getStyleClass().removeAll(List.of("has-unread"));
        if (item.unread() > 0 && item.kind() != FeedItem.Kind.STARRED) {
            getStyleClass().add("has-unread");
        }
        String said = messages.text("news.feed.accessible", item.name(), item.unread());
        setAccessibleText(item.failing() ? said + ", " + messages.text("news.failing") : said);
        setGraphic(box);
    }

    /// The row is as wide as the tree, whatever its name, so that counts stand in one column.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getGraphic() == box) {
            box.resize(getWidth() - box.getLayoutX() - snappedRightInset(), box.getHeight());
        }
    }

    private static Feather icon(FeedItem.Kind kind) {
        return switch (kind) {
            case UNREAD -> Feather.INBOX;
            case TODAY -> Feather.CLOCK;
            case STARRED -> Feather.STAR;
            case ALL -> Feather.LIST;
            case SEARCH -> Feather.SEARCH;
            case FAILING -> Feather.ALERT_TRIANGLE;
            case FOLDER -> Feather.FOLDER;
            case FEED -> Feather.RSS;
        };
    }
}

package app.tandem.gui.news.feeds;

import app.tandem.gui.controls.Icons;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RightToLeft;
import app.tandem.gui.news.images.FeedTile;
import app.tandem.gui.news.images.RowImages;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A row of the tree: the tile of a feed or the icon of a list, the name, a mark where the feed fails, and how many
/// entries are unread.
final class FeedCell extends TreeCell<FeedRow> {
    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");

    private final Messages messages;
    private final FontIcon icon = Icons.of(Feather.LIST);
    private final FeedTile tile;
    private final FontIcon failing = Icons.of(Feather.ALERT_TRIANGLE);
    private final Label name = new Label();
    private final Label count = new Label();
    private final Tooltip whole = new Tooltip();
    private final HBox box;
    private Subscription watched = Subscription.EMPTY;

    /// An empty cell.
    ///
    /// @param messages the window's texts
    /// @param menu makes the menu of a row
    /// @param drag moves rows by dragging them
    /// @param images the pictures of feeds
    FeedCell(Messages messages, Function<FeedItem, Optional<ContextMenu>> menu, FeedDrag drag, RowImages images) {
        this.messages = messages;
        tile = new FeedTile(this, images);
        StackPane sign = new StackPane(icon, tile);
        sign.getStyleClass().add("feed-sign");
        box = new HBox(sign, name, failing, count);
        drag.install(this);
        failing.getStyleClass().add("failing-mark");
        box.getStyleClass().add("feed-row");
        name.getStyleClass().add("feed-name");
        RightToLeft.draw(name);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        count.getStyleClass().add("feed-count");
        count.setMinWidth(USE_PREF_SIZE);
        // as wide as the tree: a longer name is cut off with three dots, and nothing scrolls sideways
        setPrefWidth(0);
        // made when it is asked for: a tree of thousands needs no menus
        setOnContextMenuRequested(event -> {
            if (getItem() != null) {
                menu.apply(getItem().item())
                        .ifPresent(shown -> shown.show(this, event.getScreenX(), event.getScreenY()));
            }
        });
    }

    @Override
    protected void updateItem(FeedRow row, boolean empty) {
        super.updateItem(row, empty);
        watched.unsubscribe();
        watched = Subscription.EMPTY;
        if (empty || row == null) {
            tile.clear();
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        setTooltip(whole);
        setGraphic(box);
        watched = row.itemProperty().subscribe(() -> show(row.item()));
        show(row.item());
    }

    private void show(FeedItem item) {
        showSign(item);
        name.setText(item.name());
        count.setText(item.unread() == 0 ? "" : messages.formats().number(item.unread()));
        whole.setText(item.name());
        failing.setVisible(item.failing());
        failing.setManaged(item.failing());
        pseudoClassStateChanged(UNREAD, item.unread() > 0 && item.kind() != FeedItem.Kind.STARRED);
        String said = messages.text("news.feed.accessible", item.name(), item.unread());
        setAccessibleText(item.failing() ? said + ", " + messages.text("news.failing") : said);
    }

    private void showSign(FeedItem item) {
        @Nullable URI feed = item.feed();
        tile.setVisible(feed != null);
        icon.setVisible(feed == null);
        if (feed == null) {
            tile.clear();
            icon.setIconCode(icon(item.kind()));
        } else {
            tile.show(item.name(), feed);
        }
    }

    /// The graphic ends where the cell does, however deep the row lies. It is given a width that it would
    /// like, for one that it is merely resized to is changed back by the next layout, which asks for another,
    /// without end.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double space = Math.max(0, getWidth() - snappedRightInset() - box.getLayoutX());
        if (getGraphic() != null && Math.abs(box.getPrefWidth() - space) > 0.5) {
            box.setPrefWidth(space);
            super.layoutChildren();
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

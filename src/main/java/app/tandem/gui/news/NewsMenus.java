package app.tandem.gui.news;

import app.tandem.engine.news.store.entries.EntryLine;
import app.tandem.engine.news.store.entries.SearchHits;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.news.entries.EntryRow;
import app.tandem.gui.news.feeds.FeedItem;
import app.tandem.gui.news.reader.ArticleHeader;
import app.tandem.gui.news.reader.ArticleModel;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The menus of rows, made when they are asked for. JavaFX thread.
final class NewsMenus {
    private final NewsModel model;
    private final Messages messages;
    private final NewsSheets sheets;

    /// Menus over a model.
    ///
    /// @param model the tab's model
    /// @param messages the window's texts
    /// @param sheets opened for what takes more than a click
    NewsMenus(NewsModel model, Messages messages, NewsSheets sheets) {
        this.model = model;
        this.messages = messages;
        this.sheets = sheets;
    }

    /// The menu of a row of the tree.
    ///
    /// @param item the row
    /// @return empty where nothing can be done
    Optional<ContextMenu> of(FeedItem item) {
        ContextMenu menu = new ContextMenu();
        boolean listed = item.kind() == FeedItem.Kind.FEED || item.kind() == FeedItem.Kind.FOLDER;
        if (item.kind() == FeedItem.Kind.FAILING) {
            add(menu, "news.failing.show", sheets::failing);
        }
        if (listed || item.kind() == FeedItem.Kind.FAILING) {
            add(menu, "command.refresh-feed", () -> model.refresh(item));
        }
        item.list()
                .ifPresent(list ->
                        add(menu, "command.mark-all-read", () -> model.marks().allRead(list)));
        URI feed = item.feed();
        if (feed != null) {
            add(menu, "news.health", () -> sheets.health(item));
            menu.getItems().add(pictures(feed));
        }
        if (listed) {
            add(menu, "news.publish", () -> sheets.publish(Optional.of(item)));
            add(menu, item.kind() == FeedItem.Kind.FEED ? "news.edit" : "command.rename", () -> sheets.rename(item));
        }
        if (listed || item.kind() == FeedItem.Kind.SEARCH) {
            add(menu, "command.remove", () -> model.subscriptions().remove(item));
        }
        return menu.getItems().isEmpty() ? Optional.empty() : Optional.of(menu);
    }

    /// Whether the pictures of a feed are loaded unasked: what was allowed in an article is taken back here.
    private CheckMenuItem pictures(URI feed) {
        ArticleModel article = model.article();
        CheckMenuItem pictures = new CheckMenuItem(messages.text("news.feed.pictures"));
        pictures.setSelected(article.allowed().feedsProperty().get().containsKey(feed));
        // the settings say it for all feeds, or the system for all programs
        pictures.setDisable(article.allPicturesProperty().get()
                || article.reducedDataProperty().get());
        pictures.setOnAction(_ -> article.allowPictures(feed, pictures.isSelected()));
        return pictures;
    }

    /// The menu of an entry.
    ///
    /// @param row the entry
    /// @return never empty
    Optional<ContextMenu> of(EntryRow row) {
        ContextMenu menu = new ContextMenu();
        add(menu, "command.open", () -> model.pages().open(row));
        menu.getItems().add(new SeparatorMenuItem());
        add(
                menu,
                row.readProperty().get() ? "news.mark.unread" : "news.mark.read",
                () -> model.marks().toggleRead(row));
        add(
                menu,
                row.starredProperty().get() ? "news.mark.no-star" : "news.mark.star",
                () -> model.marks().toggleStar(row));
        if (row.line().tellers() > 1) {
            Menu story = new Menu(messages.text("news.story", row.line().tellers()));
            model.article().story(row.line(), lines -> story.getItems().setAll(tellers(lines)));
            menu.getItems().add(story);
        }
        add(menu, "news.mark-above", () -> model.marks().aboveRead(row));
        add(menu, "news.mark-below", () -> model.marks().belowRead(row));
        menu.getItems().add(new SeparatorMenuItem());
        add(menu, "command.copy-link", () -> ArticleHeader.copyLink(row));
        return Optional.of(menu);
    }

    /// Shows who tells the story of an entry; each of them can be opened.
    ///
    /// @param row the entry
    /// @param by below which node
    void story(EntryRow row, Node by) {
        model.article().story(row.line(), lines -> {
            ContextMenu menu = new ContextMenu();
            menu.setId("story-menu");
            menu.getItems().setAll(tellers(lines));
            menu.show(by, Side.BOTTOM, 0, 0);
        });
    }

    private List<MenuItem> tellers(List<EntryLine> lines) {
        Instant now = Instant.now();
        return lines.stream()
                .map(line -> {
                    String age = messages.formats().ago(line.date(), now);
                    MenuItem item = new MenuItem(messages.text("news.entry.origin", line.feedTitle(), age));
                    item.setMnemonicParsing(false);
                    item.setOnAction(_ -> open(line));
                    return item;
                })
                .toList();
    }

    private void open(EntryLine line) {
        EntryRow row = model.entries().row(line.id()).orElseGet(() -> new EntryRow(line));
        model.article().open(row, new SearchHits(""));
    }

    private void add(ContextMenu menu, String key, Runnable action) {
        MenuItem item = new MenuItem(messages.plain(key));
        item.setOnAction(_ -> action.run());
        menu.getItems().add(item);
    }
}

package app.tandem.gui;

import app.tandem.gui.news.entries.EntryRow;
import app.tandem.gui.news.feeds.FeedItem;
import app.tandem.gui.news.feeds.FeedRow;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

/// What a person does and sees in the panes of What's New.
final class NewsPanes {
    private NewsPanes() {}

    /// Refreshes all feeds, and waits for the end and for what it brought.
    ///
    /// @param end what the status says then
    static void refresh(TandemWindow window, String end) throws Exception {
        window.click("#refresh");
        window.await("the end", () -> window.text("#news-status").equals(end));
        window.await(
                "the entries", () -> tree(window).contains("Unread " + end.replaceFirst(".*, (\\d+) new.*", "$1")));
    }

    /// Which panes are shown.
    ///
    /// @return of the feeds, the entries and the article
    static List<Boolean> shown(TandemWindow window) {
        return List.of(window.shown("#feeds"), window.shown("#entries"), window.shown(".article-pane"));
    }

    /// Selects a feed or folder by its name.
    static void select(TandemWindow window, String feed) throws Exception {
        window.onFx(() -> {
            TreeView<FeedRow> tree = feeds(window);
            for (int i = 0; i < tree.getExpandedItemCount(); i++) {
                if (tree.getTreeItem(i).getValue().item().name().equals(feed)) {
                    tree.getSelectionModel().select(i);
                }
            }
            return true;
        });
    }

    @SuppressWarnings("unchecked") // the tree of the feeds holds nothing else
    private static TreeView<FeedRow> feeds(TandemWindow window) {
        return window.node("#feeds", TreeView.class);
    }

    /// The rows of the tree: name, count, and whether it fails. On the JavaFX thread or not.
    static List<String> tree(TandemWindow window) {
        return feeds(window).getRoot().getChildren().stream()
                .map(TreeItem::getValue)
                .map(FeedRow::item)
                .flatMap(FeedItem::all)
                .map(item -> item.name() + " " + item.unread() + (item.failing() ? " failing" : ""))
                .toList();
    }

    /// The name of the selected row of the tree; empty for none.
    static String selected(TandemWindow window) {
        TreeItem<FeedRow> item = feeds(window).getSelectionModel().getSelectedItem();
        return item == null ? "" : item.getValue().item().name();
    }

    /// The titles in the list of entries.
    static List<String> titles(TandemWindow window) {
        return rows(window).stream().map(row -> row.line().title()).toList();
    }

    /// The titles of those that are not read yet.
    static List<String> unread(TandemWindow window) {
        return rows(window).stream()
                .filter(row -> !row.readProperty().get())
                .map(row -> row.line().title())
                .toList();
    }

    @SuppressWarnings("unchecked") // the list of entries holds nothing else
    private static List<EntryRow> rows(TandemWindow window) {
        return List.copyOf(window.node("#entries", ListView.class).getItems());
    }

    /// Chooses from the menu of what is rarely done.
    ///
    /// @param window the window
    /// @param id the item's
    static void more(TandemWindow window, String id) throws Exception {
        window.onFx(() -> {
            window.node("#more", MenuButton.class).getItems().stream()
                    .filter(item -> id.equals(item.getId()))
                    .forEach(MenuItem::fire);
            return true;
        });
    }
}

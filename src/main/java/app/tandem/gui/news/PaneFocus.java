package app.tandem.gui.news;

import app.tandem.gui.controls.Panes;
import app.tandem.gui.news.entries.EntriesPane;
import app.tandem.gui.news.feeds.FeedsPane;
import app.tandem.gui.news.reader.ArticlePane;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Moves the focus from pane to pane: with F6, and with the arrows to the left and right where they have no
/// other meaning in a pane. JavaFX thread.
final class PaneFocus {
    private final FeedsPane feeds;
    private final EntriesPane entries;
    private final ArticlePane article;

    /// The focus of three panes.
    ///
    /// @param feeds at the left
    /// @param entries in the middle
    /// @param article at the right
    PaneFocus(FeedsPane feeds, EntriesPane entries, ArticlePane article) {
        this.feeds = feeds;
        this.entries = entries;
        this.article = article;
    }

    /// Follows the arrows from now on.
    void followArrows() {
        on(feeds.tree(), KeyCode.RIGHT, feeds::isAtLeaf, entries.list());
        on(entries.list(), KeyCode.LEFT, () -> true, feeds.tree());
        on(entries.list(), KeyCode.RIGHT, () -> true, article.view());
        on(article.view(), KeyCode.LEFT, article.view()::hasTextFocus, entries.list());
    }

    private static void on(Node pane, KeyCode key, BooleanSupplier free, Node next) {
        pane.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean plain = !event.isShiftDown() && !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
            if (event.getCode() == key && plain && next.getScene() != null && free.getAsBoolean()) {
                next.requestFocus();
                event.consume();
            }
        });
    }

    /// Moves the focus to another pane of those that are shown.
    ///
    /// @param step 1 for the next, -1 for the previous
    void move(int step) {
        Optional<Node> focus = Stream.of(feeds, entries, article)
                .map(Node::getScene)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Scene::getFocusOwner);
        Panes.move(List.of(feeds.tree(), entries.list(), article.view()), focus, step);
    }

    /// Puts the focus where one reads on, when panes have come or gone.
    ///
    /// @param alone whether the article is shown alone
    void arrange(boolean alone) {
        Node pane = alone ? article.view() : entries.list();
        if (pane.getScene() != null) {
            pane.requestFocus();
        }
    }
}

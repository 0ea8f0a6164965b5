package app.tandem.gui.news.article;

import app.tandem.gui.news.article.content.Article;
import atlantafx.base.controls.SelectableTextFlow;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;

/// Copies from an article, on command and by the menu of its paragraphs. JavaFX thread.
final class ArticleClipboard {
    private final Node column;
    private final Supplier<Article> article;
    private final ContextMenu menu;

    /// Copies from a column.
    ///
    /// @param texts names the two commands
    /// @param column holds the paragraphs
    /// @param article the one that is shown
    ArticleClipboard(ArticleTexts texts, Node column, Supplier<Article> article) {
        this.column = column;
        this.article = article;
        MenuItem selection = new MenuItem(texts.copySelection());
        selection.setOnAction(_ -> copySelection());
        MenuItem whole = new MenuItem(texts.copyArticle());
        whole.setOnAction(_ -> copyArticle());
        menu = new ContextMenu(selection, whole);
    }

    /// Gives the paragraphs of a new block the menu.
    ///
    /// @param block its node
    void add(Node block) {
        flows(block).forEach(flow -> flow.setContextMenu(menu));
    }

    /// Puts the marked text on the clipboard; the whole text when nothing is marked.
    void copySelection() {
        String marked = flows(column)
                .map(SelectableTextFlow::getSelectedRangeAsString)
                .filter(text -> text != null && !text.isEmpty())
                .reduce("", (some, more) -> some.isEmpty() ? more : some + "\n\n" + more);
        BlockNodes.copy(marked.isEmpty() ? article.get().text() : marked);
    }

    /// Puts the whole text on the clipboard.
    void copyArticle() {
        BlockNodes.copy(article.get().text());
    }

    private static Stream<SelectableTextFlow> flows(Node node) {
        return switch (node) {
            case SelectableTextFlow flow -> Stream.of(flow);
            case ScrollPane pane -> flows(pane.getContent());
            case Parent parent -> parent.getChildrenUnmodifiable().stream().flatMap(ArticleClipboard::flows);
            default -> Stream.empty();
        };
    }
}

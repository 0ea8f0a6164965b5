package app.tandem.gui.news.article;

import atlantafx.base.controls.SelectableTextFlow;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Shows one article, built in slices so that a long one never holds up the window. All members: FX thread.
public final class ArticleView extends StackPane {
    /// Blocks that are built in one pulse, and about how much text.
    private static final int SLICE = 30;

    private static final int SLICE_TEXT = 20_000;

    private final ArticleTexts texts;
    private final VBox column = new VBox();
    private final ScrollPane scroller = new ScrollPane();
    private final ReadOnlyIntegerWrapper loaded = new ReadOnlyIntegerWrapper();
    private final Deque<Block> waiting = new ArrayDeque<>();
    private final BlockNodes nodes;
    private Article article = Article.EMPTY;
    private final ContextMenu menu;
    private boolean loadsPictures;
    private final AnimationTimer slices = new AnimationTimer() {
        @Override
        public void handle(long now) {
            build(SLICE);
        }
    };

    /// Makes an empty view.
    ///
    /// @param texts the words around an article
    /// @param pictures where pictures come from
    /// @param browser opens an absolute address in the system's browser
    /// @param target told the address below the pointer or the focus; empty when there is none
    /// @param always told that the reader wants all pictures of this feed from now on
    /// @param fxThread runs on the FX thread what a loading ends with
    public ArticleView(
            ArticleTexts texts,
            ImageSource pictures,
            Consumer<String> browser,
            Consumer<String> target,
            Runnable always,
            Executor fxThread) {
        this.texts = texts;
        this.menu = menu();
        this.nodes = new BlockNodes(
                new ArticleContext(texts, pictures, browser, target, always, () -> loaded.set(loaded.get() + 1)),
                fxThread);
        getStyleClass().add("article-view");
        getStylesheets()
                .add(Objects.requireNonNull(ArticleView.class.getResource("article.css"))
                        .toExternalForm());
        column.getStyleClass().add("article-column");
        StackPane centred = new StackPane(column);
        centred.getStyleClass().add("article-page");
        scroller.setContent(centred);
        scroller.setFitToWidth(true);
        scroller.setFocusTraversable(true);
        scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().add(scroller);
        setMeasure(Measure.NORMAL);
    }

    /// How wide the column of text is, in widths of its font's em.
    public enum Measure {
        /// 28 em.
        NARROW,
        /// 34 em.
        NORMAL,
        /// 44 em.
        WIDE
    }

    /// Puts the focus on the text, which the arrows and the page keys then scroll.
    @Override
    public void requestFocus() {
        scroller.requestFocus();
    }

    /// Whether the focus is on the text as a whole, and not on a link, a button or a listing in it.
    ///
    /// @return true after [#requestFocus]
    public boolean hasTextFocus() {
        return scroller.isFocused();
    }

    /// Shows another article from its beginning; what the last one was loading is given up.
    ///
    /// @param header stands above the text
    /// @param next the text
    /// @param withPictures whether remote pictures are loaded at once, with the reader's consent
    public void show(Node header, Article next, boolean withPictures) {
        nodes.pictures().forEach(ImageNode::stop);
        article = next;
        loadsPictures = withPictures;
        loaded.set(0);
        nodes.forget();
        waiting.clear();
        waiting.addAll(next.blocks());
        column.getChildren().setAll(header);
        scroller.setVvalue(0);
        build(SLICE);
        if (!waiting.isEmpty()) {
            slices.start();
        }
    }

    /// Builds the rest of the article at once.
    public void finish() {
        while (!waiting.isEmpty()) {
            build(SLICE);
        }
    }

    /// Loads all pictures of this article.
    public void loadPictures() {
        loadsPictures = true;
        nodes.pictures().forEach(ImageNode::load);
    }

    /// How many remote pictures are shown.
    ///
    /// @return 0 when another article begins
    public ReadOnlyIntegerProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /// Sets how wide the text is.
    ///
    /// @param measure the width
    public void setMeasure(Measure measure) {
        column.getStyleClass().removeAll("narrow", "normal", "wide");
        column.getStyleClass().add(measure.name().toLowerCase(Locale.ROOT));
    }

    /// Sets the size of the article's font, apart from the window's.
    ///
    /// @param percent of the window's, 50 to 300
    public void setTextSize(int percent) {
        column.setStyle("-fx-font-size: " + Math.clamp(percent, 50, 300) / 100.0 + "em");
    }

    /// Scrolls down by almost a page.
    ///
    /// @return false when the end was already there
    public boolean pageDown() {
        if (hidden() <= 0 || scroller.getVvalue() >= scroller.getVmax()) {
            return false;
        }
        scroller.setVvalue(Math.min(scroller.getVmax(), scroller.getVvalue() + page() / hidden()));
        return true;
    }

    /// Scrolls up by almost a page.
    public void pageUp() {
        scroller.setVvalue(hidden() <= 0 ? 0 : Math.max(0, scroller.getVvalue() - page() / hidden()));
    }

    private double page() {
        return scroller.getViewportBounds().getHeight() * 0.9;
    }

    private double hidden() {
        return scroller.getContent().getLayoutBounds().getHeight()
                - scroller.getViewportBounds().getHeight();
    }

    /// Puts the marked text on the clipboard; the whole text when nothing is marked.
    public void copySelection() {
        String marked = flows(column)
                .map(SelectableTextFlow::getSelectedRangeAsString)
                .filter(text -> text != null && !text.isEmpty())
                .reduce("", (some, more) -> some.isEmpty() ? more : some + "\n\n" + more);
        BlockNodes.copy(marked.isEmpty() ? article.text() : marked);
    }

    /// Puts the whole text on the clipboard.
    public void copyArticle() {
        BlockNodes.copy(article.text());
    }

    private void build(int most) {
        int text = 0;
        for (int built = 0; built < most && text < SLICE_TEXT && !waiting.isEmpty(); built++) {
            Block block = waiting.remove();
            text += Article.text(block).length();
            Node node = nodes.node(block);
            flows(node).forEach(flow -> flow.setContextMenu(menu));
            column.getChildren().add(node);
        }
        if (waiting.isEmpty()) {
            slices.stop();
            if (article.cut()) {
                Label note = new Label(texts.cut());
                note.getStyleClass().add("article-muted");
                column.getChildren().add(note);
            }
        }
        if (loadsPictures) {
            nodes.pictures().forEach(ImageNode::load);
        }
    }

    private ContextMenu menu() {
        MenuItem selection = new MenuItem(texts.copySelection());
        selection.setOnAction(_ -> copySelection());
        MenuItem whole = new MenuItem(texts.copyArticle());
        whole.setOnAction(_ -> copyArticle());
        return new ContextMenu(selection, whole);
    }

    private static Stream<SelectableTextFlow> flows(Node node) {
        return switch (node) {
            case SelectableTextFlow flow -> Stream.of(flow);
            case ScrollPane pane -> flows(pane.getContent());
            case Parent parent -> parent.getChildrenUnmodifiable().stream().flatMap(ArticleView::flows);
            default -> Stream.empty();
        };
    }
}

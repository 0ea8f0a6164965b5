package app.tandem.gui.news.article;

import app.tandem.gui.news.article.content.Article;
import app.tandem.gui.news.article.content.Block;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Shows one article, built in slices so that a long one never holds up the window. All members: FX thread.
public final class ArticleView extends StackPane {
    /// Blocks that are built in one pulse, and about how much text.
    private static final int SLICE = 30;

    private static final int SLICE_TEXT = 20_000;

    private final ArticleTexts texts;
    private final VBox column = new VBox();
    private final StackPane page = new StackPane(column);
    private final ArticleScroller scroller = new ArticleScroller(page);
    private final ReadOnlyIntegerWrapper loaded = new ReadOnlyIntegerWrapper();
    private final Deque<Block> waiting = new ArrayDeque<>();
    private final BlockNodes nodes;
    private Article article = Article.EMPTY;
    private final ArticleClipboard clipboard;
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
        this.clipboard = new ArticleClipboard(texts, column, () -> article);
        this.nodes = new BlockNodes(
                new ArticleContext(
                        texts,
                        pictures,
                        browser,
                        target,
                        always,
                        () -> loaded.set(loaded.get() + 1),
                        new LineSpacing(page).space()),
                fxThread);
        getStyleClass().add("article-view");
        getStylesheets()
                .add(Objects.requireNonNull(ArticleView.class.getResource("article.css"))
                        .toExternalForm());
        column.getStyleClass().add("article-column");
        page.getStyleClass().add("article-page");
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
        page.setStyle("-fx-font-size: " + Math.clamp(percent, 50, 300) / 100.0 + "em");
    }

    /// How wide the column of text is at most.
    ///
    /// @return in pixels
    public ReadOnlyDoubleProperty measureProperty() {
        return column.maxWidthProperty();
    }

    /// Where one is in the article.
    ///
    /// @return from 0 at the beginning to 1 at the end
    public ReadOnlyDoubleProperty positionProperty() {
        return scroller.vvalueProperty();
    }

    /// How long the article is.
    ///
    /// @return in pixels; changes when it has been laid out
    public ReadOnlyDoubleProperty lengthProperty() {
        return page.heightProperty();
    }

    /// Scrolls to a section.
    ///
    /// @param section of the article that is shown
    public void show(Article.Section section) {
        finish();
        node(section).ifPresent(scroller::show);
    }

    /// Whether one has read as far as a section.
    ///
    /// @param section of the article that is shown
    /// @return false as well for what is not built yet
    public boolean isPast(Article.Section section) {
        return node(section).filter(scroller::isPast).isPresent();
    }

    /// The header is the first child, then come the blocks.
    private Optional<Node> node(Article.Section section) {
        int at = section.block() + 1;
        return at < column.getChildren().size()
                ? Optional.of(column.getChildren().get(at))
                : Optional.empty();
    }

    /// Scrolls down by almost a page.
    ///
    /// @return false when the end was already there
    public boolean pageDown() {
        return scroller.pageDown();
    }

    /// Scrolls up by almost a page.
    public void pageUp() {
        scroller.pageUp();
    }

    /// Puts the marked text on the clipboard; the whole text when nothing is marked.
    public void copySelection() {
        clipboard.copySelection();
    }

    /// Puts the whole text on the clipboard.
    public void copyArticle() {
        clipboard.copyArticle();
    }

    private void build(int most) {
        int text = 0;
        for (int built = 0; built < most && text < SLICE_TEXT && !waiting.isEmpty(); built++) {
            Block block = waiting.remove();
            text += Article.cost(block);
            Node node = nodes.node(block);
            clipboard.add(node);
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
}

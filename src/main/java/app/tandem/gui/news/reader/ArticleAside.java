package app.tandem.gui.news.reader;

import app.tandem.engine.news.store.log.FeedHealth;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.news.article.ArticleView;
import app.tandem.gui.news.feeds.FeedItem;
import app.tandem.gui.news.feeds.FeedsModel;
import app.tandem.gui.news.health.FeedSummary;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What stands right of an article where there is space for it: its headings, and how its feed does. JavaFX
/// thread.
public final class ArticleAside extends ScrollPane {
    /// The page's margins and its scroll bar, in pixels.
    private static final double MARGINS = 68;

    private final FeedsModel feeds;
    private final Consumer<FeedItem> health;
    private final SectionLinks sections;
    private final FeedSummary summary;
    private Optional<ArticleModel.Opened> opened = Optional.empty();
    private @Nullable FeedHealth shown;

    /// Nothing beside nothing.
    ///
    /// @param feeds tells how a feed does
    /// @param view shows the article
    /// @param messages the window's texts
    /// @param health opens the health card of a feed
    public ArticleAside(FeedsModel feeds, ArticleView view, Messages messages, Consumer<FeedItem> health) {
        this.feeds = feeds;
        this.health = health;
        sections = new SectionLinks(view, messages.text("news.article.sections"));
        summary = new FeedSummary(messages);
        VBox content = new VBox(sections, summary);
        content.getStyleClass().add("article-aside-content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setId("article-aside");
        getStyleClass().addAll("article-aside", "tab-scroller");
        setVisible(false);
        managedProperty().bind(visibleProperty());
        visibleProperty().subscribe(_ -> readHealth());
        feeds.changeProperty().subscribe(_ -> readHealth());
    }

    /// Comes and goes with the space and with the article, from now on.
    ///
    /// @param width of the pane
    /// @param measure how wide the article's text is at most
    /// @param open the open entry
    void fit(
            ObservableDoubleValue width,
            ObservableDoubleValue measure,
            ObservableValue<Optional<ArticleModel.Opened>> open) {
        visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> open.getValue().isPresent()
                                && getPrefWidth() > 0
                                && width.get() - measure.get() - MARGINS >= getPrefWidth(),
                        width,
                        measure,
                        prefWidthProperty(),
                        open));
        open.subscribe(this::showEntry);
    }

    private void showEntry(Optional<ArticleModel.Opened> now) {
        boolean sameFeed = feed(opened).equals(feed(now));
        opened = now;
        now.ifPresent(open -> sections.show(open.article()));
        if (!sameFeed) {
            shown = null;
            summary.setVisible(false);
        }
        readHealth();
    }

    private void readHealth() {
        if (isVisible()) {
            feed(opened)
                    .map(address -> feeds.changeProperty().get().tree().byKey().get(FeedItem.LISTED + address))
                    .ifPresent(item -> feeds.health(item.address().orElseThrow(), read -> showFeed(item, read)));
        }
    }

    /// What is shown already is not built anew, so that nothing flickers while a refresh runs.
    private void showFeed(FeedItem item, FeedHealth read) {
        if (!read.equals(shown) && feed(opened).filter(read.feed()::equals).isPresent()) {
            shown = read;
            summary.show(item.name(), read, () -> health.accept(item));
        }
    }

    private static Optional<URI> feed(Optional<ArticleModel.Opened> opened) {
        return opened.map(open -> open.row().line().feed());
    }
}

package app.tandem.gui.news;

import app.tandem.gui.controls.ProgressPane;
import app.tandem.gui.controls.RunButton;
import app.tandem.gui.controls.Sheets;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.Once;
import app.tandem.gui.news.article.ImageSource;
import app.tandem.gui.news.entries.EntriesModel;
import app.tandem.gui.news.entries.EntriesPane;
import app.tandem.gui.news.entries.RowActions;
import app.tandem.gui.news.exchange.NewsFiles;
import app.tandem.gui.news.feeds.FeedItem;
import app.tandem.gui.news.feeds.FeedsPane;
import app.tandem.gui.news.images.RowImages;
import app.tandem.gui.news.reader.ArticlePane;
import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.util.Duration;

/// The What's New tab: a bar, the feeds, the entries, the article, and how the refresh goes. JavaFX thread.
public final class NewsView extends VBox {
    private final NewsModel model;
    private final Messages messages;
    private final RunButton button;
    private final FeedsPane feeds;
    private final EntriesPane entries;
    private final ArticlePane article;
    private final NewsSheets sheets;
    private final NewsBar bar;
    private final ThreePanes panes;
    private final PaneFocus focus;
    private final PauseTransition seen = new PauseTransition(Duration.seconds(1));
    private final PauseTransition idle = new PauseTransition(Duration.millis(400));

    /// Builds the tab and binds it.
    ///
    /// @param model what it shows and does
    /// @param messages the window's texts
    /// @param over where sheets are opened
    /// @param pictures where articles have their pictures from
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    public NewsView(NewsModel model, Messages messages, Sheets over, ImageSource pictures, Executor fx) {
        this.model = model;
        this.messages = messages;
        sheets = new NewsSheets(model, messages, over, this::chooser);
        button = new RunButton(
                model.runStateProperty(),
                model.readyProperty(),
                messages,
                "news.button",
                model::refresh,
                model::cancel);
        button.setId("refresh");
        RowImages images = new RowImages(
                model.article().allowed(), pictures, Screen.getPrimary().getOutputScaleX(), fx);
        NewsMenus menus = new NewsMenus(model, messages, sheets);
        feeds = new FeedsPane(model.feeds(), messages, menus::of, model.subscriptions()::move, images);
        feeds.tree().setOnMouseClicked(click -> {
            boolean failing = feeds.focused()
                    .filter(item -> item.kind() == FeedItem.Kind.FAILING)
                    .isPresent();
            if (failing && click.getClickCount() == 2) {
                sheets.failing();
            }
        });
        entries = new EntriesPane(
                model.entries(),
                model.marks(),
                heading(model, messages),
                unread(model, messages),
                messages,
                new EntriesPlaceholder(
                        model, messages, sheets::add, () -> chooser().importFile(), sheets::health),
                new RowActions(
                        model.article()::open, this::showAlone, model.marks()::toggleStar, menus::story, menus::of),
                images);
        article = new ArticlePane(model.article(), model.marks(), model.pages(), messages, pictures, fx);
        article.addAside(model.feeds(), sheets::health);
        bar = new NewsBar(
                model,
                messages,
                button,
                sheets,
                this::chooser,
                () -> entries.list().requestFocus());
        panes = new ThreePanes(feeds, entries, article, entries.fontProperty());
        panes.aloneProperty().bindBidirectional(article.aloneProperty());
        focus = new PaneFocus(feeds, entries, article);
        focus.followArrows();
        bar.feedsShownProperty().bindBidirectional(panes.feedsShownProperty());
        panes.aloneProperty().addListener((_, _, alone) -> focus.arrange(alone));
        VBox.setVgrow(panes, Priority.ALWAYS);
        getStyleClass().addAll("tab-body", "news-view");
        getChildren()
                .addAll(
                        bar,
                        panes,
                        new ProgressPane(
                                model.refreshes().service(),
                                model.runStateProperty(),
                                model.statusProperty(),
                                "news-status",
                                messages.text("news.progress")));
        NewsDrop.accept(this, model.exchange()::importFile, sheets::add);
        Once.changes(model.entries().rowsProperty(), rows -> !rows.isEmpty(), rows -> {
            idle.setOnFinished(_ ->
                    rows.stream().findFirst().ifPresent(row -> model.article().warmUp(row, article::warmUp)));
            idle.playFromStart();
        });
        model.article().openedProperty().subscribe(opened -> {
            seen.stop();
            opened.ifPresent(now -> {
                seen.setOnFinished(_ -> model.marks().seen(now.row()));
                seen.playFromStart();
            });
        });
    }

    /// The button that refreshes and cancels.
    ///
    /// @return the tab's one button
    public RunButton button() {
        return button;
    }

    /// The tree of feeds.
    ///
    /// @return its pane
    public FeedsPane feeds() {
        return feeds;
    }

    /// The list of entries.
    ///
    /// @return its pane
    public EntriesPane entries() {
        return entries;
    }

    /// The article.
    ///
    /// @return its pane
    public ArticlePane article() {
        return article;
    }

    /// The field of the search.
    ///
    /// @return bound to the model
    public TextField search() {
        return bar.search();
    }

    /// The window's texts.
    ///
    /// @return as given
    Messages messages() {
        return messages;
    }

    /// The sheets of this tab.
    ///
    /// @return opens them
    NewsSheets sheets() {
        return sheets;
    }

    /// Asks for files.
    ///
    /// @return over this tab's window
    NewsFiles chooser() {
        return new NewsFiles(model.exchange(), messages, getScene().getWindow());
    }

    /// How long an article is on screen before it counts as read.
    ///
    /// @return the pause; stopped by another article
    public PauseTransition seen() {
        return seen;
    }

    /// The panes beside each other.
    ///
    /// @return their splitters may be put
    ThreePanes panes() {
        return panes;
    }

    /// Shows what is found at an address, to be subscribed to.
    ///
    /// @param address of a feed or a site
    public void offerFeed(String address) {
        sheets.add(address);
    }

    /// The focus of the panes.
    ///
    /// @return moves it
    PaneFocus focus() {
        return focus;
    }

    private void showAlone() {
        panes.aloneProperty().set(true);
    }

    /// What is listed: while something is searched for everywhere, that and not the selected list.
    private static ObservableValue<String> heading(NewsModel model, Messages messages) {
        EntriesModel entries = model.entries();
        return Bindings.createStringBinding(
                () -> !entries.searchProperty().get().isBlank()
                                && entries.everywhereProperty().get()
                        ? messages.text("news.search.everywhere")
                        : model.feeds()
                                .selectedProperty()
                                .get()
                                .map(FeedItem::name)
                                .orElse(""),
                entries.searchProperty(),
                entries.everywhereProperty(),
                model.feeds().selectedProperty());
    }

    /// None while something is searched for: it would be taken for the number of what is found.
    private static ObservableValue<String> unread(NewsModel model, Messages messages) {
        return Bindings.createStringBinding(
                () -> model.feeds()
                        .selectedProperty()
                        .get()
                        .filter(item -> item.unread() > 0
                                && model.entries().searchProperty().get().isBlank())
                        .map(item -> messages.text("news.entries.unread", item.unread()))
                        .orElse(""),
                model.entries().searchProperty(),
                model.feeds().selectedProperty());
    }
}

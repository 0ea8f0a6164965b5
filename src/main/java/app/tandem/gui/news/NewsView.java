package app.tandem.gui.news;

import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.ProgressPane;
import app.tandem.gui.fx.RunButton;
import app.tandem.gui.fx.Sheets;
import app.tandem.gui.news.article.ImageSource;
import app.tandem.gui.news.entries.EntriesPane;
import app.tandem.gui.news.entries.RowActions;
import app.tandem.gui.news.exchange.NewsFiles;
import app.tandem.gui.news.feeds.FeedItem;
import app.tandem.gui.news.feeds.FeedsPane;
import app.tandem.gui.news.reader.ArticlePane;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The What's New tab: a bar, the feeds, the entries, the article, and how the refresh goes. JavaFX thread.
public final class NewsView extends VBox {
    /// In a narrower view the feeds fold away.
    private static final double NARROW = 860;

    private final NewsModel model;
    private final Messages messages;
    private final RunButton button;
    private final FeedsPane feeds;
    private final EntriesPane entries;
    private final ArticlePane article;
    private final NewsSheets sheets;
    private final NewsBar bar;
    private final SplitPane panes = new SplitPane();
    private final BooleanProperty alone = new SimpleBooleanProperty(this, "alone");
    private final PauseTransition seen = new PauseTransition(Duration.seconds(1));
    private double[] dividers = {0.22, 0.53};

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
        NewsMenus menus = new NewsMenus(model, messages, sheets);
        feeds = new FeedsPane(model.feeds(), messages, menus::of, model.subscriptions()::move);
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
                messages,
                new EntriesPlaceholder(
                        model, messages, sheets::add, () -> chooser().importFile()),
                new RowActions(model.article()::open, model.pages()::open, model.marks()::toggleStar, menus::of));
        article = new ArticlePane(model.article(), model.marks(), model.pages(), messages, pictures, fx);
        bar = new NewsBar(
                model,
                messages,
                button,
                sheets,
                this::chooser,
                () -> entries.list().requestFocus());
        SplitPane.setResizableWithParent(feeds, false);
        SplitPane.setResizableWithParent(entries, false);
        VBox.setVgrow(panes, Priority.ALWAYS);
        getStyleClass().addAll("tab-body", "news-view");
        getChildren()
                .addAll(
                        bar,
                        panes,
                        new ProgressPane(
                                model.worker(),
                                model.runStateProperty(),
                                model.statusProperty(),
                                "news-status",
                                messages.text("news.progress")));
        widthProperty().map(width -> width.doubleValue() >= NARROW).subscribe(_ -> arrange());
        alone.subscribe(this::arrange);
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

    /// Whether the article is shown alone.
    ///
    /// @return may be set
    public BooleanProperty aloneProperty() {
        return alone;
    }

    /// How long an article is on screen before it counts as read.
    ///
    /// @return the pause; stopped by another article
    public PauseTransition seen() {
        return seen;
    }

    /// Where the splitters are: shares of the width.
    ///
    /// @return between feeds and entries, and between entries and article
    public double[] dividers() {
        rememberDividers();
        return dividers.clone();
    }

    /// Puts the splitters.
    ///
    /// @param left between feeds and entries
    /// @param right between entries and article
    public void setDividers(double left, double right) {
        dividers = new double[] {left, right};
        panes.setDividerPositions(panes.getItems().size() == 3 ? dividers : new double[] {right - left});
    }

    /// Shows what is found at an address, to be subscribed to.
    ///
    /// @param address of a feed or a site
    public void offerFeed(String address) {
        sheets.add(address);
    }

    /// Moves the focus to another pane.
    ///
    /// @param step 1 for the next, -1 for the previous
    public void movePane(int step) {
        List<Node> order = Stream.<Node>of(feeds.tree(), entries.list(), article.view())
                .filter(node -> node.getScene() != null)
                .toList();
        Node focus = getScene().getFocusOwner();
        int now = 0;
        for (int i = 0; i < order.size(); i++) {
            for (Node node = focus; node != null; node = node.getParent()) {
                now = node.equals(order.get(i)) ? i : now;
            }
        }
        order.get(Math.floorMod(now + step, order.size())).requestFocus();
    }

    private static ObservableValue<String> heading(NewsModel model, Messages messages) {
        return model.feeds()
                .selectedProperty()
                .map(selected -> selected.map(item -> item.unread() == 0
                                ? item.name()
                                : messages.text("news.entries.heading", item.name(), item.unread()))
                        .orElse(""));
    }

    private void rememberDividers() {
        double[] now = panes.getDividerPositions();
        if (now.length == 2) {
            dividers = now.clone();
        } else if (now.length == 1) {
            dividers = new double[] {dividers[0], Math.min(0.95, dividers[0] + now[0])};
        }
    }

    private void arrange() {
        List<Region> wanted = alone.get()
                ? List.of(article)
                : getWidth() >= NARROW ? List.of(feeds, entries, article) : List.of(entries, article);
        if (!panes.getItems().equals(wanted)) {
            rememberDividers();
            panes.getItems().setAll(wanted);
            setDividers(dividers[0], dividers[1]);
        }
    }
}

package app.tandem.gui.news.reader;

import app.tandem.gui.fx.Messages;
import app.tandem.gui.news.article.ArticleTexts;
import app.tandem.gui.news.article.ArticleView;
import app.tandem.gui.news.article.ImageSource;
import app.tandem.gui.news.article.content.Article;
import app.tandem.gui.news.entries.EntryMarks;
import app.tandem.gui.news.feeds.FeedItem;
import app.tandem.gui.news.feeds.FeedsModel;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The open entry: its heading, its text, and where a link leads. JavaFX thread.
public final class ArticlePane extends BorderPane {
    private final ArticleModel model;
    private final EntryMarks marks;
    private final WebPages pages;
    private final Messages messages;
    private final ArticleView view;
    private final Label target = new Label();
    private final BooleanProperty alone = new SimpleBooleanProperty(this, "alone");

    /// Builds the pane.
    ///
    /// @param model the open entry
    /// @param marks stars it
    /// @param pages opens its page
    /// @param messages the window's texts
    /// @param pictures where pictures come from
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    public ArticlePane(
            ArticleModel model,
            EntryMarks marks,
            WebPages pages,
            Messages messages,
            ImageSource pictures,
            Executor fx) {
        this.model = model;
        this.marks = marks;
        this.pages = pages;
        this.messages = messages;
        view = view(texts(messages), request -> pictures.load(request.trusting(trustedHost())), fx);
        view.setId("article");
        target.setId("link-target");
        target.getStyleClass().add("link-target");
        target.setMaxWidth(Double.MAX_VALUE);
        target.managedProperty().bind(target.textProperty().isNotEmpty());
        target.visibleProperty().bind(target.managedProperty());
        getStyleClass().add("article-pane");
        setTop(changed());
        setBottom(target);
        model.openedProperty().subscribe(this::show);
    }

    /// Shows headings and the feed beside the article, where there is space.
    ///
    /// @param feeds tells how a feed does
    /// @param health opens the health card of a feed
    public void addAside(FeedsModel feeds, Consumer<FeedItem> health) {
        ArticleAside aside = new ArticleAside(feeds, view, messages, health);
        setRight(aside);
        aside.fit(widthProperty(), view.measureProperty(), model.openedProperty());
    }

    /// What is said of an entry that its feed has changed since it was opened; takes no space before.
    private HBox changed() {
        Label said = new Label(messages.text("news.article.changed"));
        said.setMinWidth(0);
        Button show = new Button(messages.text("news.article.show-change"));
        show.setId("show-change");
        show.getStyleClass().add("small");
        show.setMinWidth(USE_PREF_SIZE);
        show.setOnAction(_ -> model.showChange());
        HBox bar = new HBox(said, show);
        bar.setId("article-changed");
        bar.getStyleClass().add("article-changed");
        bar.visibleProperty().bind(model.changedProperty());
        bar.managedProperty().bind(bar.visibleProperty());
        return bar;
    }

    private ArticleView view(ArticleTexts texts, ImageSource pictures, Executor fx) {
        return new ArticleView(texts, pictures, pages::browse, target::setText, this::loadAlways, fx);
    }

    /// Lays out an article unseen, so that the first one that is opened comes quickly. Does nothing where one
    /// is open already.
    ///
    /// @param sample any article; none of its pictures is loaded
    public void warmUp(Article sample) {
        if (model.openedProperty().get().isPresent()) {
            return;
        }
        view.setOpacity(0);
        view.setDisable(true);
        view.show(new Region(), sample, false);
        setCenter(new StackPane(view, nothing()));
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses > 2) {
                    stop();
                    if (model.openedProperty().get().isEmpty()) {
                        setCenter(nothing());
                    }
                }
            }
        }.start();
    }

    /// The article's text.
    ///
    /// @return scrolls and copies
    public ArticleView view() {
        return view;
    }

    /// Whether the article is shown without the other panes.
    ///
    /// @return followed by what arranges the panes; a double click on the heading changes it
    public BooleanProperty aloneProperty() {
        return alone;
    }

    /// Loads the pictures of the open article, this once.
    public void loadPictures() {
        view.loadPictures();
    }

    private @Nullable String trustedHost() {
        return model.openedProperty()
                .get()
                .map(ArticleModel.Opened::trustedHost)
                .orElse(null);
    }

    private void loadOfAll() {
        model.allowAllPictures(true);
        view.loadPictures();
    }

    private void loadAlways() {
        model.allowPictures();
        view.loadPictures();
    }

    private void show(Optional<ArticleModel.Opened> opened) {
        target.setText("");
        if (opened.isEmpty()) {
            setCenter(nothing());
            return;
        }
        view.setOpacity(1);
        view.setDisable(false);
        ArticleModel.Opened now = opened.get();
        ArticleHeader header = new ArticleHeader(now, model, marks, pages, messages, alone);
        header.showPictures(view.loadedProperty(), this::loadPictures, this::loadAlways, this::loadOfAll);
        setCenter(view);
        view.show(header, now.article(), now.pictures());
    }

    private VBox nothing() {
        Label heading = new Label(messages.text("news.article.nothing"));
        heading.getStyleClass().add("heading");
        heading.setWrapText(true);
        GridPane keys = new GridPane();
        keys.getStyleClass().add("first-keys");
        keys.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        for (String line : messages.text("news.article.keys").lines().toList()) {
            String[] parts = line.split("\t", 2);
            HBox caps = new HBox();
            caps.getStyleClass().add("key-caps");
            for (String key : parts[0].split(" ", -1)) {
                Label cap = new Label(key);
                cap.getStyleClass().add("key-cap");
                caps.getChildren().add(cap);
            }
            // not of each cap: the style sheet's least width is stronger there
            caps.setMinWidth(USE_PREF_SIZE);
            Label does = new Label(parts[parts.length - 1]);
            does.setWrapText(true);
            does.getStyleClass().add("cell-text");
            keys.addRow(keys.getRowCount(), caps, does);
        }
        VBox box = new VBox(heading, keys);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("placeholder-box");
        return box;
    }

    private static ArticleTexts texts(Messages messages) {
        return new ArticleTexts(
                messages.text("article.load"),
                messages.text("article.load-always"),
                messages.text("article.loading"),
                failure -> messages.text(
                        "article.failed",
                        failure.isEmpty() ? 0 : 1,
                        failure.map(messages::text).orElse("")),
                messages.text("article.again"),
                messages.text("article.copy"),
                messages.text("article.copy-selection"),
                messages.text("article.copy-article"),
                host -> messages.text("article.film", host),
                host -> messages.text("article.sound", host),
                host -> messages.text("article.picture", host),
                messages.text("article.cut"));
    }
}

package app.tandem.gui.news.reader;

import app.tandem.engine.feed.clean.PlainText;
import app.tandem.engine.news.store.entries.EntryLine;
import app.tandem.engine.news.store.entries.SearchHits;
import app.tandem.gui.controls.Icons;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RightToLeft;
import app.tandem.gui.news.article.ParagraphFlow;
import app.tandem.gui.news.entries.EntryMarks;
import app.tandem.gui.news.entries.EntryRow;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What stands above an article: where it comes from, its title, what can be done with it. JavaFX thread.
public final class ArticleHeader extends VBox {
    private static final int LONGEST_TITLE = 500;

    private final ArticleModel.Opened opened;
    private final ArticleModel model;
    private final EntryMarks marks;
    private final WebPages pages;
    private final Messages messages;
    private final BooleanProperty alone;

    /// Builds the header.
    ///
    /// @param opened the open entry
    /// @param model opens other entries
    /// @param marks stars the entry
    /// @param pages opens its page
    /// @param messages the window's texts
    /// @param alone whether the article is shown without the other panes
    ArticleHeader(
            ArticleModel.Opened opened,
            ArticleModel model,
            EntryMarks marks,
            WebPages pages,
            Messages messages,
            BooleanProperty alone) {
        this.opened = opened;
        this.model = model;
        this.marks = marks;
        this.pages = pages;
        this.messages = messages;
        this.alone = alone;
        EntryLine line = opened.row().line();
        Region origin = origin(Stream.of(
                        line.feedTitle(),
                        messages.formats().dateTime(line.date()),
                        line.author() == null ? "" : line.author(),
                        opened.minutes() < 1 ? "" : messages.text("news.article.minutes", opened.minutes()))
                .filter(part -> !part.isBlank())
                .toList());
        String named = PlainText.line(PlainText.of(opened.entry().title()), LONGEST_TITLE);
        Region title = title(named.isBlank() ? messages.text("news.entry.untitled") : named);
        title.setId("article-title");
        title.setMinHeight(USE_PREF_SIZE);
        title.setOnMouseClicked(this::changeAlone);
        origin.setOnMouseClicked(this::changeAlone);
        getStyleClass().add("article-header");
        getChildren().addAll(origin, title, actions());
        if (line.tellers() > 1) {
            getChildren().add(story(line.tellers()));
        }
        if (opened.article().blocks().isEmpty()) {
            Label empty = detail(messages.text("news.article.empty"));
            empty.setWrapText(true);
            getChildren().add(empty);
        }
    }

    /// Adds how many of the remote pictures are loaded, and the way to load them.
    ///
    /// @param loaded how many are
    /// @param load loads them, this once
    /// @param always loads them and those of this feed, from now on
    /// @param ofAll loads them and those of all feeds, from now on
    void showPictures(ReadOnlyIntegerProperty loaded, Runnable load, Runnable always, Runnable ofAll) {
        int all = opened.article().remotePictures().size();
        if (all == 0) {
            return;
        }
        Label count = new Label();
        count.setId("pictures-loaded");
        count.getStyleClass().add("cell-detail");
        count.textProperty().bind(loaded.map(n -> messages.text("news.article.remote", n, all)));
        Hyperlink once = new Hyperlink(messages.text("article.load"));
        once.setOnAction(_ -> load.run());
        Hyperlink ever = new Hyperlink(messages.text("article.load-always"));
        ever.setOnAction(_ -> always.run());
        Hyperlink everywhere = new Hyperlink(messages.text("news.article.load-all"));
        everywhere.setOnAction(_ -> ofAll.run());
        FlowPane line = new FlowPane(count, once, ever, everywhere);
        line.getStyleClass().add("article-line");
        var withheld = Bindings.createBooleanBinding(() -> !opened.pictures() && loaded.get() < all, loaded);
        for (Hyperlink link : List.of(once, ever, everywhere)) {
            link.visibleProperty().bind(withheld);
            link.managedProperty().bind(withheld);
        }
        getChildren().add(line);
    }

    /// One label; several where a part is of a script that is written from the right and would turn the
    /// others around.
    private static Region origin(List<String> parts) {
        String separator = " · ";
        String text = String.join(separator, parts);
        if (!RightToLeft.in(text)) {
            Label label = detail(text);
            label.setWrapText(true);
            return label;
        }
        FlowPane line = new FlowPane(part(parts.getFirst()));
        parts.stream().skip(1).forEach(part -> line.getChildren().add(new HBox(detail(separator), part(part))));
        line.getChildren().forEach(part -> ((Region) part).maxWidthProperty().bind(line.widthProperty()));
        return line;
    }

    private static Label part(String text) {
        Label label = detail(text);
        label.setMinWidth(0);
        RightToLeft.draw(label);
        return label;
    }

    private static Label detail(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("cell-detail");
        return label;
    }

    private static Region title(String text) {
        if (RightToLeft.in(text)) {
            return ParagraphFlow.of(text, "article-title");
        }
        Label title = new Label(text);
        title.setWrapText(true);
        title.getStyleClass().add("article-title");
        return title;
    }

    private void changeAlone(MouseEvent click) {
        if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
            alone.set(!alone.get());
        }
    }

    private HBox actions() {
        EntryRow row = opened.row();
        Button star = Icons.button(Feather.STAR, messages.text("command.toggle-star"));
        star.setOnAction(_ -> marks.toggleStar(row));
        row.starredProperty().subscribe(starred -> {
            star.getStyleClass().remove("starred");
            if (starred) {
                star.getStyleClass().add("starred");
            }
        });
        Button open = Icons.button(Feather.EXTERNAL_LINK, messages.text("command.open"));
        open.setOnAction(_ -> pages.open(row));
        Button copy = Icons.button(Feather.LINK, messages.text("command.copy-link"));
        copy.setOnAction(_ -> copyLink(row));
        ToggleButton whole = Icons.toggle(Feather.MAXIMIZE_2, messages.text("command.article-alone"));
        whole.setId("article-alone");
        whole.selectedProperty().bindBidirectional(alone);
        HBox actions = new HBox(star, open, copy, whole);
        actions.getStyleClass().add("article-actions");
        return actions;
    }

    /// Puts an entry's link on the clipboard.
    ///
    /// @param row the entry; one without a link changes nothing
    public static void copyLink(EntryRow row) {
        row.page().ifPresent(page -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(page.toString());
            content.putUrl(page.toString());
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    /// Each feed once: of those that tell the story several times, the newest entry.
    private FlowPane story(int feeds) {
        FlowPane line = new FlowPane(detail(messages.text("news.article.story", feeds)));
        line.getStyleClass().add("article-line");
        Set<URI> named = new HashSet<>();
        opened.story().stream().filter(teller -> named.add(teller.feed())).forEach(teller -> {
            Hyperlink link = new Hyperlink(teller.feedTitle());
            RightToLeft.draw(link);
            link.setOnAction(_ -> model.open(
                    teller.id() == opened.row().id() ? opened.row() : new EntryRow(teller), new SearchHits("")));
            line.getChildren().add(link);
        });
        return line;
    }
}

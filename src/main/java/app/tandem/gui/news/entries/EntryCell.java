package app.tandem.gui.news.entries;

import app.tandem.engine.news.store.entries.EntryLine;
import app.tandem.engine.news.store.entries.SearchHits;
import app.tandem.gui.controls.Icons;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RightToLeft;
import app.tandem.gui.news.images.RowImages;
import java.time.Instant;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// An entry in the list: a dot while it is unread, its title, its feed and age, and how it begins.
final class EntryCell extends ListCell<EntryRow> {
    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");
    private static final PseudoClass STARRED = PseudoClass.getPseudoClass("starred");

    private final Messages messages;
    private final ObservableValue<Density> density;
    private final ObservableValue<SearchHits> hits;
    private final Region dot = new Region();
    private final Label title = new Label() {
        // Its two lines come before the beginning of the text.
        @Override
        protected double computeMinHeight(double width) {
            return Math.min(computePrefHeight(width), getMaxHeight() > 0 ? getMaxHeight() : Double.MAX_VALUE);
        }
    };
    private final Label origin = new Label();
    private final SearchText titleHits = new SearchText("entry-title");
    private final Label story = new Label();
    private final Label beginning = new Label();
    private final SearchText beginningHits = new SearchText("cell-text");
    private final FontIcon star = Icons.of(Feather.STAR);
    private final Label age = new Label();
    // two labels: of a long name the end is cut off and never the age, and letters of a script that is written from
    // the right leave the age where it is
    private final HBox second = new HBox(origin, story, age);
    private final VBox lines = new VBox(title, titleHits, second, beginning, beginningHits);
    private final EntryThumbnail thumbnail;
    private final HBox box;
    private final ChangeListener<Boolean> marked = (_, _, _) -> showMarks();
    private final ChangeListener<EntryLine> joined = (_, _, line) -> show(line);
    private @Nullable EntryRow row;

    /// An empty cell.
    ///
    /// @param messages the window's texts
    /// @param density how much rows show
    /// @param hits what is marked in titles and texts
    /// @param actions what can be done with a row
    /// @param images the pictures of entries
    EntryCell(
            Messages messages,
            ObservableValue<Density> density,
            ObservableValue<SearchHits> hits,
            RowActions actions,
            RowImages images) {
        this.messages = messages;
        this.density = density;
        this.hits = hits;
        thumbnail = new EntryThumbnail(this, images);
        box = new HBox(dot, lines, thumbnail, star);
        dot.getStyleClass().add("unread-dot");
        title.getStyleClass().add("entry-title");
        origin.getStyleClass().add("cell-detail");
        RightToLeft.draw(origin);
        HBox.setHgrow(origin, Priority.ALWAYS);
        origin.setMaxWidth(Double.MAX_VALUE);
        age.getStyleClass().add("cell-detail");
        age.setMinWidth(USE_PREF_SIZE);
        second.getStyleClass().add("entry-origin");
        story.getStyleClass().addAll("cell-detail", "story-chip");
        story.setGraphic(Icons.of(Feather.LAYERS));
        story.setMinWidth(USE_PREF_SIZE);
        story.setOnMouseClicked(click -> {
            if (row != null && click.getButton() == MouseButton.PRIMARY) {
                actions.story().accept(row, story);
                click.consume();
            }
        });
        origin.setMinWidth(0);
        titleHits.setMinHeight(USE_PREF_SIZE); // its lines come before the beginning of the text
        beginning.getStyleClass().add("cell-text");
        RightToLeft.wrap(beginning); // one that is hidden is laid out all the same
        beginning.setMinHeight(0);
        VBox.setVgrow(beginning, Priority.ALWAYS);
        VBox.setVgrow(beginningHits, Priority.ALWAYS);
        star.getStyleClass().add("entry-star");
        star.setOnMouseClicked(click -> {
            if (row != null && click.getButton() == MouseButton.PRIMARY) {
                actions.star().accept(row);
                click.consume();
            }
        });
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        box.getStyleClass().add("entry-row");
        // the row fills the cell: what does not fit is cut off with three dots
        box.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> getWidth() - snappedLeftInset() - snappedRightInset(),
                        widthProperty(),
                        insetsProperty()));
        box.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> getHeight() - snappedTopInset() - snappedBottomInset(),
                        heightProperty(),
                        insetsProperty()));
        getStyleClass().add("entry-cell");
        setPrefWidth(0);
        setOnContextMenuRequested(event -> {
            if (row != null) {
                actions.menu().apply(row).ifPresent(shown -> shown.show(this, event.getScreenX(), event.getScreenY()));
            }
        });
    }

    @Override
    protected void updateItem(EntryRow item, boolean empty) {
        super.updateItem(item, empty);
        if (row != null) {
            row.lineProperty().removeListener(joined);
            row.readProperty().removeListener(marked);
            row.starredProperty().removeListener(marked);
        }
        row = empty ? null : item;
        if (row == null) {
            thumbnail.clear();
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        row.lineProperty().addListener(joined);
        row.readProperty().addListener(marked);
        row.starredProperty().addListener(marked);
        show(row.line());
        setGraphic(box);
    }

    private void show(EntryLine line) {
        title.setText(line.title().isBlank() ? messages.text("news.entry.untitled") : line.title());
        origin.setText(line.feedTitle());
        age.setText(messages.formats().ago(line.date(), Instant.now()));
        story.setText(messages.formats().number(line.tellers()));
        show(story, line.tellers() > 1);
        placeStory();
        story.setTooltip(line.tellers() > 1 ? new Tooltip(messages.text("news.story", line.tellers())) : null);
        beginning.setText(line.excerpt());
        thumbnail.show(line, density.getValue());
        show(second, density.getValue() != Density.TITLE);
        boolean begins =
                density.getValue() == Density.BEGINNING && !line.excerpt().isBlank();
        show(title, titleHits, title.getText());
        if (begins) {
            show(beginning, beginningHits, line.excerpt());
        } else {
            show(beginning, false);
            show(beginningHits, false);
        }
        title.setWrapText(density.getValue() == Density.BEGINNING && !RightToLeft.in(title.getText()));
        titleHits.setMostLines(density.getValue() == Density.BEGINNING ? 2 : 1);
        showMarks();
    }

    /// Shows a text in the quick way, or in the one that marks what was searched for and suits any script.
    private void show(Label plain, SearchText rich, String text) {
        boolean richly = !hits.getValue().isEmpty() || RightToLeft.in(text);
        show(plain, !richly);
        show(rich, richly);
        if (richly) {
            rich.show(text, hits.getValue());
        }
    }

    /// In the second line, where it takes no width from the title and the beginning; beside the title where
    /// that is all there is.
    private void placeStory() {
        boolean oneLine = density.getValue() == Density.TITLE;
        HBox home = oneLine ? box : second;
        if (!home.getChildren().contains(story)) {
            (oneLine ? second : box).getChildren().remove(story);
            home.getChildren().add(home.getChildren().size() - 1, story);
        }
    }

    private void showMarks() {
        if (row == null) {
            return;
        }
        boolean unread = !row.readProperty().get();
        boolean starred = row.starredProperty().get();
        pseudoClassStateChanged(UNREAD, unread);
        pseudoClassStateChanged(STARRED, starred);
        setAccessibleText(messages.text(
                "news.entry.accessible",
                unread ? 1 : 0,
                starred ? 1 : 0,
                title.getText(),
                messages.text("news.entry.origin", origin.getText(), age.getText())));
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}

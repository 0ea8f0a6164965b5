package app.tandem.gui.news.entries;

import app.tandem.engine.news.store.entries.SearchHits;
import app.tandem.gui.fx.RightToLeft;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A text in a list whose words that were searched for are marked: bold and underlined. It may be of any
/// script, in its own direction. What is higher than the row grants is cut off. JavaFX thread.
final class SearchText extends TextFlow {
    /// No text yet.
    ///
    /// @param styleClass how it looks
    SearchText(String styleClass) {
        getStyleClass().addAll(styleClass, "search-text");
        setMinHeight(0);
        setMinWidth(0);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    /// Shows a text.
    ///
    /// @param text any
    /// @param hits what is marked in it
    void show(String text, SearchHits hits) {
        getChildren().clear();
        setNodeOrientation(RightToLeft.of(text));
        int end = 0;
        for (SearchHits.Hit hit : hits.in(text)) {
            add(text.substring(end, hit.start()), "search-rest");
            add(text.substring(hit.start(), hit.end()), "search-hit");
            end = hit.end();
        }
        add(text.substring(end), "search-rest");
    }

    private void add(String part, String styleClass) {
        for (String piece : RightToLeft.pieces(part)) {
            Text text = new Text(piece);
            text.getStyleClass().add(styleClass);
            getChildren().add(text);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return RightToLeft.guarded(this, () -> super.computePrefHeight(width));
    }

    @Override
    protected double computePrefWidth(double height) {
        return RightToLeft.guarded(this, () -> super.computePrefWidth(height));
    }

    @Override
    protected void layoutChildren() {
        var _ = RightToLeft.guarded(this, () -> {
            super.layoutChildren();
            return 0;
        });
    }
}

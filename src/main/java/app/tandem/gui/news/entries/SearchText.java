package app.tandem.gui.news.entries;

import app.tandem.engine.news.store.entries.SearchHits;
import app.tandem.gui.fx.RightToLeft;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.text.TextLineInfo;

/// A text in a list whose words that were searched for are marked: bold and underlined. It may be of any
/// script, in its own direction. Lines that do not fit into the row are not shown, not even in part. JavaFX
/// thread.
final class SearchText extends TextFlow {
    private static final double ROUNDING = 0.5;

    private final Rectangle clip = new Rectangle();
    private final Text measure = new Text();
    private int most = Integer.MAX_VALUE;

    /// No text yet.
    ///
    /// @param styleClass how it looks
    SearchText(String styleClass) {
        getStyleClass().addAll(styleClass, "search-text");
        setMinHeight(0);
        setMinWidth(0);
        clip.widthProperty().bind(widthProperty());
        setClip(clip);
    }

    /// Sets how many lines are shown where the text has more.
    ///
    /// @param lines 1 or more
    void setMostLines(int lines) {
        most = lines;
        requestLayout();
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
        return RightToLeft.guarded(this, () -> {
            double whole = super.computePrefHeight(width);
            return most == Integer.MAX_VALUE ? whole : Math.min(whole, height(most));
        });
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
        clip.setHeight(wholeLines());
    }

    private double height(int lines) {
        if (getChildren().isEmpty()) {
            return 0;
        }
        measure.setFont(((Text) getChildren().getFirst()).getFont());
        measure.setText("\n".repeat(lines - 1));
        return measure.getLayoutBounds().getHeight();
    }

    private double wholeLines() {
        double line = height(1); // without the space below it, which the last one needs not have
        double bottom = 0;
        int lines = 0;
        for (TextLineInfo each : getLayoutInfo().getTextLines(false)) {
            if (lines == most || each.bounds().getMinY() + line > getHeight() + ROUNDING) {
                break;
            }
            lines++;
            bottom = each.bounds().getMinY() + line;
        }
        return bottom;
    }
}

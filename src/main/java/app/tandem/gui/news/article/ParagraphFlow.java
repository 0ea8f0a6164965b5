package app.tandem.gui.news.article;

import app.tandem.gui.fx.RightToLeft;
import atlantafx.base.controls.SelectableTextFlow;
import javafx.scene.text.Text;

/// A paragraph whose text can be marked, of any script; see [RightToLeft]. JavaFX thread.
public final class ParagraphFlow extends SelectableTextFlow {
    /// A paragraph.
    ///
    /// @param texts its text, in pieces between which lines may be broken
    ParagraphFlow(Text... texts) {
        super(texts);
        setMinWidth(0);
        setMinHeight(0);
    }

    /// A paragraph of one look, in the direction of its first letter.
    ///
    /// @param text any text
    /// @param styleClass of all of it
    /// @return the node
    public static ParagraphFlow of(String text, String styleClass) {
        Text[] pieces = RightToLeft.pieces(text).stream().map(Text::new).toArray(Text[]::new);
        for (Text piece : pieces) {
            piece.getStyleClass().addAll("article-text", styleClass);
        }
        ParagraphFlow flow = new ParagraphFlow(pieces);
        flow.setNodeOrientation(RightToLeft.of(text));
        return flow;
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

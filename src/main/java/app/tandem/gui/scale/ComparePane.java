package app.tandem.gui.scale;

import app.tandem.gui.fx.Messages;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// The original at the left of a line that is dragged, the result at its right, both in one place.
final class ComparePane extends Region {
    private static final double LINE = 2;

    private final ImageView before = new ImageView();
    private final ImageView after = new ImageView();
    private final Rectangle clip = new Rectangle();
    private final Region line = new Region();
    private final Label caption = new Label();
    private final DoubleProperty split = new SimpleDoubleProperty(this, "split", 0.5);
    private double left;
    private double width;

    /// Builds the pane.
    ///
    /// @param model what it shows
    /// @param texts the window's texts
    ComparePane(CompareModel model, Messages texts) {
        setId("compare");
        getStyleClass().add("compare-pane");
        line.getStyleClass().add("compare-line");
        line.setCursor(Cursor.H_RESIZE);
        caption.setId("compare-caption");
        caption.setMaxWidth(Double.MAX_VALUE);
        before.setClip(clip);
        getChildren().addAll(after, before, line, caption);
        visibleProperty().bind(model.openProperty().map(open -> open.isPresent()));
        model.shownProperty().subscribe(shown -> {
            before.setImage(shown.map(Comparison::before).orElse(null));
            before.setViewport(shown.map(Comparison::part).orElse(null));
            after.setImage(shown.map(Comparison::after).orElse(null));
            line.setVisible(shown.isPresent());
            caption.setText(shown.map(now -> text(now, texts)).orElse(texts.text("scale.compare.wait")));
            requestLayout();
        });
        split.subscribe(this::requestLayout);
        setOnMousePressed(event -> drag(event.getX()));
        setOnMouseDragged(event -> drag(event.getX()));
    }

    /// Where the line is: 1 shows the original alone, 0 the result alone.
    DoubleProperty splitProperty() {
        return split;
    }

    private static String text(Comparison now, Messages texts) {
        return texts.text(
                "scale.compare.caption",
                texts.formats().bytes(now.result().original()),
                texts.formats().bytes(now.result().bytes()),
                texts.formats().percent(-now.result().smaller()),
                now.result().size().toString(),
                now.result().format().toString());
    }

    private void drag(double x) {
        if (width > 0) {
            split.set(Math.clamp((x - left) / width, 0, 1));
        }
    }

    @Override
    protected void layoutChildren() {
        double captionHeight = caption.prefHeight(getWidth());
        caption.resizeRelocate(0, getHeight() - captionHeight, getWidth(), captionHeight);
        if (after.getImage() == null) {
            return;
        }
        double area = getHeight() - captionHeight;
        double scale = Math.min(
                1, Math.min(getWidth() / after.getImage().getWidth(), area / after.getImage().getHeight()));
        width = after.getImage().getWidth() * scale;
        double height = after.getImage().getHeight() * scale;
        left = snapPositionX((getWidth() - width) / 2);
        double top = snapPositionY((area - height) / 2);
        for (ImageView view : new ImageView[] {before, after}) {
            view.setFitWidth(width);
            view.setFitHeight(height);
            view.relocate(left, top);
        }
        clip.setWidth(width * split.get());
        clip.setHeight(height);
        line.resizeRelocate(left + width * split.get() - LINE / 2, top, LINE, height);
    }
}

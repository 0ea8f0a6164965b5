package app.tandem.gui.controls;

import javafx.scene.Node;
import javafx.scene.control.ListCell;

/// A cell as wide as its list and as high as its graphic becomes at that width; a cell else asks its graphic
/// how high it were with each text in one line. For short lists.
///
/// @param <T> the row
public abstract class WrappingCell<T> extends ListCell<T> {
    /// An empty cell.
    protected WrappingCell() {}

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        Node graphic = getGraphic();
        double within = Math.max(width, getWidth()) - snappedLeftInset() - snappedRightInset();
        return graphic == null || within <= 0
                ? super.computePrefHeight(width)
                : snappedTopInset() + snapSizeY(graphic.prefHeight(within)) + snappedBottomInset();
    }
}

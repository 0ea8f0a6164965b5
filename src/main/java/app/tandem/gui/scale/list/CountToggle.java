package app.tandem.gui.scale.list;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;

/// A button whose text ends with a count. It is as wide as the largest count needs, so that those beside it
/// stay where they are while it counts; where there is no space for that, as wide as its text. JavaFX thread.
final class CountToggle extends ToggleButton {
    private final StringProperty largest = new SimpleStringProperty(this, "largest", "");

    /// A button without text.
    CountToggle() {
        largest.subscribe(this::requestLayout);
    }

    /// The text with the largest count that there may be.
    ///
    /// @return empty where the button is as wide as its text
    StringProperty largestProperty() {
        return largest;
    }

    @Override
    protected double computeMinWidth(double height) {
        return super.computePrefWidth(height);
    }

    @Override
    protected double computePrefWidth(double height) {
        double text = super.computePrefWidth(height);
        if (largest.get().isEmpty()) {
            return text;
        }
        // as wide whatever the text: widths that are rounded differ by a pixel
        Insets label = getLabelPadding();
        double around = snappedLeftInset() + label.getLeft() + label.getRight() + snappedRightInset();
        return Math.max(text, around + Math.ceil(width(largest.get())) + 1);
    }

    /// Digits have one width in most fonts, and not in all.
    private double width(String words) {
        Text text = new Text(words.replaceAll("\\d", "8"));
        text.setFont(getFont());
        return text.getLayoutBounds().getWidth();
    }
}

package app.tandem.gui.scale.compare;

import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// What pointer, wheel and fingers do with a comparison: the wheel and a pinch zoom about the pointer, a drag
/// moves the image where it is larger than the pane, and else the line. A double click changes between whole
/// and 100 %, or moves the line where it is on it: left, middle, right.
final class CompareGestures {
    /// One notch of a wheel, in the units of JavaFX.
    private static final double NOTCH = 40;

    private final CompareLayers layers;
    private boolean takesLine;
    private double lastX;
    private double lastY;

    private CompareGestures(CompareLayers layers) {
        this.layers = layers;
    }

    /// Listens to a comparison.
    static void install(CompareLayers layers) {
        CompareGestures gestures = new CompareGestures(layers);
        layers.addEventHandler(MouseEvent.MOUSE_PRESSED, gestures::press);
        layers.addEventHandler(MouseEvent.MOUSE_DRAGGED, gestures::drag);
        layers.addEventHandler(
                MouseEvent.MOUSE_MOVED,
                event -> layers.setCursor(layers.isAtLine(event.getX()) ? Cursor.H_RESIZE : null));
        layers.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2 && event.isStillSincePress()) {
                if (layers.isAtLine(event.getX())) {
                    layers.stepLine();
                } else {
                    layers.toggle(event.getX(), event.getY());
                }
            }
        });
        layers.addEventHandler(ScrollEvent.SCROLL, event -> {
            layers.zoomBy(Math.pow(CompareLayers.STEP, event.getDeltaY() / NOTCH), event.getX(), event.getY());
            event.consume();
        });
        layers.setOnZoom(event -> layers.zoomBy(event.getZoomFactor(), event.getX(), event.getY()));
    }

    private void press(MouseEvent event) {
        takesLine = layers.isAtLine(event.getX()) || !layers.isLarger();
        remember(event);
    }

    private void drag(MouseEvent event) {
        if (takesLine) {
            layers.moveLine(event.getX());
        } else {
            layers.pan(event.getX() - lastX, event.getY() - lastY);
        }
        remember(event);
    }

    private void remember(MouseEvent event) {
        lastX = event.getX();
        lastY = event.getY();
    }
}

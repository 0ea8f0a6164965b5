package app.tandem.gui.scale.compare;

import app.tandem.gui.controls.Icons;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.event.EventHandler;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The original at the left of a line that is dragged, the result at its right, both at one place and one zoom.
public final class CompareLayers extends Region {
    private static final double LINE = 2;
    /// So far from the line a press still takes it.
    private static final double GRIP = 8;

    private static final double HALF = 0.5;

    static final double STEP = 1.25;
    /// From here on pixels are shown as squares.
    private static final double SQUARES = 2;

    private final ImageView before = new ImageView();
    private final ImageView after = new ImageView();
    private final Rectangle beforeClip = new Rectangle();
    private final Rectangle clip = new Rectangle();
    private final Region line = new Region();
    private final StackPane grip = new StackPane(Icons.of(Feather.CODE));
    private final DoubleProperty split = new SimpleDoubleProperty(this, "split", HALF);
    private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper(this, "held", false);
    private final EventHandler<KeyEvent> release = this::release;
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(this, "zoom", 1);
    private @Nullable Viewport viewport;

    CompareLayers() {
        getStyleClass().add("compare-layers");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        line.getStyleClass().add("compare-line");
        line.setMouseTransparent(true);
        before.setClip(beforeClip);
        setClip(clip);
        grip.getStyleClass().add("compare-grip");
        grip.setMouseTransparent(true);
        grip.setVisible(false);
        getChildren().addAll(after, before, line, grip);
        split.subscribe(this::requestLayout);
        held.subscribe(this::requestLayout);
        setMinSize(0, 0);
        CompareGestures.install(this);
    }

    /// Where the line is in the visible part: 1 shows the original alone, 0 the result alone.
    ///
    /// @return 0 to 1
    public DoubleProperty splitProperty() {
        return split;
    }

    /// Shows the original alone until a key is released.
    public void hold() {
        Scene scene = getScene();
        if (!held.get() && scene != null) {
            held.set(true);
            scene.addEventFilter(KeyEvent.KEY_RELEASED, release);
        }
    }

    /// Whether the original is shown alone for the time being.
    ///
    /// @return true while a key is held
    public ReadOnlyBooleanProperty heldProperty() {
        return held.getReadOnlyProperty();
    }

    /// How large the result is shown.
    ///
    /// @return screen pixels per pixel of the result: 1 for 100 %
    public ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /// Shows the image whole.
    public void fit() {
        show(viewport == null ? null : fitted(viewport));
    }

    /// Shows one pixel of the result as one of the screen.
    public void actualSize() {
        zoomTo(1);
    }

    /// Shows the image larger or smaller, about the middle.
    ///
    /// @param steps positive for larger
    public void zoomBy(int steps) {
        zoomBy(Math.pow(STEP, steps), getWidth() / 2, getHeight() / 2);
    }

    /// Moves the image.
    ///
    /// @param dx how far to the right, in pixels of the pane
    /// @param dy how far down
    public void pan(double dx, double dy) {
        show(viewport == null ? null : viewport.panned(dx, dy));
    }

    /// Shows a comparison at the zoom of the one before, or whole where there was none.
    void set(Optional<Comparison> shown) {
        before.setImage(shown.map(Comparison::before).orElse(null));
        before.setViewport(shown.map(Comparison::part).orElse(null));
        after.setImage(shown.map(Comparison::after).orElse(null));
        line.setVisible(shown.isPresent());
        grip.setVisible(shown.isPresent());
        show(shown.map(now -> next(now.after().getWidth(), now.after().getHeight()))
                .orElse(null));
    }

    private Viewport next(double width, double height) {
        Viewport old = viewport;
        Viewport now = old == null || old.fitted()
                ? Viewport.fit(getWidth(), getHeight(), width, height, 1 / density())
                : old.of(width, height);
        return now.fitted() ? fitted(now) : now;
    }

    private Viewport fitted(Viewport now) {
        return Viewport.fit(getWidth(), getHeight(), now.imageWidth(), now.imageHeight(), 1 / density());
    }

    private void zoomTo(double percent) {
        show(viewport == null ? null : viewport.zoomed(percent / density(), getWidth() / 2, getHeight() / 2));
    }

    /// Zooms about a point of the pane.
    void zoomBy(double factor, double x, double y) {
        show(viewport == null ? null : viewport.zoomed(viewport.zoom() * factor, x, y));
    }

    /// Changes between the whole image and its actual size.
    void toggle(double x, double y) {
        if (viewport != null && viewport.fitted()) {
            show(viewport.zoomed(1 / density(), x, y));
        } else {
            fit();
        }
    }

    private void show(@Nullable Viewport changed) {
        viewport = changed;
        if (changed != null) {
            zoom.set(changed.zoom() * density());
            boolean smooth = zoom.get() < SQUARES;
            before.setSmooth(smooth);
            after.setSmooth(smooth);
        }
        requestLayout();
    }

    /// Pixels of the screen per unit of the window.
    private double density() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }

    /// Whether a press there takes the line.
    boolean isAtLine(double x) {
        return viewport != null && Math.abs(x - lineAt(viewport)) <= GRIP;
    }

    private double lineAt(Viewport now) {
        double share = held.get() ? 1 : split.get();
        return now.visibleLeft() + (now.visibleRight() - now.visibleLeft()) * share;
    }

    private void release(KeyEvent event) {
        held.set(false);
        if (event.getSource() instanceof Scene scene) {
            scene.removeEventFilter(KeyEvent.KEY_RELEASED, release);
        }
    }

    /// Moves the line to a place in the pane.
    void moveLine(double x) {
        Viewport now = viewport;
        if (now != null) {
            double room = now.visibleRight() - now.visibleLeft();
            split.set(room <= 0 ? 0.5 : Math.clamp((x - now.visibleLeft()) / room, 0, 1));
        }
    }

    /// Moves the line from the left to the middle, from there to the right, and then to the left again.
    void stepLine() {
        double now = split.get();
        split.set(now < HALF / 2 ? HALF : now < 1 - HALF / 2 ? 1 : 0);
    }

    /// Whether a part of the image is out of sight.
    boolean isLarger() {
        return viewport != null && viewport.isLarger();
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        Viewport old = viewport;
        if (old == null) {
            return;
        }
        Viewport now = old.fitted() ? fitted(old) : old.resized(getWidth(), getHeight());
        if (!now.equals(old)) {
            show(now);
        }
        for (ImageView view : new ImageView[] {before, after}) {
            view.setFitWidth(now.shownWidth());
            view.setFitHeight(now.shownHeight());
            view.relocate(now.left(), now.top());
        }
        double at = lineAt(now);
        beforeClip.setWidth(Math.max(0, at - now.left()));
        beforeClip.setHeight(now.shownHeight());
        double top = Math.max(0, now.top());
        double bottom = Math.min(now.height(), now.top() + now.shownHeight());
        line.resizeRelocate(at - LINE / 2, top, LINE, bottom - top);
        double side = snapSizeX(grip.prefWidth(-1));
        grip.resizeRelocate(snapPositionX(at - side / 2), snapPositionY((top + bottom - side) / 2), side, side);
    }
}

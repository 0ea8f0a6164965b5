package app.tandem.gui.controls;

import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RightToLeft;
import atlantafx.base.controls.ModalPane;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Sheets that lie over the window's content, one at a time; some window managers clip real dialogs. Esc and
/// the cross close a sheet, and the focus returns to where it was. JavaFX thread.
public final class Sheets {
    /// What of the window's height stays for the title of a sheet and around it, in pixels.
    private static final double AROUND = 140;

    private final ModalPane pane = new ModalPane();
    private final Messages messages;
    private @Nullable Node focusBefore;

    /// No sheet yet.
    ///
    /// @param messages the window's texts
    public Sheets(Messages messages) {
        this.messages = messages;
        pane.setId("sheets");
        pane.setFocusTraversable(false); // else Tab would stop where nothing is seen
        // reduced motion is easier to keep where nothing moves
        pane.setInTransitionFactory(null);
        pane.setOutTransitionFactory(null);
        pane.sceneProperty()
                .flatMap(Scene::focusOwnerProperty)
                .addListener((_, old, now) -> keepFocus(Optional.ofNullable(old), Optional.ofNullable(now)));
        pane.displayProperty().subscribe(shown -> {
            if (!shown && focusBefore != null) {
                focusBefore.requestFocus();
                focusBefore = null;
            }
        });
    }

    /// Tab goes round within the sheet: what lies below it can't be seen whole.
    private void keepFocus(Optional<Node> old, Optional<Node> now) {
        if (pane.isDisplay() && now.filter(Panes.within(pane).negate()).isPresent()) {
            List<Node> stops = Panes.stops(pane);
            if (!stops.isEmpty()) {
                boolean back = old.filter(stops.getFirst()::equals).isPresent();
                (back ? stops.getLast() : stops.getFirst()).requestFocus();
            }
        }
    }

    /// The pane to lay over the content.
    ///
    /// @return always the same
    public Region pane() {
        return pane;
    }

    /// Whether a sheet is open.
    ///
    /// @return true while one is
    public ReadOnlyBooleanProperty openProperty() {
        return pane.displayProperty();
    }

    /// Opens a sheet; one that is open gives way.
    ///
    /// @param title its heading
    /// @param content what it shows; scrolls where the window is too small
    public void open(String title, Node content) {
        if (!pane.isDisplay() && pane.getScene() != null) {
            focusBefore = pane.getScene().getFocusOwner();
        }
        // a pane that has no skin yet would miss that it is to be shown
        pane.applyCss();
        // what opens it says with three dots that a sheet follows
        Label heading = new Label(title.replaceFirst("\\s*…$", ""));
        heading.getStyleClass().add("sheet-title");
        RightToLeft.draw(heading);
        Button close = Icons.button(Feather.X, messages.text("sheet.close"));
        close.setId("sheet-close");
        close.setOnAction(_ -> close());
        BorderPane top = new BorderPane();
        top.setLeft(heading);
        top.setRight(close);
        ScrollPane scroller = new SheetScroller(content);
        scroller.setFitToWidth(true);
        scroller.getStyleClass().add("sheet-scroller");
        scroller.maxHeightProperty().bind(pane.heightProperty().subtract(AROUND)); // as high as the window lets it
        BorderPane sheet = new BorderPane(scroller);
        sheet.setTop(top);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        pane.show(sheet);
        // the content comes into the scene with the scroll pane's skin, and can have the focus only then
        pane.applyCss();
        close.requestFocus();
    }

    /// As high as its content, with all lines that wrap; a scroll pane asks for it as if none did.
    private static final class SheetScroller extends ScrollPane {
        private SheetScroller(Node content) {
            super(content);
        }

        @Override
        protected double computePrefHeight(double width) {
            double high = getContent().prefHeight(getContent().prefWidth(-1));
            return Math.max(super.computePrefHeight(width), snappedTopInset() + high + snappedBottomInset());
        }
    }

    /// Closes the sheet, if one is open.
    public void close() {
        pane.hide(true);
    }
}

package app.tandem.gui.scale;

import app.tandem.gui.scale.compare.CompareLayers;
import app.tandem.gui.scale.compare.ComparePane;
import app.tandem.gui.scale.plan.ImageRow;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The list and the comparison: over the list when it is asked for, and in a wide window always beside it,
/// where it follows the selection.
final class CompareBeside extends HBox {
    /// From this width of the window's content on the comparison is always open, in pixels. A screen of 1600
    /// has place for it, too, where the window has a frame or a dock beside it.
    private static final double WIDE = 1500;

    /// What the list and the comparison ask for side by side, in pixels; what else there is they share.
    private static final double LIST = 840;

    private static final double COMPARISON = 720;

    private final ScaleModel model;
    private final TableView<ImageRow> table;
    private final Supplier<ComparePane> maker;
    private final StackPane list;
    private final ReadOnlyBooleanWrapper wide = new ReadOnlyBooleanWrapper(this, "wide", false);
    private @Nullable ComparePane compare;
    private int openedAt = -1;
    private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper(this, "over", false);

    /// Puts both into one place.
    ///
    /// @param model the tab's model
    /// @param table the list
    /// @param maker makes the comparison, when it is first shown: it would make every start longer
    CompareBeside(ScaleModel model, TableView<ImageRow> table, Supplier<ComparePane> maker) {
        this.model = model;
        this.table = table;
        this.maker = maker;
        list = new StackPane(table);
        list.setMinWidth(0);
        list.setPrefWidth(LIST);
        HBox.setHgrow(list, Priority.ALWAYS);
        getStyleClass().add("scale-list");
        getChildren().add(list);
        wide.bind(sceneProperty()
                .flatMap(Scene::widthProperty)
                .map(width -> width.doubleValue() >= WIDE)
                .orElse(false));
        BooleanBinding open = Bindings.createBooleanBinding(
                () -> model.plan().compare().openProperty().get().isPresent(),
                model.plan().compare().openProperty());
        over.bind(open.and(wide.not()));
        wide.subscribe(this::place);
        over.addListener((_, _, covered) -> bringBack(covered));
        model.plan().compare().openProperty().subscribe(this::show);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> follow(row));
        table.itemsProperty().subscribe(this::followFirst);
    }

    /// Whether the comparison is always open.
    ///
    /// @return true in a wide window
    ReadOnlyBooleanProperty wideProperty() {
        return wide.getReadOnlyProperty();
    }

    /// Both layers of the comparison, for what keys do.
    ///
    /// @return always the same
    CompareLayers layers() {
        return compare().layers();
    }

    private ComparePane compare() {
        ComparePane made = compare;
        if (made == null) {
            made = maker.get();
            made.setMinWidth(0);
            made.setPrefWidth(COMPARISON);
            made.offerClose(over, model.plan().compare()::close);
            HBox.setHgrow(made, Priority.ALWAYS);
            compare = made;
        }
        return made;
    }

    /// Whether the comparison lies over the list.
    ///
    /// @return false in a wide window, and while it is closed
    ReadOnlyBooleanProperty overProperty() {
        return over.getReadOnlyProperty();
    }

    /// Opens the comparison of the selected image, or closes it.
    void toggle() {
        ImageRow row = table.getSelectionModel().getSelectedItem();
        if (model.plan().compare().openProperty().get().isPresent() && !wide.get()) {
            model.plan().compare().close();
        } else if (row != null) {
            model.plan().compare().open(row);
        }
    }

    private void place(boolean isWide) {
        if (isWide) {
            followFirst();
        } else {
            model.plan().compare().close();
        }
        show();
    }

    private void show() {
        boolean shown =
                wide.get() || model.plan().compare().openProperty().get().isPresent();
        if (!shown && compare == null) {
            return;
        }
        ComparePane pane = compare();
        Pane place = wide.get() ? this : list;
        if (!place.getChildren().contains(pane)) {
            getChildren().remove(pane);
            list.getChildren().remove(pane);
            place.getChildren().add(pane);
        }
        pane.setVisible(shown);
    }

    /// Whoever has walked through the list below the comparison sees in the end where that led.
    private void bringBack(boolean covered) {
        int now = table.getSelectionModel().getSelectedIndex();
        if (covered) {
            openedAt = now;
        } else if (now >= 0 && now != openedAt) {
            table.scrollTo(Math.max(0, now - 2));
        }
    }

    private void follow(ImageRow row) {
        boolean open = model.plan().compare().openProperty().get().isPresent();
        if (row != null && (open || wide.get())) {
            model.plan().compare().openSoon(row);
        }
    }

    /// In a wide window there is something to see even when nothing is selected.
    private void followFirst() {
        ImageRow selected = table.getSelectionModel().getSelectedItem();
        if (wide.get() && model.plan().compare().openProperty().get().isEmpty()) {
            if (selected != null) {
                model.plan().compare().openSoon(selected);
            } else {
                table.getItems().stream()
                        .filter(row -> !row.to().isEmpty())
                        .findFirst()
                        .ifPresent(model.plan().compare()::openSoon);
            }
        }
    }
}

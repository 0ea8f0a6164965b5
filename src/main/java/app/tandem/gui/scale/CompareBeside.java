package app.tandem.gui.scale;

import app.tandem.gui.scale.compare.ComparePane;
import app.tandem.gui.scale.plan.ImageRow;
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

/// The list and the comparison: over the list when it is asked for, and in a wide window always beside it,
/// where it follows the selection.
final class CompareBeside extends HBox {
    /// From this width of the window on the comparison is always open, in pixels.
    private static final double WIDE = 1600;

    private final ScaleModel model;
    private final TableView<ImageRow> table;
    private final ComparePane compare;
    private final StackPane list;
    private final ReadOnlyBooleanWrapper wide = new ReadOnlyBooleanWrapper(this, "wide", false);
    private int openedAt = -1;
    private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper(this, "over", false);

    /// Puts both into one place.
    ///
    /// @param model the tab's model
    /// @param table the list
    /// @param compare the comparison
    CompareBeside(ScaleModel model, TableView<ImageRow> table, ComparePane compare) {
        this.model = model;
        this.table = table;
        this.compare = compare;
        list = new StackPane(table);
        list.setMinWidth(0);
        setMinWidth(0);
        HBox.setHgrow(list, Priority.ALWAYS);
        HBox.setHgrow(compare, Priority.ALWAYS);
        compare.setMinWidth(0);
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
        compare.offerClose(over, model.plan().compare()::close);
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

    /// The comparison enters the scene when it is first shown: its styles would make every start longer.
    private void show() {
        boolean shown =
                wide.get() || model.plan().compare().openProperty().get().isPresent();
        Pane place = wide.get() ? this : list;
        if (!place.getChildren().contains(compare) && (shown || compare.getParent() != null)) {
            getChildren().remove(compare);
            list.getChildren().remove(compare);
            place.getChildren().add(compare);
        }
        compare.setVisible(shown);
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

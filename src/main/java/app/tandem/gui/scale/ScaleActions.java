package app.tandem.gui.scale;

import app.tandem.gui.fx.RunState;
import app.tandem.gui.keys.Command;
import app.tandem.gui.keys.KeyActions;
import app.tandem.gui.scale.compare.CompareLayers;
import app.tandem.gui.scale.list.ListActions;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.TextField;

/// What the commands do in the Scale tab, and when they can be given. JavaFX thread.
final class ScaleActions {
    private final ScaleModel model;
    private final ScaleView view;
    private final TextField find;
    private final BooleanBinding idle;
    private final KeyActions actions = new KeyActions();

    private ScaleActions(ScaleModel model, ScaleView view) {
        this.model = model;
        this.view = view;
        find = view.bar().find();
        idle = model.runStateProperty().isEqualTo(RunState.IDLE);
    }

    /// Fills the actions of a tab.
    ///
    /// @param model what they change
    /// @param view where the focus and the comparison are
    static KeyActions of(ScaleModel model, ScaleView view) {
        ScaleActions all = new ScaleActions(model, view);
        all.run();
        all.files();
        all.list();
        all.compare();
        return all.actions;
    }

    private void run() {
        BooleanBinding cancellable = Bindings.createBooleanBinding(
                () -> model.runStateProperty().get().isCancellable(), model.runStateProperty());
        LastStep last = new LastStep(model.inputs(), model.undo(), model.runStateProperty());
        actions.on(Command.START, model::start, idle)
                .on(Command.WATCH, model::watch, idle.and(model.readyProperty()))
                .on(Command.PAUSE, model::togglePause, cancellable)
                .on(Command.RETRY_FAILED, model::retry, idle)
                .on(Command.UNDO, last::undo, idle.and(last.undoableProperty()))
                .on(Command.ESCAPE, this::escape, escapable());
    }

    private void files() {
        actions.on(Command.ADD_FILES, view::chooseFiles, idle)
                .on(Command.ADD_FOLDER, view::chooseFolder, idle)
                .on(Command.OPEN_TARGET, model::openTarget, model.inputs().targetGivenProperty())
                .on(Command.SAVE_PRESET, view.presets()::askName, idle)
                .on(Command.PASTE, view::paste, idle);
    }

    private void list() {
        ListActions list = new ListActions(model.list(), view.table());
        actions.on(Command.NEXT, () -> list.walk(1))
                .on(Command.PREVIOUS, () -> list.walk(-1))
                .on(Command.NEXT_OPEN, () -> list.walkOpen(1))
                .on(Command.PREVIOUS_OPEN, () -> list.walkOpen(-1))
                .on(Command.HIDE_DONE, view.bar()::toggleToDo)
                .on(Command.FIND, this::find)
                .on(Command.NEXT_PANE, () -> view.movePane(1))
                .on(Command.PREVIOUS_PANE, () -> view.movePane(-1))
                .on(Command.REMOVE, list::remove, idle.and(view.table().focusedProperty()));
    }

    private void compare() {
        BooleanBinding open = Bindings.createBooleanBinding(
                () -> model.plan().compare().openProperty().get().isPresent(),
                model.plan().compare().openProperty());
        BooleanBinding chosen = view.table()
                .focusedProperty()
                .and(view.table().getSelectionModel().selectedItemProperty().isNotNull());
        Supplier<CompareLayers> layers = view.beside()::layers;
        actions.on(Command.COMPARE, view.beside()::toggle, chosen)
                .on(Command.BEFORE, () -> layers.get().splitProperty().set(1), open)
                .on(Command.HALF, () -> layers.get().splitProperty().set(0.5), open)
                .on(Command.AFTER, () -> layers.get().splitProperty().set(0), open)
                .on(Command.HOLD_BEFORE, () -> layers.get().hold(), open)
                .on(Command.FIT, () -> layers.get().fit(), open)
                .on(Command.ACTUAL_SIZE, () -> layers.get().actualSize(), open)
                .on(Command.ZOOM_IN, () -> layers.get().zoomBy(1), open)
                .on(Command.ZOOM_OUT, () -> layers.get().zoomBy(-1), open);
    }

    /// The comparison may cover the field.
    private void find() {
        if (view.beside().overProperty().get()) {
            model.plan().compare().close();
        }
        find.requestFocus();
    }

    /// While a run is at work, Esc cancels it, unless something nearer can be closed or emptied.
    private BooleanBinding escapable() {
        return view.presets()
                .askingProperty()
                .or(find.focusedProperty().and(idle.or(find.textProperty().isNotEmpty())))
                .or(view.beside().overProperty().and(idle));
    }

    /// The nearest first: the name of a preset, the filter, the comparison.
    private void escape() {
        if (view.presets().askingProperty().get()) {
            view.presets().endAsking();
        } else if (find.isFocused() && !find.getText().isEmpty()) {
            find.clear();
        } else if (find.isFocused()) {
            view.table().requestFocus();
        } else {
            model.plan().compare().close();
        }
    }
}

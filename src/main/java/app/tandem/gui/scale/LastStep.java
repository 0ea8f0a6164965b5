package app.tandem.gui.scale;

import app.tandem.gui.fx.RunState;
import app.tandem.gui.scale.run.UndoModel;
import app.tandem.gui.scale.settings.InputModel;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/// The step that Undo takes back: pictures were removed from the list, or else the newest run. JavaFX thread.
final class LastStep {
    private final InputModel inputs;
    private final UndoModel runs;
    private final BooleanProperty removed = new SimpleBooleanProperty(this, "removed", false);
    private final BooleanBinding undoable;

    /// Follows removals and runs.
    ///
    /// @param inputs pictures are removed from them, and put back
    /// @param runs takes back the newest run
    /// @param state a run that begins is a newer step than a removal before it
    LastStep(InputModel inputs, UndoModel runs, ObservableValue<RunState> state) {
        this.inputs = inputs;
        this.runs = runs;
        inputs.removedProperty().addListener((_, old, now) -> removed.set(now.size() > old.size()));
        state.subscribe(now -> {
            if (now != RunState.IDLE) {
                removed.set(false);
            }
        });
        undoable = removed.or(runs.undoableProperty());
    }

    /// Whether there is a step to take back.
    BooleanBinding undoableProperty() {
        return undoable;
    }

    /// Takes it back.
    void undo() {
        if (removed.get()) {
            inputs.putBack();
        } else {
            runs.undo();
        }
    }
}

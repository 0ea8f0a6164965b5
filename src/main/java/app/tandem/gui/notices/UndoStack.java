package app.tandem.gui.notices;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What was done and can be undone, the newest first, 20 steps deep. All members belong to the JavaFX thread.
public final class UndoStack {
    /// How many steps are kept.
    public static final int DEPTH = 20;

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<Step>> newest =
            new ReadOnlyObjectWrapper<>(this, "newest", Optional.empty());
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper(this, "redoable");

    /// One step that was done.
    ///
    /// @param text what was done, in the reader's language, such as `312 marked read`
    /// @param undo takes it back
    /// @param redo does it again
    public record Step(String text, Runnable undo, Runnable redo) {}

    /// Records a step that has just been done; what was undone before can no longer be done again.
    ///
    /// @param step the step
    public void push(Step step) {
        done.push(step);
        if (done.size() > DEPTH) {
            done.removeLast();
        }
        undone.clear();
        update();
    }

    /// Undoes the newest step, if there is one.
    public void undo() {
        if (!done.isEmpty()) {
            Step step = done.pop();
            undone.push(step);
            update();
            step.undo().run();
        }
    }

    /// Undoes one step, if it is still the newest; a notice's button must not undo something else.
    ///
    /// @param step the step
    @SuppressWarnings("ReferenceEquality") // two steps may say and do the same and are two all the same
    public void undo(Step step) {
        if (done.peek() == step) {
            undo();
        }
    }

    /// Does again what was undone last, if nothing else was done since.
    public void redo() {
        if (!undone.isEmpty()) {
            Step step = undone.pop();
            done.push(step);
            update();
            step.redo().run();
        }
    }

    /// Whether there is a step to undo.
    ///
    /// @return true when [#undo()] does something
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /// Whether there is a step to do again.
    ///
    /// @return true when [#redo()] does something
    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /// The step that is undone next.
    ///
    /// @return empty when there is none
    public ReadOnlyObjectProperty<Optional<Step>> newestProperty() {
        return newest.getReadOnlyProperty();
    }

    private void update() {
        newest.set(Optional.ofNullable(done.peek()));
        undoable.set(!done.isEmpty());
        redoable.set(!undone.isEmpty());
    }
}

package app.tandem.gui.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class UndoStackTest {
    private final UndoStack stack = new UndoStack();
    private final List<String> undone = new ArrayList<>();
    private final List<String> redone = new ArrayList<>();

    @Test
    void theTwentyFirstStepBackIsGone() {
        push(UndoStack.DEPTH + 1);
        IntStream.range(0, UndoStack.DEPTH + 1).forEach(_ -> stack.undo());

        assertThat(UndoStack.DEPTH).isEqualTo(20);
        assertThat(undone).isEqualTo(names(21, 2));
        assertThat(stack.undoableProperty().get()).isFalse();
        assertThat(stack.newestProperty().get()).isEmpty();
    }

    @Test
    void allThatWasUndoneIsDoneAgainInItsOrder() {
        push(UndoStack.DEPTH + 1);
        IntStream.range(0, UndoStack.DEPTH).forEach(_ -> stack.undo());
        IntStream.range(0, UndoStack.DEPTH + 1).forEach(_ -> stack.redo());

        assertThat(redone).isEqualTo(names(21, 2).reversed());
        assertThat(stack.redoableProperty().get()).isFalse();
    }

    @Test
    void whatWasUndoneIsForgottenWhenSomethingElseIsDone() {
        push(2);
        stack.undo();
        push(1);
        stack.redo();

        assertThat(redone).isEmpty();
        assertThat(stack.redoableProperty().get()).isFalse();
    }

    @Test
    void aNoticesButtonUndoesItsOwnStepOnly() {
        UndoStack.Step first = step("first");
        stack.push(first);
        stack.push(step("second"));
        stack.undo(first);
        assertThat(undone).isEmpty();

        stack.undo();
        stack.undo(first);
        assertThat(undone).containsExactly("second", "first");
    }

    private void push(int steps) {
        IntStream.rangeClosed(1, steps).forEach(i -> stack.push(step("step " + i)));
    }

    private UndoStack.Step step(String name) {
        return new UndoStack.Step(name, () -> undone.add(name), () -> redone.add(name));
    }

    private static List<String> names(int from, int downTo) {
        return IntStream.rangeClosed(downTo, from)
                .mapToObj(i -> "step " + i)
                .toList()
                .reversed();
    }
}

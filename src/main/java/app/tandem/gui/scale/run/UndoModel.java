package app.tandem.gui.scale.run;

import app.tandem.engine.scale.journal.RunUndo;
import app.tandem.engine.scale.journal.RunUndo.Action;
import app.tandem.engine.scale.journal.RunUndo.Step;
import app.tandem.gui.fx.Latest;
import app.tandem.gui.fx.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Takes back the newest run that a journal was kept of, of an earlier start of the application too. All
/// members belong to the JavaFX thread.
public final class UndoModel {
    private final Path journals;
    private final Messages texts;
    private final Executor background;
    private final Executor fx;
    private final Latest looks;
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper(this, "working");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");

    /// Looks whether there is a run to take back.
    ///
    /// @param journals the folder where each run keeps a journal
    /// @param texts the window's texts
    /// @param background where files are looked at
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    public UndoModel(Path journals, Messages texts, Executor background, Executor fx) {
        this.journals = journals;
        this.texts = texts;
        this.background = background;
        this.fx = fx;
        this.looks = new Latest(background, fx);
        look();
    }

    /// Whether there is a run to take back.
    ///
    /// @return true when [#undo] does something
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /// Whether a run is being taken back now.
    ///
    /// @return true until that is done
    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /// The outcome, in words.
    ///
    /// @return empty until a run was taken back
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Removes what the newest run made, as far as it is unchanged, and puts back what it replaced.
    public void undo() {
        if (working.get() || !undoable.get()) {
            return;
        }
        working.set(true);
        background.execute(() -> {
            String outcome = undone();
            fx.execute(() -> {
                said.set(outcome);
                working.set(false);
                look();
            });
        });
    }

    /// Looks again whether there is a run to take back.
    public void look() {
        looks.ask(() -> newest().isPresent(), undoable::set);
    }

    /// Forgets the outcome.
    public void forget() {
        said.set("");
    }

    private Optional<Path> newest() {
        try {
            return RunUndo.newest(journals);
        } catch (IOException _) {
            return Optional.empty(); // there is no folder of journals before the first run
        }
    }

    private String undone() {
        try {
            List<Step> steps = newest().isPresent() ? RunUndo.undo(newest().orElseThrow()) : List.of();
            long stayed = count(steps, Action.CHANGED) + count(steps, Action.FAILED);
            String done = texts.text("scale.undone", count(steps, Action.REMOVE), count(steps, Action.PUT_BACK));
            return stayed == 0 ? done : done + " " + texts.text("scale.undone.stayed", stayed);
        } catch (IOException e) {
            return texts.text("scale.undone.failed", texts.text(e));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static long count(List<Step> steps, Action action) {
        return steps.stream().filter(step -> step.action() == action).count();
    }
}

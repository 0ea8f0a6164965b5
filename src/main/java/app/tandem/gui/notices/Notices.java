package app.tandem.gui.notices;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is said in passing, instead of dialogs: the newest notice, and a log of all that can be read again.
/// All members belong to the JavaFX thread.
public final class Notices {
    private static final int LOGGED = 500;

    private final ReadOnlyObjectWrapper<Optional<Notice>> current =
            new ReadOnlyObjectWrapper<>(this, "current", Optional.empty());
    private final ObservableList<Logged> log = FXCollections.observableArrayList();
    private final InstantSource clock;

    /// Nothing said yet.
    public Notices() {
        this(InstantSource.system());
    }

    /// Nothing said yet.
    ///
    /// @param clock tells when something is said
    Notices(InstantSource clock) {
        this.clock = clock;
    }

    /// One notice.
    ///
    /// @param text one sentence, in the reader's language
    /// @param action what can be done about it
    public record Notice(String text, Optional<Action> action) {}

    /// A notice in the log.
    ///
    /// @param at when it was said
    /// @param text what was said
    public record Logged(Instant at, String text) {}

    /// What can be done about a notice.
    ///
    /// @param text the button's text
    /// @param run does it
    public record Action(String text, Runnable run) {}

    /// Says something.
    ///
    /// @param text one sentence
    public void say(String text) {
        show(new Notice(text, Optional.empty()));
    }

    /// Says what was done and offers to undo it.
    ///
    /// @param step what was done; already on the stack
    /// @param stack where it is undone
    /// @param undo the button's text
    public void offerUndo(UndoStack.Step step, UndoStack stack, String undo) {
        show(new Notice(step.text(), Optional.of(new Action(undo, () -> stack.undo(step)))));
    }

    /// Says something that something can be done about.
    ///
    /// @param notice the notice
    public void show(Notice notice) {
        current.set(Optional.of(notice));
        log.add(new Logged(clock.instant(), notice.text()));
        if (log.size() > LOGGED) {
            log.removeFirst();
        }
    }

    /// Takes the notice away; the log keeps it.
    public void dismiss() {
        current.set(Optional.empty());
    }

    /// The notice that is shown.
    ///
    /// @return empty for none
    public ReadOnlyObjectProperty<Optional<Notice>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// All that was said, the oldest first.
    ///
    /// @return the newest 500; [NoticesSheet] shows them
    public ObservableList<Logged> log() {
        return log;
    }
}

package app.tandem.gui.notices;

import app.tandem.engine.work.SequentialExecutor;
import app.tandem.gui.fx.Once;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is said in passing, instead of dialogs: the newest notice, and a log of all that can be read again.
/// All members belong to the JavaFX thread.
public final class Notices {
    /// So many are kept.
    static final int LOGGED = 500;

    private final ReadOnlyObjectWrapper<Optional<Notice>> current =
            new ReadOnlyObjectWrapper<>(this, "current", Optional.empty());
    private final ObservableList<Logged> log = FXCollections.observableArrayList();
    private final InstantSource clock;
    private final Consumer<Logged> keep;

    /// Nothing said yet, and nothing that is kept.
    public Notices() {
        this(InstantSource.system(), _ -> {});
    }

    /// Nothing said yet.
    ///
    /// @param clock tells when something is said
    /// @param keep given each notice
    Notices(InstantSource clock, Consumer<Logged> keep) {
        this.clock = clock;
        this.keep = keep;
    }

    /// Notices that are there again after a restart.
    ///
    /// @param file where they are kept; may be missing
    /// @param background where files are read and written
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    /// @return what was said before comes into its log as soon as it is read
    public static Notices kept(Path file, Executor background, Executor fx) {
        NoticeFile kept = new NoticeFile(file);
        Executor inOrder = new SequentialExecutor(background);
        Notices notices = new Notices(InstantSource.system(), said -> inOrder.execute(() -> kept.append(said)));
        inOrder.execute(() -> {
            List<Logged> before = kept.read();
            fx.execute(() -> notices.log.addAll(0, before));
        });
        return notices;
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

    /// Says what was done and offers to undo it, for as long as it is what would be undone next: after that, as
    /// when it has been undone by a key, the button would do nothing.
    ///
    /// @param step what was done; already on the stack
    /// @param stack where it is undone
    /// @param undo the button's text
    public void offerUndo(UndoStack.Step step, UndoStack stack, String undo) {
        Notice notice = new Notice(step.text(), Optional.of(new Action(undo, () -> stack.undo(step))));
        show(notice);
        Once.changes(stack.newestProperty(), _ -> true, _ -> {
            if (current.get().filter(notice::equals).isPresent()) {
                dismiss();
            }
        });
    }

    /// Says something that something can be done about.
    ///
    /// @param notice the notice
    public void show(Notice notice) {
        current.set(Optional.of(notice));
        record(notice.text());
    }

    /// Puts into the log what is said elsewhere in the window, such as how a run ended.
    ///
    /// @param text one sentence
    public void record(String text) {
        Logged said = new Logged(clock.instant(), text);
        log.add(said);
        if (log.size() > LOGGED) {
            log.removeFirst();
        }
        keep.accept(said);
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

    /// All that was said, in earlier sessions too where it is kept, the oldest first.
    ///
    /// @return the newest 500; [NoticesSheet] shows them
    public ObservableList<Logged> log() {
        return log;
    }
}

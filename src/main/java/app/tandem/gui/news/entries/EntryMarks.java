package app.tandem.gui.news.entries;

import app.tandem.engine.news.store.NewsStore;
import app.tandem.engine.news.store.entries.EntryLine;
import app.tandem.engine.news.store.entries.EntryQuery;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.news.store.StoreAccess;
import app.tandem.gui.notices.Notices;
import app.tandem.gui.notices.UndoStack;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// Marks entries. Whatever the reader marks can be undone. All members belong to the JavaFX thread.
public final class EntryMarks {
    private final StoreAccess store;
    private final EntriesModel entries;
    private final UndoStack undo;
    private final Notices notices;
    private final Messages messages;
    private final Runnable changed;
    private final InstantSource clock;

    /// Marks of a list.
    ///
    /// @param store where marks are kept
    /// @param entries whose rows show them
    /// @param undo where each step is put
    /// @param notices told of steps that concern many
    /// @param messages the window's texts
    /// @param changed called when marks in the store have changed
    /// @param clock tells the time of a press
    public EntryMarks(
            StoreAccess store,
            EntriesModel entries,
            UndoStack undo,
            Notices notices,
            Messages messages,
            Runnable changed,
            InstantSource clock) {
        this.store = store;
        this.entries = entries;
        this.undo = undo;
        this.notices = notices;
        this.messages = messages;
        this.changed = changed;
        this.clock = clock;
    }

    private enum Mark {
        READ,
        STAR
    }

    /// Marks an entry as read because it was on screen, and with it all that tell its story: no step of its
    /// own.
    ///
    /// @param row the entry
    public void seen(EntryRow row) {
        if (!row.readProperty().get()) {
            read(row, true, _ -> {});
        }
    }

    /// Marks an entry as read, or as unread where it was read; with it all that tell its story.
    ///
    /// @param row the entry
    public void toggleRead(EntryRow row) {
        boolean marked = !row.readProperty().get();
        String text = messages.text(marked ? "news.marked.one-read" : "news.marked.one-unread");
        read(row, marked, ids -> push(Mark.READ, ids, marked, text));
    }

    /// Stars an entry, or takes its star away.
    ///
    /// @param row the entry
    public void toggleStar(EntryRow row) {
        boolean marked = !row.starredProperty().get();
        List<Long> ids = List.of(row.id());
        apply(Mark.STAR, ids, marked);
        push(Mark.STAR, ids, marked, messages.text(marked ? "news.marked.star" : "news.marked.no-star"));
    }

    /// Marks all of the list as read, as far as it had arrived when this was called.
    public void allRead() {
        allRead(entries.query());
    }

    /// Marks all of a list as read.
    ///
    /// @param list which
    public void allRead(EntryQuery list) {
        many((open, now) -> open.marks().readAll(list, now));
    }

    /// Marks what stands above a row as read.
    ///
    /// @param row stays as it is
    public void aboveRead(EntryRow row) {
        EntryQuery list = entries.query();
        many((open, now) -> open.marks().readAbove(list, row.line(), now));
    }

    /// Marks what stands below a row as read.
    ///
    /// @param row stays as it is
    public void belowRead(EntryRow row) {
        EntryQuery list = entries.query();
        many((open, now) -> open.marks().readBelow(list, row.line(), now));
    }

    private void read(EntryRow row, boolean marked, Consumer<List<Long>> done) {
        long story = row.line().story();
        row.readProperty().set(marked);
        if (story == 0) {
            apply(Mark.READ, List.of(row.id()), marked);
            done.accept(List.of(row.id()));
            return;
        }
        store.submit(open -> open.marks().read(tellers(open, story), marked), ids -> {
            show(Mark.READ, ids, marked);
            changed.run();
            done.accept(ids);
        });
    }

    private static List<Long> tellers(NewsStore open, long story) {
        return open.entries().story(story).stream().map(EntryLine::id).toList();
    }

    private UndoStack.Step push(Mark mark, List<Long> ids, boolean marked, String text) {
        UndoStack.Step step = new UndoStack.Step(text, () -> apply(mark, ids, !marked), () -> apply(mark, ids, marked));
        undo.push(step);
        return step;
    }

    private void many(BiFunction<NewsStore, Instant, List<Long>> mark) {
        Instant now = clock.instant();
        store.submit(open -> mark.apply(open, now), ids -> {
            if (ids.isEmpty()) {
                notices.say(messages.text("news.marked.none"));
                return;
            }
            show(Mark.READ, ids, true);
            changed.run();
            UndoStack.Step step = push(Mark.READ, ids, true, messages.text("news.marked", ids.size()));
            notices.offerUndo(step, undo, messages.plain("command.undo"));
        });
    }

    private void apply(Mark mark, List<Long> ids, boolean marked) {
        show(mark, ids, marked);
        store.submit(
                open -> switch (mark) {
                    case READ -> open.marks().read(ids, marked);
                    case STAR -> open.marks().star(ids, marked);
                },
                _ -> {
                    changed.run();
                    if (mark == Mark.READ && !marked) {
                        entries.takeBack(ids);
                    }
                });
    }

    private void show(Mark mark, List<Long> ids, boolean marked) {
        for (long id : ids) {
            entries.row(id).ifPresent(row -> {
                if (mark == Mark.READ) {
                    row.readProperty().set(marked);
                } else {
                    row.starredProperty().set(marked);
                }
            });
        }
    }
}

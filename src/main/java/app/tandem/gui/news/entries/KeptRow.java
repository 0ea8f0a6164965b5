package app.tandem.gui.news.entries;

import app.tandem.engine.news.store.entries.EntryQuery;
import app.tandem.engine.news.store.entries.Scope;
import java.util.Optional;
import java.util.function.Supplier;

/// Which row stays in a list that is read again though it has been read: that of the open entry. JavaFX thread.
final class KeptRow {
    private final EntryRows rows;
    private Supplier<Optional<EntryRow>> opened = Optional::empty;
    private Optional<EntryRow> beforeSearch = Optional.empty();
    private Optional<EntryRow> keeps = Optional.empty();
    private long restored;

    /// Keeps none yet.
    ///
    /// @param rows those of the list
    KeptRow(EntryRows rows) {
        this.rows = rows;
    }

    /// Says which entry is open.
    ///
    /// @param open gives its row
    void setOpened(Supplier<Optional<EntryRow>> open) {
        opened = open;
    }

    /// Says which entry was open at the last start.
    ///
    /// @param id its number; 0 for none
    void restore(long id) {
        restored = id;
    }

    /// The entry of the last start that stays in the first list that is read: of those that are unread it has
    /// been read since; another list has it, or is not the one that it was opened from.
    ///
    /// @param query the first list
    /// @return its number; 0 for none, and for the next reading
    long takeRestored(EntryQuery query) {
        long taken = query.unread() && query.scope() instanceof Scope.Everything ? restored : 0;
        restored = 0;
        return taken;
    }

    /// The same list is about to be read again.
    void reopen() {
        keeps = open();
    }

    /// Another search of the same list is about to be read. What was open when the first one began belongs to
    /// the list without a search; what is found belongs to the search alone.
    ///
    /// @param begins whether nothing was searched for before
    /// @param ends whether nothing is searched for any more
    void search(boolean begins, boolean ends) {
        if (begins) {
            beforeSearch = open();
        }
        if (ends) {
            keeps = beforeSearch.filter(row -> opened.get().filter(row::equals).isPresent());
        }
    }

    /// The row that stays, for the reading that begins.
    ///
    /// @return empty for none, and for the next reading
    Optional<EntryRow> take() {
        Optional<EntryRow> taken = keeps;
        keeps = Optional.empty();
        return taken;
    }

    private Optional<EntryRow> open() {
        return opened.get().flatMap(row -> rows.row(row.id()));
    }
}

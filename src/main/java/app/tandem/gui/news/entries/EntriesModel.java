package app.tandem.gui.news.entries;

import app.tandem.engine.news.store.entries.EntryQuery;
import app.tandem.engine.news.store.entries.Scope;
import app.tandem.gui.fx.Latest;
import app.tandem.gui.news.store.StoreAccess;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

/// The list of entries: read page by page, searched while one types, grown by what arrives. JavaFX thread.
public final class EntriesModel {
    private static final int PAGE = 200;

    /// New entries of one burst that are put into the list; more are found when the list is opened again.
    private static final int ARRIVALS = 500;

    private final EntryRows rows = new EntryRows();
    private final KeptRow kept = new KeptRow(rows);
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(this, "loading");
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper(this, "failed");
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final BooleanProperty everywhere = new SimpleBooleanProperty(this, "everywhere");
    private final BooleanProperty oldestFirst = new SimpleBooleanProperty(this, "oldestFirst");
    private final BooleanProperty hideRead = new SimpleBooleanProperty(this, "hideRead");
    private final StoreAccess store;
    private final Latest pages;
    private final Latest arrivals;
    private EntryQuery list = EntryQuery.of(new Scope.Everything());
    private long newest;
    private boolean asking;
    private boolean again;

    /// An empty list.
    ///
    /// @param store where entries are read from
    public EntriesModel(StoreAccess store) {
        this.store = store;
        pages = store.latest();
        arrivals = store.latest();
        search.addListener((_, before, now) -> {
            kept.search(before.isBlank(), now.isBlank());
            load(PAGE);
        });
        everywhere.addListener(_ -> load(PAGE));
        oldestFirst.addListener(_ -> reopen());
        hideRead.addListener(_ -> reopen());
    }

    // Properties

    /// The rows that are read so far.
    ///
    /// @return a list of its own for each list that is opened
    public ReadOnlyObjectProperty<ObservableList<EntryRow>> rowsProperty() {
        return rows.rowsProperty();
    }

    /// Whether a page is being read.
    ///
    /// @return true from the question to the answer
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /// Whether the list could not be read the last time; [#reopen] tries again.
    ///
    /// @return false while it is being read
    public ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /// What is searched for in the list.
    ///
    /// @return empty for all its entries
    public StringProperty searchProperty() {
        return search;
    }

    /// Whether a search is over all entries.
    ///
    /// @return false for a search in the list alone
    public BooleanProperty everywhereProperty() {
        return everywhere;
    }

    /// The list's order.
    ///
    /// @return false for the newest first
    public BooleanProperty oldestFirstProperty() {
        return oldestFirst;
    }

    /// Whether entries that were read are left out.
    ///
    /// @return false for all
    public BooleanProperty hideReadProperty() {
        return hideRead;
    }

    /// What the list shows, apart from pages.
    ///
    /// @return the list that was opened, with search, order and what is hidden
    public EntryQuery query() {
        boolean searching = !search.get().isBlank();
        EntryQuery base = searching && everywhere.get() ? EntryQuery.of(new Scope.Everything()) : list;
        String words = (base.words() + " " + search.get()).strip();
        EntryQuery query = base.matching(words).oldestFirst(oldestFirst.get());
        return hideRead.get() && !base.starred() ? query.unreadOnly() : query;
    }

    /// A row by its entry's number.
    ///
    /// @param id the number
    /// @return empty where it is not among the rows
    public Optional<EntryRow> row(long id) {
        return rows.row(id);
    }

    // Commands

    /// Shows another list, from its beginning.
    ///
    /// @param query the list
    /// @param atLeast how many rows are read at once; a page where it is less
    public void open(EntryQuery query, int atLeast) {
        list = query;
        load(Math.max(PAGE, atLeast));
    }

    /// Reads the list again, from its beginning: what was read may go, but for the entry that is open.
    public void reopen() {
        kept.reopen();
        load(PAGE);
    }

    /// Which row stays in the list though it has been read.
    KeptRow kept() {
        return kept;
    }

    /// Reads the list again where entries belong to it once more that had left it.
    ///
    /// @param ids their numbers
    void takeBack(List<Long> ids) {
        if (rows.lacks(ids)) {
            reopen();
        }
    }

    /// Says which entry is open, which stays in a list that is read again.
    ///
    /// @param open gives its row
    public void setOpened(Supplier<Optional<EntryRow>> open) {
        kept.setOpened(open);
    }

    /// Reads the next page, if there is one and none is being read.
    public void more() {
        if (!loading.get()) {
            rows.end().ifPresent(this::readAfter);
        }
    }

    private void readAfter(EntryRow end) {
        loading.set(true);
        EntryQuery next = query().after(end.line()).limit(PAGE);
        store.submitLatest(
                pages,
                open -> open.entries().list(next),
                lines -> {
                    loading.set(false);
                    rows.append(lines, lines.size() < PAGE);
                },
                () -> loading.set(false));
    }

    /// Takes in what has arrived in the store. While that is being asked, any number of calls cost one more
    /// question.
    public void takeArrivals() {
        if (asking || loading.get()) {
            again = true;
            return;
        }
        asking = true;
        EntryQuery query = query();
        long since = newest;
        store.submitLatest(
                arrivals,
                open -> EntryPage.arrived(open, query, since, ARRIVALS),
                page -> {
                    asking = false;
                    newest = page.newest();
                    rows.insert(page.lines(), new EntryRowOrder(oldestFirst.get()));
                    page.joined().forEach(line -> rows.row(line.id()).ifPresent(row -> row.join(line)));
                    repeat();
                },
                () -> asking = false);
    }

    /// Says how rows are inserted, for a view that keeps its place.
    ///
    /// @param around given each insertion; runs it once
    public void setInsertion(Consumer<Runnable> around) {
        rows.setInsertion(around);
    }

    private void load(int limit) {
        loading.set(true);
        asking = false;
        arrivals.forget();
        failed.set(false);
        EntryQuery query = query().limit(limit);
        Optional<EntryRow> keeps = kept.take();
        long id = keeps.map(EntryRow::id).orElseGet(() -> kept.takeRestored(query));
        store.submitLatest(
                pages, open -> EntryPage.read(open, query, id), page -> show(page, limit, keeps), this::showFailure);
    }

    private void show(EntryPage page, int limit, Optional<EntryRow> keeps) {
        loading.set(false);
        newest = page.newest();
        Optional<EntryRow> stays = page.kept().map(line -> keeps.orElseGet(() -> new EntryRow(line)));
        rows.show(page.lines(), page.lines().size() < limit, stays, new EntryRowOrder(oldestFirst.get()));
        repeat();
    }

    /// Rows of another list would be taken for this one's.
    private void showFailure() {
        loading.set(false);
        failed.set(true);
        rows.show(List.of(), true, Optional.empty(), new EntryRowOrder(oldestFirst.get()));
    }

    private void repeat() {
        if (again) {
            again = false;
            takeArrivals();
        }
    }
}

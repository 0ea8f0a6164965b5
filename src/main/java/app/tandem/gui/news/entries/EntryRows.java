package app.tandem.gui.news.entries;

import app.tandem.engine.news.store.entries.EntryLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The rows of the list that is open, each entry once. JavaFX thread.
final class EntryRows {
    /// A list that is longer takes new entries only above its last row, so that a first refresh does not fill
    /// it.
    private static final int GROWS_TO = 1_000;

    private final ReadOnlyObjectWrapper<ObservableList<EntryRow>> rows =
            new ReadOnlyObjectWrapper<>(this, "rows", FXCollections.observableArrayList());
    private final Map<Long, EntryRow> known = new HashMap<>();
    private boolean whole;
    private Consumer<Runnable> insertion = Runnable::run;

    /// The rows that are read so far.
    ///
    /// @return a list of its own for each list that is shown
    ReadOnlyObjectProperty<ObservableList<EntryRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// A row by its entry's number.
    ///
    /// @param id the number
    /// @return empty where it is not among the rows
    Optional<EntryRow> row(long id) {
        return Optional.ofNullable(known.get(id));
    }

    /// The last row, after which a further page begins.
    ///
    /// @return empty where there is no further page
    Optional<EntryRow> end() {
        return whole || rows.get().isEmpty()
                ? Optional.empty()
                : Optional.of(rows.get().getLast());
    }

    /// Says how rows are inserted, for a view that keeps its place.
    ///
    /// @param around given each insertion; runs it once
    void setInsertion(Consumer<Runnable> around) {
        insertion = around;
    }

    /// Shows other rows.
    ///
    /// @param lines their entries
    /// @param all whether no page follows
    /// @param kept a row that stays though it is not among the lines; empty for none
    /// @param order the list's
    void show(List<EntryLine> lines, boolean all, Optional<EntryRow> kept, EntryRowOrder order) {
        known.clear();
        whole = all;
        ObservableList<EntryRow> shown = FXCollections.observableArrayList(
                lines.stream().map(this::remember).toList());
        kept.filter(row -> !known.containsKey(row.id())).ifPresent(row -> {
            int place = order.place(shown, row.line());
            if (all || place < shown.size()) {
                known.put(row.id(), row);
                shown.add(place, row);
            }
        });
        rows.set(shown);
    }

    /// Whether entries belong to the list that are not among the rows.
    ///
    /// @param ids numbers of entries that belong to it
    /// @return false where they may be on a further page
    boolean lacks(List<Long> ids) {
        return whole && !known.keySet().containsAll(ids);
    }

    /// Adds a page at the end.
    ///
    /// @param lines its entries; those that are among the rows are left out
    /// @param all whether no page follows
    void append(List<EntryLine> lines, boolean all) {
        whole = all;
        rows.get()
                .addAll(lines.stream()
                        .filter(line -> !known.containsKey(line.id()))
                        .map(this::remember)
                        .toList());
    }

    /// Puts entries that have arrived into their places.
    ///
    /// @param arrived the entries; those that are among the rows, or belong to a further page, are left out
    /// @param order the list's
    void insert(List<EntryLine> arrived, EntryRowOrder order) {
        ObservableList<EntryRow> into = rows.get();
        whole &= into.size() < GROWS_TO;
        List<EntryLine> lines = arrived.stream()
                .filter(line -> !known.containsKey(line.id()))
                .filter(line -> whole || (!into.isEmpty() && order.place(into, line) < into.size()))
                .toList();
        if (!lines.isEmpty()) {
            insertion.accept(() -> order.merge(into, lines, this::remember));
        }
    }

    private EntryRow remember(EntryLine line) {
        EntryRow row = new EntryRow(line);
        known.put(line.id(), row);
        return row;
    }
}

package app.tandem.gui.scale.list;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.collections.ListChangeListener.Change;
import javafx.collections.ObservableList;
import javafx.collections.transformation.TransformationList;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/// Rows of which one that is replaced by its next state is told of as updated. A table that is told of a
/// replaced row fills all rows that are seen anew, which takes more than a pulse (JDK-8118897); so this tells
/// of an update and fills the one row itself. JavaFX thread.
///
/// @param <E> what a row shows; another object for each state
final class UpdatedRows<E> extends TransformationList<E, E> {
    private final Function<E, Object> key;

    /// The rows of a list.
    ///
    /// @param rows any list
    /// @param key what all states of one row have in common: another row in its place, as a filter brings it, is
    ///     no update, or the selection would go over to that
    UpdatedRows(ObservableList<E> rows, Function<E, Object> key) {
        super(rows);
        this.key = key;
    }

    /// Shows the rows of a list in a table. Whoever calls it sees to it that the table's sort policy does nothing
    /// meanwhile. A selected row stays selected; the selection's items are the new ones, while its one selected
    /// item may be of an earlier state.
    ///
    /// @param table what headers it sorts by stays as it is
    /// @param rows the list
    /// @param key what all states of one row have in common
    static <E> void show(TableView<E> table, ObservableList<E> rows, Function<E, Object> key) {
        UpdatedRows<E> items = new UpdatedRows<>(rows, key);
        items.addListener((ListChangeListener<E>) change -> {
            while (change.next()) {
                if (change.wasUpdated()) {
                    fill(table, change.getFrom(), change.getTo());
                }
            }
        });
        // with a list that sorts nothing by itself the table forgets what its headers ask for
        List<TableColumn<E, ?>> order = List.copyOf(table.getSortOrder());
        table.setItems(items);
        table.getSortOrder().setAll(order);
    }

    private static void fill(TableView<?> table, int from, int to) {
        for (Node child : table.getChildrenUnmodifiable()) {
            if (child instanceof VirtualFlow<?> flow) {
                IntStream.range(from, to)
                        .mapToObj(flow::getVisibleCell)
                        .filter(Objects::nonNull)
                        .forEach(row -> row.updateIndex(row.getIndex()));
            }
        }
    }

    @Override
    protected void sourceChanged(Change<? extends E> change) {
        beginChange();
        while (change.next()) {
            if (change.wasPermutated()) {
                int[] moved = new int[change.getTo() - change.getFrom()];
                for (int i = 0; i < moved.length; i++) {
                    moved[i] = change.getPermutation(change.getFrom() + i);
                }
                nextPermutation(change.getFrom(), change.getTo(), moved);
            } else if (change.wasUpdated() || isOfNextStates(change)) {
                for (int i = change.getFrom(); i < change.getTo(); i++) {
                    nextUpdate(i);
                }
            } else if (change.wasReplaced()) {
                nextReplace(change.getFrom(), change.getTo(), change.getRemoved());
            } else if (change.wasAdded()) {
                nextAdd(change.getFrom(), change.getTo());
            } else {
                nextRemove(change.getFrom(), change.getRemoved());
            }
        }
        endChange();
    }

    private boolean isOfNextStates(Change<? extends E> change) {
        return change.wasReplaced()
                && change.getRemovedSize() == change.getAddedSize()
                && IntStream.range(0, change.getRemovedSize())
                        .allMatch(i ->
                                key.apply(change.getRemoved().get(i)).equals(key.apply(get(change.getFrom() + i))));
    }

    @Override
    public int getSourceIndex(int index) {
        return index;
    }

    @Override
    public int getViewIndex(int index) {
        return index;
    }

    @Override
    public E get(int index) {
        return getSource().get(index);
    }

    @Override
    public int size() {
        return getSource().size();
    }
}

package app.tandem.gui.scale.list;

import app.tandem.gui.scale.plan.ImageRow;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.TableViewSelectionModel;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Selects many rows of a long list. JavaFX needs seconds to select, or deselect, 100,000 rows one by one
/// (JDK-8202066), so above 1,000 rows the selection is a set of names that the rows ask, and the table's own
/// selection is empty. Any other selection ends it. JavaFX thread.
final class LargeSelection {
    private static final int MOST = 1_000;

    private final TableView<ImageRow> table;
    private Set<Path> names = Set.of();
    private int anchor;

    private LargeSelection(TableView<ImageRow> table) {
        this.table = table;
    }

    /// Lets Ctrl+A, Shift+End, Shift+Home and Shift+click select any number of rows of a table.
    static void install(TableView<ImageRow> table) {
        LargeSelection selection = new LargeSelection(table);
        table.getProperties().put(LargeSelection.class, selection);
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (selection.pressed(event)) {
                event.consume();
            }
        });
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isShiftDown() && !event.isShortcutDown()) {
                int row = row(event.getTarget());
                if (row >= 0 && selection.extend(row)) {
                    table.requestFocus();
                    event.consume();
                }
            }
        });
        table.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (index.intValue() >= 0) {
                selection.set(Set.of());
            }
        });
    }

    /// That of a table.
    static LargeSelection of(TableView<ImageRow> table) {
        return (LargeSelection) Objects.requireNonNull(table.getProperties().get(LargeSelection.class));
    }

    /// Selects all rows that are shown.
    void all() {
        if (table.getItems().size() <= MOST) {
            table.getSelectionModel().selectAll();
        } else {
            anchor = 0;
            mark(table.getItems());
        }
    }

    /// Selects the rows that are not selected, of those that are shown.
    void invert() {
        Set<Path> before = new HashSet<>(names);
        table.getSelectionModel().getSelectedItems().forEach(row -> before.add(row.name()));
        TableViewSelectionModel<ImageRow> selection = table.getSelectionModel();
        selection.clearSelection();
        if (table.getItems().size() - before.size() > MOST) {
            mark(table.getItems().filtered(row -> !before.contains(row.name())));
            return;
        }
        set(Set.of());
        int[] others = IntStream.range(0, table.getItems().size())
                .filter(index -> !before.contains(table.getItems().get(index).name()))
                .toArray();
        if (others.length > 0) {
            selection.selectIndices(others[0], others);
        }
    }

    /// Whether a row is selected in this way.
    boolean contains(ImageRow row) {
        return names.contains(row.name());
    }

    /// Selects no row any more, if some were selected in this way.
    void end() {
        set(Set.of());
    }

    /// The selected rows, of those that are shown.
    ///
    /// @return a copy
    List<ImageRow> rows() {
        return names.isEmpty()
                ? List.copyOf(table.getSelectionModel().getSelectedItems())
                : table.getItems().stream().filter(this::contains).toList();
    }

    private boolean pressed(KeyEvent event) {
        if (event.isAltDown()) {
            return false;
        }
        if (event.getCode() == KeyCode.A && event.isShortcutDown() && !event.isShiftDown()) {
            all();
            return true;
        }
        return event.isShiftDown()
                && switch (event.getCode()) {
                    case HOME -> extend(0);
                    case END -> extend(table.getItems().size() - 1);
                    default -> false;
                };
    }

    /// Selects all from the row where the selection began to another.
    ///
    /// @return false where the table itself can do so
    private boolean extend(int to) {
        int from = names.isEmpty() ? table.getFocusModel().getFocusedIndex() : anchor;
        int first = Math.max(0, Math.min(from, to));
        int last = Math.max(from, to);
        if (last - first < MOST) {
            return false;
        }
        anchor = Math.max(0, from);
        mark(table.getItems().subList(first, last + 1));
        table.getFocusModel().focus(to);
        table.scrollTo(to);
        return true;
    }

    private void mark(List<ImageRow> rows) {
        table.getSelectionModel().clearSelection();
        Set<Path> marked = new HashSet<>();
        rows.forEach(row -> marked.add(row.name()));
        set(marked);
    }

    private void set(Set<Path> marked) {
        if (!marked.isEmpty() || !names.isEmpty()) {
            names = marked;
            table.refresh(); // the rows in view ask again
        }
    }

    private static int row(EventTarget target) {
        for (Node node = target instanceof Node hit ? hit : null; node != null; node = node.getParent()) {
            if (node instanceof TableRow<?> row) {
                return row.isEmpty() ? -1 : row.getIndex();
            }
        }
        return -1;
    }
}

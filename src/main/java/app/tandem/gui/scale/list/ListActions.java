package app.tandem.gui.scale.list;

import app.tandem.engine.scale.outcome.ScaleOutcome;
import app.tandem.engine.scale.plan.PlanItem;
import app.tandem.gui.fx.RunState;
import app.tandem.gui.scale.plan.ImageRow;
import app.tandem.gui.scale.plan.ListFilter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.TableViewSelectionModel;

/// What can be done with rows of the list: walk, select, remove. Files on the disk stay as they are. JavaFX
/// thread.
public final class ListActions {
    private final ListModel model;
    private final TableView<ImageRow> table;

    /// Actions over a list.
    ///
    /// @param model the tab's model
    /// @param table its list
    public ListActions(ListModel model, TableView<ImageRow> table) {
        this.model = model;
        this.table = table;
    }

    /// Selects the next row, or the previous one.
    ///
    /// @param step 1 or -1
    public void walk(int step) {
        walk(step, _ -> true);
    }

    /// Selects the next row that failed or has a conflict, or the previous one.
    ///
    /// @param step 1 or -1
    public void walkOpen(int step) {
        walk(step, row -> ListFilter.FAILED.shows(row) || ListFilter.CONFLICTS.shows(row));
    }

    /// Removes the selected rows from the list, unless a run is at work.
    public void remove() {
        remove(LargeSelection.of(table).rows());
    }

    /// Removes the rows of which new pictures were made.
    void clearDone() {
        remove(model.plan().images().rowsProperty().get().stream()
                .filter(ListActions::isDone)
                .toList());
    }

    /// Selects the rows that are not selected, of those that are shown.
    void invert() {
        LargeSelection.of(table).invert();
    }

    private static boolean isDone(ImageRow row) {
        return !row.outcomes().isEmpty()
                && row.outcomes().stream()
                        .noneMatch(one -> one instanceof ScaleOutcome.Failed || one instanceof ScaleOutcome.Skipped);
    }

    private void remove(Collection<ImageRow> rows) {
        Set<Path> files = rows.stream()
                .flatMap(row -> row.item().stream())
                .map(PlanItem::image)
                .map(image -> image.file())
                .collect(Collectors.toSet());
        if (model.runStateProperty().get() == RunState.IDLE && !files.isEmpty()) {
            LargeSelection.of(table).end();
            table.getSelectionModel().clearSelection(); // many selected rows make each change slow
            model.inputs().remove(files);
        }
    }

    private void walk(int step, Predicate<ImageRow> wanted) {
        TableViewSelectionModel<ImageRow> selection = table.getSelectionModel();
        int count = table.getItems().size();
        int at = selection.getSelectedIndex();
        for (int i = at + step; i >= 0 && i < count; i += step) {
            if (wanted.test(table.getItems().get(i))) {
                table.requestFocus(); // what is pressed next is about the row
                selection.clearAndSelect(i);
                table.scrollTo(Math.max(0, i - 2));
                return;
            }
        }
    }
}

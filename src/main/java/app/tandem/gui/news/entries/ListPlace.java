package app.tandem.gui.news.entries;

import app.tandem.gui.fx.Once;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/// What is seen of a list, and how it stays so. JavaFX thread.
///
/// @param list the list
/// @param <T> its rows
record ListPlace<T>(ListView<T> list) {
    /// The index of the first row that is seen.
    ///
    /// @return 0 for none
    int top() {
        return first().map(IndexedCell::getIndex).orElse(0);
    }

    /// Scrolls to a row, as little as is needed.
    ///
    /// @param index of the row
    void reveal(int index) {
        int top = top();
        flow().ifPresent(flow -> {
            IndexedCell<?> last = flow.getLastVisibleCell();
            int bottom = last == null ? top : last.getIndex();
            if (index <= top) {
                list.scrollTo(index);
            } else if (index >= bottom) {
                list.scrollTo(Math.max(0, index - Math.max(0, bottom - top - 1)));
            }
        });
    }

    /// Shows a row as the first, as soon as the list is laid out: before it has its size, the place of a row
    /// is a guess.
    ///
    /// @param index of the row
    void showFirst(int index) {
        Scene scene = list.getScene();
        if (scene == null) {
            Once.changes(list.sceneProperty(), Objects::nonNull, _ -> showFirst(index));
            return;
        }
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                if (list.getHeight() > 0) {
                    scene.removePostLayoutPulseListener(this);
                    list.scrollTo(index);
                    list.layout();
                }
            }
        });
        list.requestLayout();
    }

    /// Inserts rows so that those that are seen stay where they are. A list at its top stays at its top.
    ///
    /// @param change inserts; removes none
    /// @return how many rows came above what is seen
    int keep(Runnable change) {
        Optional<IndexedCell<?>> first = first();
        boolean atTop = first.map(cell -> cell.getIndex() == 0 && cell.getLayoutY() >= 0)
                .orElse(true);
        if (atTop) {
            change.run();
            return 0;
        }
        int before = first.get().getIndex();
        double offset = first.get().getLayoutY();
        T seen = list.getItems().get(before);
        change.run();
        int now = before;
        while (now < list.getItems().size() - 1 && !list.getItems().get(now).equals(seen)) {
            now++;
        }
        if (now > before) {
            list.scrollTo(now);
            list.layout();
            flow().ifPresent(flow -> flow.scrollPixels(-offset));
        }
        return now - before;
    }

    private Optional<VirtualFlow<?>> flow() {
        return Optional.ofNullable(list.lookup(".virtual-flow"))
                .filter(VirtualFlow.class::isInstance)
                .map(flow -> (VirtualFlow<?>) flow);
    }

    private Optional<IndexedCell<?>> first() {
        return flow().map(VirtualFlow::getFirstVisibleCell);
    }
}

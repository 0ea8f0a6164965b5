package app.tandem.gui.news.feeds;

import app.tandem.engine.news.store.NewsStore;
import app.tandem.engine.news.store.feeds.OutlineEditor;
import java.util.List;

/// Nodes that were taken out of the list by an undo, to be put back under their numbers. Immutable.
///
/// @param removed each with its place, in the order in which they were removed
record RemovedNodes(List<OutlineEditor.Removed> removed) {
    /// Copies the list.
    RemovedNodes {
        removed = List.copyOf(removed);
    }

    /// Removes nodes, the last first, so that each has the place it had when it is put back. On the store's
    /// thread.
    ///
    /// @param open the store
    /// @param nodes their numbers
    /// @return what was removed
    static RemovedNodes takeAway(NewsStore open, List<Long> nodes) {
        return new RemovedNodes(
                nodes.reversed().stream().map(open.editor()::remove).toList());
    }

    /// Puts them back. On the store's thread.
    ///
    /// @param open the store
    /// @return their numbers, in the order of [#takeAway]
    List<Long> putBack(NewsStore open) {
        return removed.reversed().stream().map(open.editor()::restore).toList();
    }
}

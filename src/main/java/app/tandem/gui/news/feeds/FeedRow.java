package app.tandem.gui.news.feeds;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One row of the tree as it is shown. Its count and its mark change while it stays: a tree of thousands looks
/// for the place of a row each time the row itself is replaced, which holds up the window. JavaFX thread.
public final class FeedRow {
    private final ReadOnlyObjectWrapper<FeedItem> item;

    /// A row.
    ///
    /// @param item what it stands for
    public FeedRow(FeedItem item) {
        this.item = new ReadOnlyObjectWrapper<>(this, "item", item);
    }

    /// What it stands for, as it was read last.
    ///
    /// @return its key never changes
    public FeedItem item() {
        return item.get();
    }

    /// What it stands for, as it was read last.
    ///
    /// @return to be watched by the cell that shows the row, and by no other: few rows are on screen
    ReadOnlyObjectProperty<FeedItem> itemProperty() {
        return item.getReadOnlyProperty();
    }

    /// Shows a new reading.
    ///
    /// @param read of the same key
    void show(FeedItem read) {
        item.set(read);
    }
}

package app.tandem.gui.news.entries;

import app.tandem.engine.news.store.entries.EntryLine;
import java.net.URI;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// One row of the list of entries. Its marks may change while it is shown, so that marking thousands neither
/// moves nor replaces a row. JavaFX thread.
public final class EntryRow {
    private final ReadOnlyObjectWrapper<EntryLine> line;
    private final BooleanProperty read;
    private final BooleanProperty starred;

    /// A row.
    ///
    /// @param line the entry, as the store gave it
    public EntryRow(EntryLine line) {
        this.line = new ReadOnlyObjectWrapper<>(this, "line", line);
        read = new SimpleBooleanProperty(this, "read", line.read());
        starred = new SimpleBooleanProperty(this, "starred", line.starred());
    }

    /// The entry as it was when it was listed; its marks may be older than [#readProperty].
    ///
    /// @return what the store gave
    public EntryLine line() {
        return line.get();
    }

    /// The entry, changed where others begin to tell its story.
    ///
    /// @return never null
    ReadOnlyObjectProperty<EntryLine> lineProperty() {
        return line.getReadOnlyProperty();
    }

    /// Shows how many others tell the story now. Title, text and marks stay as they are.
    ///
    /// @param now the same entry
    void join(EntryLine now) {
        line.set(line.get().withStory(now.story(), now.tellers()));
    }

    /// The entry's number.
    ///
    /// @return as in the store
    public long id() {
        return line().id();
    }

    /// Whether it has been read.
    ///
    /// @return changed by marks
    public BooleanProperty readProperty() {
        return read;
    }

    /// Whether it is starred.
    ///
    /// @return changed by marks
    public BooleanProperty starredProperty() {
        return starred;
    }

    /// The page that the entry announces.
    ///
    /// @return an address of the web; empty when there is none, or it is none
    public Optional<URI> page() {
        try {
            return Optional.ofNullable(line().link()).map(URI::create).filter(EntryRow::isWeb);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isWeb(URI address) {
        return "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
    }
}

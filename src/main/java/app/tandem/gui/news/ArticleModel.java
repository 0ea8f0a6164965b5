package app.tandem.gui.news;

import app.tandem.engine.feed.Entry;
import app.tandem.engine.news.store.NewsStore;
import app.tandem.engine.news.store.entries.EntryLine;
import app.tandem.gui.fx.Latest;
import app.tandem.gui.news.article.Article;
import app.tandem.gui.news.article.ArticleReader;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The entry that is open. A refresh never changes it. All members belong to the JavaFX thread.
public final class ArticleModel {
    private final ReadOnlyObjectWrapper<Optional<Opened>> opened =
            new ReadOnlyObjectWrapper<>(this, "opened", Optional.empty());
    private final StoreAccess store;
    private final Latest latest;

    /// Nothing open yet.
    ///
    /// @param store where entries are read from
    ArticleModel(StoreAccess store) {
        this.store = store;
        latest = store.latest();
    }

    /// An entry that is open.
    ///
    /// @param row its row
    /// @param entry the whole entry
    /// @param article its text
    /// @param pictures whether the reader allows its feed's pictures
    /// @param story the lines of all that tell the same story, this one among them; empty when no other does
    public record Opened(EntryRow row, Entry entry, Article article, boolean pictures, List<EntryLine> story) {
        /// Copies the list.
        public Opened {
            story = List.copyOf(story);
        }
    }

    /// What is open.
    ///
    /// @return empty for nothing
    public ReadOnlyObjectProperty<Optional<Opened>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// Opens an entry; of several that are asked for before the first is read, the last.
    ///
    /// @param row the entry
    public void open(EntryRow row) {
        if (opened.get().map(Opened::row).filter(row::equals).isPresent()) {
            latest.forget();
            return;
        }
        store.submitLatest(latest, open -> read(open, row), read -> read.ifPresent(now -> opened.set(read)));
    }

    /// Allows the pictures of the open entry's feed, from now on.
    public void allowPictures() {
        opened.get()
                .ifPresent(now -> store.submit(open -> {
                    open.pictures().allow(now.row().line().feed(), true);
                }));
    }

    private static Optional<Opened> read(NewsStore open, EntryRow row) {
        EntryLine line = row.line();
        return open.entries()
                .read(line.id())
                .map(entry -> new Opened(
                        row,
                        entry,
                        ArticleReader.read(text(entry)),
                        open.pictures().allowed(line.feed()),
                        line.story() == 0 ? List.of() : open.entries().story(line.story())));
    }

    private static String text(Entry entry) {
        String summary = entry.summary() == null ? "" : entry.summary();
        return entry.content().isEmpty() ? summary : String.join("\n", entry.content());
    }
}

package app.tandem.gui.news.reader;

import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.fetch.AddressPolicy;
import app.tandem.engine.news.store.NewsStore;
import app.tandem.engine.news.store.entries.EntryLine;
import app.tandem.engine.news.store.entries.SearchHits;
import app.tandem.gui.fx.Latest;
import app.tandem.gui.news.article.HitMarks;
import app.tandem.gui.news.article.content.Article;
import app.tandem.gui.news.article.content.ArticleReader;
import app.tandem.gui.news.entries.EntryRow;
import app.tandem.gui.news.images.AllowedImages;
import app.tandem.gui.news.store.StoreAccess;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// The entry that is open. A refresh never changes it. All members belong to the JavaFX thread.
public final class ArticleModel {
    private static final String SAMPLE = """
            <h2>H</h2><p>P <b>b</b> <i>i</i> <a href="https://example.org">a</a> <code>c</code></p>
            <ul><li>l</li></ul><blockquote><p>q</p></blockquote><pre>p</pre>
            <p><img src="https://example.org/i.png" width="8" height="8"></p>""";

    private final ReadOnlyObjectWrapper<Optional<Opened>> opened =
            new ReadOnlyObjectWrapper<>(this, "opened", Optional.empty());
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");
    private final BooleanProperty allPictures = new SimpleBooleanProperty(this, "allPictures");
    private final BooleanProperty reducedData = new SimpleBooleanProperty(this, "reducedData");
    private final StoreAccess store;
    private final AllowedImages allowed;
    private final Latest latest;

    /// Nothing open yet.
    ///
    /// @param store where entries are read from
    public ArticleModel(StoreAccess store) {
        this.store = store;
        allowed = new AllowedImages(store, reducedData);
        latest = store.latest();
    }

    /// An entry that is open.
    ///
    /// @param row its row
    /// @param entry the whole entry
    /// @param article its text
    /// @param minutes how long it takes to read, 0 for less than one
    /// @param hits what is marked in it
    /// @param pictures whether its pictures are loaded at once, since the reader allows those of its feed
    /// @param trustedHost the feed's host where it may lie in a private network; null where none may
    /// @param story the lines of all that tell the same story, this one among them; empty when no other does
    public record Opened(
            EntryRow row,
            Entry entry,
            Article article,
            long minutes,
            SearchHits hits,
            boolean pictures,
            @Nullable String trustedHost,
            List<EntryLine> story) {
        /// Copies the list.
        public Opened {
            story = List.copyOf(story);
        }

        private Opened withoutPictures() {
            return new Opened(row, entry, article, minutes, hits, false, trustedHost, story);
        }
    }

    /// What is open.
    ///
    /// @return empty for nothing
    public ReadOnlyObjectProperty<Optional<Opened>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// Whether the store has another text of the open entry than the one that is shown.
    ///
    /// @return set by [#lookForChange]
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /// Whether the reader allows the pictures of all feeds.
    ///
    /// @return set through [#allowAllPictures]; false until the store has been read
    public ReadOnlyBooleanProperty allPicturesProperty() {
        return allPictures;
    }

    /// Whether the system asks programs to load little, as where each megabyte costs money.
    ///
    /// @return while true pictures wait in each article, though their feed's are allowed
    public BooleanProperty reducedDataProperty() {
        return reducedData;
    }

    /// The feeds whose pictures are loaded unasked.
    ///
    /// @return read again by what changes it here; others do so where feeds came or changed
    public AllowedImages allowed() {
        return allowed;
    }

    /// Reads what the reader allows.
    public void start() {
        store.submit(open -> open.pictures().allAllowed(), allPictures::set);
        allowed.reload();
    }

    /// Allows the pictures of all feeds, or takes that back.
    ///
    /// @param now which
    public void allowAllPictures(boolean now) {
        if (now != allPictures.get()) {
            allPictures.set(now);
            store.submit(open -> open.pictures().allowAll(now));
            allowed.reload();
        }
    }

    /// Opens an entry; of several that are asked for before the first is read, the last.
    ///
    /// @param row the entry
    /// @param hits what is marked in its text
    public void open(EntryRow row, SearchHits hits) {
        if (opened.get().map(Opened::row).filter(row::equals).isPresent()) {
            latest.forget();
            return;
        }
        read(row, hits);
    }

    /// Looks whether the open entry was changed by its feed since it was opened. What is shown stays as it is.
    public void lookForChange() {
        opened.get()
                .ifPresent(now -> store.submit(
                        open -> open.entries().read(now.row().id()).filter(entry -> !entry.equals(now.entry())),
                        other -> changed.set(other.isPresent()
                                && opened.get().filter(now::equals).isPresent())));
    }

    /// Shows the open entry as the store has it now.
    public void showChange() {
        opened.get().ifPresent(now -> read(now.row(), now.hits()));
    }

    private void read(EntryRow row, SearchHits hits) {
        store.submitLatest(
                latest,
                open -> read(open, row, hits),
                read -> read.ifPresent(_ -> {
                    changed.set(false);
                    opened.set(reducedData.get() ? read.map(Opened::withoutPictures) : read);
                }));
    }

    /// Reads who tells the story of an entry.
    ///
    /// @param line the entry
    /// @param shown given the entries that tell it, the newest first; not called where no other tells it
    public void story(EntryLine line, Consumer<List<EntryLine>> shown) {
        if (line.tellers() > 1) {
            store.submit(open -> open.entries().story(line.story()), shown);
        }
    }

    /// Reads an entry as if it were opened and shows nothing of it, so that the first one that is opened
    /// finds the classes loaded.
    ///
    /// @param row any entry
    /// @param sample given a short article with what is usual in one
    public void warmUp(EntryRow row, Consumer<Article> sample) {
        store.submit(
                open -> {
                    var _ = read(open, row, new SearchHits("the"));
                    return ArticleReader.read(SAMPLE);
                },
                sample);
    }

    /// Allows the pictures of the open entry's feed, from now on.
    public void allowPictures() {
        opened.get().ifPresent(now -> allowPictures(now.row().line().feed(), true));
    }

    /// Allows the pictures of a feed, or takes that back, from now on: what is shown stays.
    ///
    /// @param feed its address
    /// @param now which
    public void allowPictures(URI feed, boolean now) {
        store.submit(open -> open.pictures().allow(feed, now));
        allowed.reload();
    }

    private static Optional<Opened> read(NewsStore open, EntryRow row, SearchHits hits) {
        EntryLine line = row.line();
        return open.entries().read(line.id()).map(entry -> {
            Article article = ArticleReader.read(text(entry));
            return new Opened(
                    row,
                    entry,
                    HitMarks.mark(article, hits),
                    ReadingTime.minutes(article.text()),
                    hits,
                    open.pictures().allowed(line.feed()),
                    open.subscriptions().policy(line.feed()) == AddressPolicy.PUBLIC
                            ? null
                            : line.feed().getHost(),
                    line.story() == 0 ? List.of() : open.entries().story(line.story()));
        });
    }

    private static String text(Entry entry) {
        String summary = entry.summary() == null ? "" : entry.summary();
        return entry.content().isEmpty() ? summary : String.join("\n", entry.content());
    }
}

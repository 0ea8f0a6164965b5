package app.tandem.gui.news;

import app.tandem.engine.news.store.StoreTest;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.news.entries.EntryRow;
import app.tandem.gui.news.feeds.FeedItem;
import app.tandem.gui.news.store.DirectExecutor;
import app.tandem.gui.notices.Notices;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A test of the tab's model, in German and without a toolkit: all is done at once, on the test's own thread.
abstract class PlainNewsTest extends StoreTest {
    static final Messages GERMAN = new Messages(Locale.GERMANY);

    final Notices notices = new Notices();
    final List<URI> browsed = new ArrayList<>();
    NewsModel model;

    @BeforeEach
    void makeModel() {
        model = model(folder);
    }

    @AfterEach
    void closeModel() {
        model.close();
    }

    /// A model over a folder.
    NewsModel model(Path data) {
        return new NewsModel(data, browsed::add, GERMAN, notices, new DirectExecutor(), Runnable::run, Runnable::run);
    }

    /// Starts the model with no list of the reader's own, and shows all entries.
    void start() {
        model.start(Optional.empty(), "all", 0);
    }

    /// The row of a name.
    FeedItem item(String name) {
        return model.feeds()
                .all()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// The names of the rows that are feeds or folders of the reader's list.
    List<String> listed() {
        return model.feeds()
                .all()
                .filter(item -> item.kind() == FeedItem.Kind.FOLDER || item.isInList())
                .map(FeedItem::name)
                .toList();
    }

    /// The titles of the rows that are shown.
    List<String> shown() {
        return model.entries().rowsProperty().get().stream()
                .map(row -> row.line().title())
                .toList();
    }

    /// The row of a title.
    EntryRow row(String title) {
        return model.entries().rowsProperty().get().stream()
                .filter(row -> row.line().title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}

package app.tandem.gui.news.exchange;

import app.tandem.engine.files.AtomicFile;
import app.tandem.engine.news.AggregateFeed;
import app.tandem.engine.news.opml.Subscriptions;
import app.tandem.engine.news.opml.SubscriptionsException;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.news.feeds.FeedChoice;
import app.tandem.gui.news.feeds.SubscriptionEditor;
import app.tandem.gui.news.store.StoreAccess;
import app.tandem.gui.notices.Notices;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Reads and writes files of feeds and entries. All members belong to the JavaFX thread.
public final class NewsExchange {
    private final StoreAccess store;
    private final SubscriptionEditor editor;
    private final Notices notices;
    private final Messages messages;
    private final Consumer<URI> browser;
    private final Path page;
    private final Executor background;
    private final Executor fx;

    /// Exchanges what a store holds.
    ///
    /// @param store where feeds and entries are
    /// @param editor takes what is imported
    /// @param notices told of what was done
    /// @param messages the window's texts
    /// @param browser opens what was published
    /// @param page where the news are published to
    /// @param background where files are read and written
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    public NewsExchange(
            StoreAccess store,
            SubscriptionEditor editor,
            Notices notices,
            Messages messages,
            Consumer<URI> browser,
            Path page,
            Executor background,
            Executor fx) {
        this.store = store;
        this.editor = editor;
        this.notices = notices;
        this.messages = messages;
        this.browser = browser;
        this.page = page;
        this.background = background;
        this.fx = fx;
    }

    /// Adds the feeds of a file that are not in the list yet.
    ///
    /// @param file a list or an outline: `.dat` or `.opml`
    public void importFile(Path file) {
        background.execute(() -> {
            try {
                Subscriptions list = Subscriptions.read(file);
                fx.execute(() -> editor.add(list));
            } catch (SubscriptionsException problem) {
                say(messages.text("news.import.failed", messages.text(problem)));
            }
        });
    }

    /// Writes the list to a file.
    ///
    /// @param file `.dat`, else OPML
    public void exportFile(Path file) {
        store.submit(
                open -> open.subscriptions().all(),
                list -> background.execute(() -> {
                    try {
                        list.write(file);
                        say(messages.text("news.exported", file));
                    } catch (IOException problem) {
                        say(messages.text("news.unwritten", messages.text(problem)));
                    }
                }));
    }

    /// Writes all that is stored to a file.
    ///
    /// @param file as JSON
    public void exportAll(Path file) {
        store.submit(
                open -> {
                    try {
                        AtomicFile.write(file, temporary -> {
                            try (OutputStream out = Files.newOutputStream(temporary)) {
                                open.exportJson(out);
                            }
                        });
                        return messages.text("news.exported", file);
                    } catch (IOException problem) {
                        return messages.text("news.unwritten", messages.text(problem));
                    }
                },
                notices::say);
    }

    /// Writes the newest entries of feeds as one page and opens it.
    ///
    /// @param choice which feeds
    /// @param limit how many entries of each at most
    public void publish(FeedChoice choice, int limit) {
        publish(choice, limit, page);
    }

    /// Writes the newest entries of feeds to a file. A page is opened; a feed is for other readers.
    ///
    /// @param choice which feeds
    /// @param limit how many entries of each at most
    /// @param file `.atom`, `.rss` or `.json` for a feed, else a page
    public void publish(FeedChoice choice, int limit, Path file) {
        store.submit(open -> Publisher.publish(open, choice, limit, file, Instant.now()), problem -> {
            if (problem.isEmpty()) {
                notices.say(messages.text("news.published", file));
                if (AggregateFeed.Format.of(file).isEmpty()) {
                    browser.accept(file.toUri());
                }
            } else {
                notices.say(messages.text("news.unwritten", messages.text(problem.get())));
            }
        });
    }

    private void say(String text) {
        fx.execute(() -> notices.say(text));
    }
}

package app.tandem.gui.news;

import app.tandem.gui.fx.Once;
import app.tandem.gui.keys.Command;
import app.tandem.gui.keys.KeyActions;
import app.tandem.gui.news.entries.EntryRow;
import app.tandem.gui.news.feeds.FeedItem;
import app.tandem.gui.news.feeds.FeedMoves;
import app.tandem.gui.news.reader.ArticleHeader;
import app.tandem.gui.news.reader.ArticleModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;

/// What the commands do in the What's New tab. JavaFX thread.
final class NewsActions {
    private final NewsModel model;
    private final NewsView view;

    /// Actions over a model and its view.
    ///
    /// @param model the tab's model
    /// @param view the tab's view
    NewsActions(NewsModel model, NewsView view) {
        this.model = model;
        this.view = view;
    }

    /// All of them.
    ///
    /// @return the actions by command
    KeyActions all() {
        KeyActions actions = new KeyActions();
        change(actions);
        show(actions);
        go(actions);
        return actions;
    }

    private void change(KeyActions actions) {
        var treeFocused = view.feeds().tree().focusedProperty();
        actions.on(Command.ADD_FEED, () -> view.sheets().add())
                .on(Command.IMPORT_FEEDS, () -> view.chooser().importFile())
                .on(
                        Command.SAVE_SEARCH,
                        model::saveSearch,
                        view.search().textProperty().isNotEmpty())
                .on(Command.UNDO, model.undo()::undo, model.undo().undoableProperty())
                .on(Command.REDO, model.undo()::redo, model.undo().redoableProperty())
                .on(Command.REMOVE, () -> view.feeds().focused().ifPresent(model.subscriptions()::remove), treeFocused)
                .on(Command.MOVE_UP, () -> move(-1), treeFocused)
                .on(Command.MOVE_DOWN, () -> move(1), treeFocused)
                .on(
                        Command.RENAME,
                        () -> view.feeds()
                                .focused()
                                .filter(item -> item.node() > 0 && item.kind() != FeedItem.Kind.SEARCH)
                                .ifPresent(view.sheets()::rename),
                        treeFocused)
                .on(Command.TOGGLE_READ, row(model.marks()::toggleRead))
                .on(Command.TOGGLE_STAR, row(model.marks()::toggleStar))
                .on(Command.MARK_ALL_READ, model.marks()::allRead)
                .on(Command.COPY_LINK, row(ArticleHeader::copyLink));
    }

    private void move(int step) {
        view.feeds()
                .focused()
                .ifPresent(item -> FeedMoves.place(model.feeds().itemsProperty().get(), item, step)
                        .ifPresent(place -> model.subscriptions().move(item, place)));
    }

    private void show(KeyActions actions) {
        var hide = model.entries().hideReadProperty();
        var alone = view.panes().aloneProperty();
        // F5 on the other tab may come before the list has been read
        var refreshable = Bindings.createBooleanBinding(
                () -> model.readyProperty().get()
                        || model.feeds().itemsProperty().get().isEmpty(),
                model.readyProperty(),
                model.feeds().itemsProperty());
        actions.on(Command.REFRESH, model::refresh, refreshable)
                .on(Command.REFRESH_FEED, () -> view.feeds().focused().ifPresent(model::refresh))
                .on(Command.HIDE_DONE, () -> hide.set(!hide.get()))
                .on(Command.LOAD_PICTURES, view.article()::loadPictures)
                .on(Command.ARTICLE_ALONE, () -> alone.set(!alone.get()))
                .on(Command.OPEN, row(model.pages()::open))
                .on(Command.FIND, () -> {
                    view.search().requestFocus();
                    view.search().selectAll();
                })
                .on(
                        Command.ESCAPE,
                        this::escape,
                        alone.or(view.search().textProperty().isNotEmpty())
                                .or(view.search().focusedProperty()));
    }

    /// Back to the panes from the article alone; then out of the search.
    private void escape() {
        if (view.panes().aloneProperty().get()) {
            view.panes().aloneProperty().set(false);
            return;
        }
        view.search().clear();
        model.entries().everywhereProperty().set(false);
        view.entries().list().requestFocus();
    }

    private void go(KeyActions actions) {
        actions.on(Command.NEXT, () -> view.entries().move(1))
                .on(Command.PREVIOUS, () -> view.entries().move(-1))
                .on(Command.NEXT_OPEN, this::nextUnread)
                .on(Command.PREVIOUS_OPEN, () -> view.entries().moveToUnread(-1))
                .on(Command.NEXT_FEED, () -> nextFeed(1))
                .on(Command.PREVIOUS_FEED, () -> nextFeed(-1))
                .on(Command.PAGE_DOWN, () -> {
                    if (model.article().openedProperty().get().isEmpty()
                            || !view.article().view().pageDown()) {
                        nextUnread();
                    }
                })
                .on(Command.PAGE_UP, view.article().view()::pageUp)
                .on(Command.GO_ALL, () -> model.feeds().select("all"))
                .on(Command.GO_UNREAD, () -> model.feeds().select("unread"))
                .on(Command.GO_STARRED, () -> model.feeds().select("starred"))
                .on(Command.GO_TODAY, () -> model.feeds().select("today"))
                .on(
                        Command.GO_FEED,
                        row(row -> model.feeds()
                                .select(FeedItem.LISTED + row.line().feed())))
                .on(Command.NEXT_PANE, () -> view.focus().move(1))
                .on(Command.PREVIOUS_PANE, () -> view.focus().move(-1));
    }

    private Runnable row(Consumer<EntryRow> action) {
        return () -> view.entries()
                .selected()
                .or(() -> model.article().openedProperty().get().map(ArticleModel.Opened::row))
                .ifPresent(action);
    }

    /// The next unread entry of the list, else the first of the next feed that has one.
    private void nextUnread() {
        if (!view.entries().moveToUnread(1) && nextFeed(1)) {
            Once.changes(
                    model.entries().rowsProperty(),
                    _ -> true,
                    _ -> view.entries().moveToUnread(1));
        }
    }

    private boolean nextFeed(int step) {
        Optional<FeedItem> selected = model.feeds().selectedProperty().get();
        List<FeedItem> feeds = model.feeds()
                .all()
                .filter(FeedItem::isInList)
                .filter(item ->
                        item.unread() > 0 || selected.filter(item::equals).isPresent())
                .toList();
        int now = selected.map(feeds::indexOf).orElse(-1);
        int next = now < 0 && step < 0 ? feeds.size() - 1 : now + step;
        boolean found = next >= 0 && next < feeds.size();
        if (found) {
            model.feeds().select(feeds.get(next));
        }
        return found;
    }
}

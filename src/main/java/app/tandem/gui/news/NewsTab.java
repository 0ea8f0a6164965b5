package app.tandem.gui.news;

import app.tandem.engine.instance.OpenRequest;
import app.tandem.gui.controls.Sheets;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.Once;
import app.tandem.gui.fx.RunState;
import app.tandem.gui.keys.KeyActions;
import app.tandem.gui.news.entries.EntryRow;
import app.tandem.gui.news.images.ArticleImageDecoder;
import app.tandem.gui.news.images.RemoteImages;
import app.tandem.gui.news.refresh.RefreshSchedule;
import app.tandem.gui.settings.Setting;
import app.tandem.gui.settings.Settings;
import app.tandem.gui.tab.AppTab;
import app.tandem.gui.tab.SettingsForm;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The What's New tab: its model and view, its commands, and what it keeps between two starts. View, store and
/// schedule wait until they are asked for, or until [#begin]: a start that shows the other tab needs none.
public final class NewsTab implements AppTab {
    /// A list of feeds that a reader chose before lists were kept in the store.
    public static final Setting<Optional<Path>> LIST = NewsSettings.LIST;

    /// Rows read below the first that is seen: more than fit into a window.
    private static final int ROWS_BELOW = 100;

    private final NewsModel model;
    private final Messages messages;
    private final RemoteImages pictures;
    private final Supplier<NewsView> maker;
    private final ObservableValue<String> title;
    private final ObservableValue<String> headline;
    private final RefreshSchedule schedule;
    private @Nullable Settings stored;
    private @Nullable NewsView begun;
    private @Nullable KeyActions actions;

    /// A tab over a model.
    ///
    /// @param model what it shows and does
    /// @param messages the window's texts
    /// @param sheets where sheets are opened
    /// @param decoder decodes the pictures of articles
    /// @param cache the folder where they are kept
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    public NewsTab(
            NewsModel model, Messages messages, Sheets sheets, ArticleImageDecoder decoder, Path cache, Executor fx) {
        this.model = model;
        this.messages = messages;
        pictures = new RemoteImages(cache, decoder);
        maker = () -> new NewsView(model, messages, sheets, pictures, fx);
        title = model.feeds()
                .unreadProperty()
                .map(unread -> unread.intValue() == 0
                        ? messages.text("tab.news")
                        : messages.text("tab.news.unread", unread.intValue()));
        headline = model.feeds()
                .unreadProperty()
                .map(unread -> unread.intValue() == 0 ? "" : messages.formats().number(unread.intValue()));
        schedule = new RefreshSchedule(
                RefreshSchedule.Timer.ofAnimation(),
                InstantSource.system(),
                model.refreshes()::plan,
                model::refreshDue);
    }

    @Override
    public NewsView view() {
        if (begun == null) {
            begun = maker.get();
            if (stored != null) {
                restore(begun, stored);
            }
        }
        return begun;
    }

    @Override
    public void begin() {
        var _ = view();
    }

    @Override
    public ObservableValue<String> title() {
        return title;
    }

    @Override
    public ObservableValue<String> headline() {
        return headline;
    }

    @Override
    public ObservableValue<RunState> runState() {
        return model.runStateProperty();
    }

    @Override
    public Button runButton() {
        return view().button();
    }

    @Override
    public KeyActions actions() {
        if (actions == null) {
            actions = new NewsActions(model, view()).all();
        }
        return actions;
    }

    @Override
    public void cancel() {
        model.cancel();
    }

    @Override
    public void focusFirst() {
        view().entries().list().requestFocus();
    }

    /// Lists are imported, which can be undone; of an address what is found there is shown.
    @Override
    public boolean open(OpenRequest request) {
        if (request.lists().isEmpty() && request.feeds().isEmpty()) {
            return false;
        }
        NewsView view = view();
        Runnable take = () -> {
            request.lists().forEach(model.exchange()::importFile);
            request.feeds().stream().findFirst().ifPresent(view::offerFeed);
        };
        if (model.readyProperty().get()) {
            take.run();
        } else {
            Once.changes(model.readyProperty(), ready -> ready, _ -> take.run());
        }
        return true;
    }

    @Override
    public void restore(Settings settings) {
        stored = settings;
        // what can't be used is said when the window opens
        NewsSettings.ALL.forEach(settings::get);
        if (begun != null) {
            restore(begun, settings);
        }
    }

    private void restore(NewsView view, Settings settings) {
        int top = settings.get(NewsSettings.TOP);
        view.feeds().fold(settings.get(NewsSettings.FOLDED));
        view.panes().feedsShownProperty().set(settings.get(NewsSettings.FEEDS_SHOWN));
        view.panes().setDividers(settings.get(NewsSettings.LEFT), settings.get(NewsSettings.RIGHT));
        view.entries().restore(number(settings.get(NewsSettings.ENTRY)), top);
        view.entries().densityProperty().bindBidirectional(settings.property(NewsSettings.DENSITY));
        model.entries().oldestFirstProperty().set(settings.get(NewsSettings.OLDEST_FIRST));
        settings.property(NewsSettings.READ_AFTER)
                .subscribe(after -> view.seen()
                        .setDuration(after.seconds() < 0 ? Duration.INDEFINITE : Duration.seconds(after.seconds())));
        settings.property(NewsSettings.WIDTH)
                .subscribe(width -> view.article().view().setMeasure(width));
        settings.property(NewsSettings.ARTICLE_SIZE)
                .subscribe(percent -> view.article().view().setTextSize(percent));
        settings.property(NewsSettings.EVERY).subscribe(every -> {
            model.refreshes().service().every(every.minutes());
            schedule.every(every.minutes());
        });
        model.start(settings.get(NewsSettings.LIST), settings.get(NewsSettings.SELECTED), top + ROWS_BELOW);
        if (settings.get(NewsSettings.AT_START)) {
            refreshOnceStanding();
        }
    }

    /// No feed is asked for before the window stands and the tree is there.
    private void refreshOnceStanding() {
        Once.changes(model.readyProperty(), ready -> ready, _ -> model.refreshDue());
    }

    @Override
    public void save(Settings settings) {
        if (begun != null) {
            save(begun, settings);
        }
    }

    private void save(NewsView view, Settings settings) {
        double[] dividers = view.panes().dividers();
        settings.set(NewsSettings.SELECTED, model.feeds().selectedKey());
        settings.set(NewsSettings.FOLDED, view.feeds().folded());
        settings.set(
                NewsSettings.ENTRY,
                String.valueOf(view.entries().selected().map(EntryRow::id).orElse(0L)));
        settings.set(NewsSettings.TOP, Math.min(100_000, view.entries().top()));
        settings.set(NewsSettings.FEEDS_SHOWN, view.panes().showsFeedsWhereWide());
        settings.set(NewsSettings.LEFT, dividers[0]);
        settings.set(NewsSettings.RIGHT, dividers[1]);
        settings.set(
                NewsSettings.OLDEST_FIRST, model.entries().oldestFirstProperty().get());
    }

    @Override
    public void addSettings(SettingsForm form, Settings settings) {
        new NewsSettingsRows(form, settings, model.article(), messages).add();
    }

    @Override
    public void close() {
        schedule.stop();
        if (begun != null) {
            begun.seen().stop();
        }
        pictures.close();
        model.close();
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}

package app.tandem.gui.news;

import app.tandem.gui.fx.AppTab;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RunState;
import app.tandem.gui.keys.Command;
import app.tandem.gui.keys.KeyActions;
import app.tandem.gui.settings.Setting;
import app.tandem.gui.settings.Settings;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Button;

/// The What's New tab: its model and view, its commands, and what it keeps between two starts.
public final class NewsTab implements AppTab {
    private static final Setting<Integer> LIMIT =
            Setting.integer("news.limit", NewsModel.DEFAULT_LIMIT, 0, NewsModel.MOST_ENTRIES);
    /// The file that the subscriptions are read from; empty for the shipped ones.
    public static final Setting<Optional<Path>> LIST = Setting.path("news.list");

    private final NewsModel model;
    private final NewsView view;
    private final KeyActions actions = new KeyActions();
    private final ObservableValue<String> title;
    private Optional<Path> stored = Optional.empty();
    private final ObservableValue<String> headline = new ReadOnlyStringWrapper("");

    /// A tab over a model.
    ///
    /// @param model what it shows and does
    /// @param messages the window's texts
    public NewsTab(NewsModel model, Messages messages) {
        this.model = model;
        view = new NewsView(model, messages);
        title = new ReadOnlyStringWrapper(messages.text("tab.news"));
        actions.on(Command.REFRESH, model::refresh, model.runStateProperty().isEqualTo(RunState.IDLE));
    }

    @Override
    public Parent view() {
        return view;
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
        return view.button();
    }

    @Override
    public KeyActions actions() {
        return actions;
    }

    @Override
    public void cancel() {
        model.cancel();
    }

    @Override
    public void focusFirst() {
        view.button().requestFocus();
    }

    @Override
    public void restore(Settings settings) {
        model.limitProperty().set(settings.get(LIMIT));
        stored = settings.get(LIST);
        stored.ifPresent(model::subscribe);
    }

    @Override
    public void save(Settings settings) {
        settings.set(LIMIT, model.limitProperty().get());
        // a list that is missing today may be back tomorrow
        settings.set(LIST, model.list().file().or(() -> stored));
    }

    @Override
    public void close() {
        model.close();
    }
}

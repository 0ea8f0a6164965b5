package app.tandem.gui.scale;

import app.tandem.engine.instance.OpenRequest;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.Once;
import app.tandem.gui.fx.RunState;
import app.tandem.gui.keys.KeyActions;
import app.tandem.gui.notices.Notices;
import app.tandem.gui.scale.list.TableLayout;
import app.tandem.gui.settings.Setting;
import app.tandem.gui.settings.Settings;
import app.tandem.gui.tab.AppTab;
import app.tandem.gui.tab.SettingsForm;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/// The Scale tab: its model and view, its commands, and what it keeps between two starts. The view waits until
/// it is asked for, or until [#begin]: a start that shows the other tab needs none.
public final class ScaleTab implements AppTab {
    private static final Setting<String> SOURCE = Setting.text("scale.source", "");
    private static final Setting<String> TARGET = Setting.text("scale.target", "");
    private static final Setting<String> PRESET = Setting.text("scale.preset", "");
    private static final Setting<Boolean> MORE = Setting.flag("scale.more", false);

    private final ScaleModel model;
    private final Messages messages;
    private final ScaleSettingsRows rows;
    private final ObservableValue<String> title;
    private final ObservableValue<String> headline;
    private @Nullable Settings stored;
    private @Nullable ScaleView begun;
    private @Nullable ScrollPane scroller;
    private @Nullable KeyActions actions;

    /// A tab over a model.
    ///
    /// @param model what it shows and does
    /// @param data the folder where the settings are kept
    /// @param messages the window's texts
    /// @param notices the log of how runs ended and what was undone
    public ScaleTab(ScaleModel model, Path data, Messages messages, Notices notices) {
        this.model = model;
        this.messages = messages;
        rows = new ScaleSettingsRows(model, data, messages);
        title = new ReadOnlyStringWrapper(messages.text("tab.scale"));
        headline = Bindings.createStringBinding(
                () -> model.runStateProperty().get() == RunState.IDLE
                        ? ""
                        : model.isWatching()
                                ? messages.text("scale.watching.title")
                                : messages.formats()
                                        .percent(Math.max(0, model.service().getProgress())),
                model.runStateProperty(),
                model.service().progressProperty());
        model.runStateProperty().subscribe((before, now) -> {
            if (before != RunState.IDLE && now == RunState.IDLE) {
                notices.record(model.statusProperty().getValue());
            }
        });
        for (ObservableValue<String> said :
                List.of(model.undo().saidProperty(), model.presets().problemProperty())) {
            said.subscribe(text -> {
                if (!text.isEmpty()) {
                    notices.record(text);
                }
            });
        }
    }

    @Override
    public Parent view() {
        if (scroller == null) {
            scroller = new ScrollPane(content()); // large text in a small window must not cut the list off
            scroller.setFitToWidth(true);
            scroller.setFitToHeight(true);
            scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            scroller.setFocusTraversable(false);
            scroller.getStyleClass().add("tab-scroller");
        }
        return scroller;
    }

    private ScaleView content() {
        if (begun == null) {
            begun = new ScaleView(model, messages);
            if (stored != null) {
                begun.more().setSelected(stored.get(MORE));
                TableLayout.restore(begun.table(), stored);
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
    public boolean keepsWaiting() {
        return !model.isWatching();
    }

    @Override
    public Button runButton() {
        return content().button();
    }

    @Override
    public KeyActions actions() {
        if (actions == null) {
            actions = ScaleActions.of(model, content());
        }
        return actions;
    }

    @Override
    public void cancel() {
        model.cancel();
    }

    @Override
    public void focusFirst() {
        content().focusFirst();
    }

    /// One folder becomes the source, anything else is added to the list. A run that is at work comes to its
    /// end first.
    @Override
    public boolean open(OpenRequest request) {
        List<Path> all = Stream.concat(request.folders().stream(), request.pictures().stream())
                .toList();
        if (all.isEmpty()) {
            return false;
        }
        if (model.runStateProperty().get() == RunState.IDLE) {
            add(request, all);
        } else {
            Once.changes(model.runStateProperty(), state -> state == RunState.IDLE, _ -> add(request, all));
        }
        return true;
    }

    private void add(OpenRequest request, List<Path> all) {
        if (request.folders().size() == 1 && all.size() == 1) {
            model.inputs().sourceProperty().set(all.getFirst().toString());
        } else {
            model.list().add(all);
        }
    }

    @Override
    public void restore(Settings settings) {
        stored = settings;
        // what can't be used is said when the window opens
        settings.get(MORE);
        TableLayout.ALL.forEach(settings::get);
        model.inputs().sourceProperty().set(settings.get(SOURCE));
        model.inputs().targetProperty().set(settings.get(TARGET));
        rows.follow(settings);
        model.lastSettings().restore(settings.files());
        model.presets().remember(settings.get(PRESET));
    }

    @Override
    public void addSettings(SettingsForm form, Settings settings) {
        rows.add(form, settings);
    }

    @Override
    public void save(Settings settings) {
        settings.set(SOURCE, model.inputs().sourceProperty().get());
        settings.set(TARGET, model.inputs().targetProperty().get());
        settings.set(PRESET, model.presets().chosenName());
        if (begun != null) {
            settings.set(MORE, begun.more().isSelected());
            TableLayout.save(begun.table(), settings);
        }
        model.lastSettings().save(settings.files());
    }

    @Override
    public void close() {
        model.plan().compare().close();
    }
}

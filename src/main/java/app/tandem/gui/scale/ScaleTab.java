package app.tandem.gui.scale;

import app.tandem.engine.image.resample.Resampling;
import app.tandem.gui.fx.AppTab;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RunState;
import app.tandem.gui.keys.Command;
import app.tandem.gui.keys.KeyActions;
import app.tandem.gui.settings.Setting;
import app.tandem.gui.settings.Settings;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Button;

/// The Scale tab: its model and view, its commands, and what it keeps between two starts.
public final class ScaleTab implements AppTab {
    private static final Setting<String> SOURCE = Setting.text("scale.source", "");
    private static final Setting<String> TARGET = Setting.text("scale.target", "");
    private static final Setting<Integer> SIZE =
            Setting.integer("scale.size", ScaleModel.DEFAULT_SIZE, 1, ScaleModel.MOST_PIXELS);
    private static final Setting<Resampling> FILTER = Setting.choice("scale.filter", Resampling.LANCZOS3);

    private final ScaleModel model;
    private final ScaleView view;
    private final KeyActions actions = new KeyActions();
    private final ObservableValue<String> title;
    private final ObservableValue<String> headline;

    /// A tab over a model.
    ///
    /// @param model what it shows and does
    /// @param messages the window's texts
    public ScaleTab(ScaleModel model, Messages messages) {
        this.model = model;
        view = new ScaleView(model, messages);
        title = new ReadOnlyStringWrapper(messages.text("tab.scale"));
        headline = Bindings.createStringBinding(
                () -> model.runStateProperty().get() == RunState.IDLE
                        ? ""
                        : messages.formats().percent(Math.max(0, model.worker().getProgress())),
                model.runStateProperty(),
                model.worker().progressProperty());
        actions.on(Command.START, model::start, model.runStateProperty().isEqualTo(RunState.IDLE));
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
        view.focusFirst();
    }

    @Override
    public void restore(Settings settings) {
        model.sourceProperty().set(settings.get(SOURCE));
        model.targetProperty().set(settings.get(TARGET));
        model.sizeProperty().set(settings.get(SIZE));
        model.resamplingProperty().set(settings.get(FILTER));
    }

    @Override
    public void save(Settings settings) {
        settings.set(SOURCE, model.sourceProperty().get());
        settings.set(TARGET, model.targetProperty().get());
        settings.set(SIZE, model.sizeProperty().get());
        settings.set(FILTER, model.resamplingProperty().get());
    }
}

package app.tandem.gui.scale;

import app.tandem.gui.controls.Tooltips;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RunState;
import app.tandem.gui.scale.run.Pace;
import app.tandem.gui.scale.run.RunMessages;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Below the bar: the status line, a second one that says how far a run is, how many headers have been read or
/// what a run would write, and what can be done next.
final class RunBar extends HBox {
    /// Builds the lines and buttons.
    ///
    /// @param model the tab's model
    /// @param texts the window's texts
    /// @param status the status line
    /// @param chooseTarget lets the user choose another folder for the new pictures
    RunBar(ScaleModel model, Messages texts, Label status, Runnable chooseTarget) {
        RunMessages words = new RunMessages(texts);
        Label line = new Label();
        line.setId("scale-pace");
        line.getStyleClass().add("status-line");
        VBox lines = new VBox(status, line);
        lines.setMinWidth(0);
        lines.getStyleClass().add("run-lines");
        line.visibleProperty().bind(line.textProperty().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        HBox.setHgrow(lines, Priority.ALWAYS);
        line.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> text(model, words),
                        model.runStateProperty(),
                        model.service().stateProperty(),
                        model.service().progressProperty(),
                        model.service().paceProperty(),
                        model.service().totalsProperty(),
                        model.undo().saidProperty(),
                        model.plan().readingProperty(),
                        model.plan().estimate().estimateProperty(),
                        model.presets().problemProperty()));
        Tooltips.showWhole(line);
        BooleanBinding idle = model.runStateProperty().isEqualTo(RunState.IDLE);
        BooleanBinding over = Bindings.createBooleanBinding(
                () -> idle.get() && made(model),
                idle,
                model.service().stateProperty(),
                model.service().totalsProperty());
        BooleanBinding failed = Bindings.createBooleanBinding(
                () -> over.get()
                        && model.service().totalsProperty().get().report().failed() > 0,
                over,
                model.service().totalsProperty());
        Button pause = button("scale-pause", model::togglePause, idle.not());
        pause.textProperty()
                .bind(model.runStateProperty()
                        .map(state -> texts.text(state == RunState.PAUSED ? "scale.resume" : "scale.pause")));
        pause.disableProperty().bind(model.runStateProperty().isEqualTo(RunState.CANCELLING));
        Button open = button("scale-open", model::openTarget, over);
        open.setText(texts.text("scale.open"));
        open.disableProperty().bind(model.inputs().targetGivenProperty().not());
        BooleanBinding full = Bindings.createBooleanBinding(
                () -> over.get() && model.service().endProperty().get().full().isPresent(),
                over,
                model.service().endProperty());
        Button other = button("scale-other-target", chooseTarget, full);
        other.setText(texts.text("scale.other-target"));
        Button retry = button("scale-retry", model::retry, failed);
        retry.textProperty()
                .bind(model.service()
                        .totalsProperty()
                        .map(totals -> texts.text("scale.retry", totals.report().failed())));
        Button undo =
                button("scale-undo", model.undo()::undo, idle.and(model.undo().undoableProperty()));
        // of an earlier start too, and then it has to say what it means
        undo.textProperty()
                .bind(Bindings.when(over).then(texts.text("scale.undo")).otherwise(texts.text("scale.undo.last")));
        undo.disableProperty().bind(model.undo().workingProperty());
        Tooltips.set(undo, texts.text("scale.undo.tip"));
        getStyleClass().add("run-bar");
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(lines, other, open, retry, undo, pause);
    }

    private static boolean made(ScaleModel model) {
        return switch (model.service().getState()) {
            case SUCCEEDED, CANCELLED, FAILED -> true;
            case READY, SCHEDULED, RUNNING -> false;
        };
    }

    private static String text(ScaleModel model, RunMessages words) {
        RunState state = model.runStateProperty().get();
        if (state != RunState.IDLE) {
            Pace pace = model.service().paceProperty().get();
            return model.isWatching()
                    ? "" // the line above says what has arrived; there is no end to come closer to
                    : words.pace(
                            state == RunState.PAUSED ? pace.paused() : pace,
                            model.service().getProgress());
        }
        Pace reading = model.plan().readingProperty().get();
        if (reading.total() > 0) {
            return words.reading(reading); // above the list there is no place for it in a small window
        }
        if (!model.undo().saidProperty().get().isEmpty()) {
            return model.undo().saidProperty().get();
        }
        if (made(model)) {
            return ""; // the line above says what it did
        }
        String problem = model.presets().problemProperty().get();
        return problem.isEmpty()
                ? model.plan()
                        .estimate()
                        .estimateProperty()
                        .get()
                        .map(words::estimate)
                        .orElse("")
                : problem;
    }

    private static Button button(String id, Runnable action, ObservableBooleanValue shown) {
        Button button = new Button();
        button.setId(id);
        button.setMnemonicParsing(true);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("small");
        ObservableValue<Boolean> visible = shown;
        button.visibleProperty().bind(visible);
        button.managedProperty().bind(visible);
        button.setOnAction(_ -> action.run());
        return button;
    }
}

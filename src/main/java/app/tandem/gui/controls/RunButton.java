package app.tandem.gui.controls;

import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RunState;
import java.time.Duration;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.control.Button;

/// The one button of a tab: it starts, then cancels, then says that it is cancelling.
public final class RunButton extends Button {
    /// A second press so soon is a double click, not a wish to cancel; Esc cancels at once.
    private static final Duration DOUBLE = Duration.ofSeconds(1);

    private long startedAt;

    /// Makes a button and binds it.
    ///
    /// @param state where the tab is between two clicks
    /// @param ready whether a run could start
    /// @param texts where the texts come from
    /// @param key the key of the text that starts; `run.cancel` and `run.cancelling` are the others
    /// @param start what it does when idle
    /// @param cancel what it does when working
    public RunButton(
            ObservableValue<RunState> state,
            ObservableValue<Boolean> ready,
            Messages texts,
            String key,
            Runnable start,
            Runnable cancel) {
        getStyleClass().addAll("accent", "run-button");
        setMnemonicParsing(true);
        textProperty().bind(state.map(now -> switch (now) {
            case IDLE -> texts.text(key);
            case WORKING, PAUSED -> texts.text("run.cancel");
            case CANCELLING -> texts.text("run.cancelling");
        }));
        disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> switch (state.getValue()) {
                            case IDLE -> !ready.getValue();
                            case WORKING, PAUSED -> false;
                            case CANCELLING -> true;
                        },
                        state,
                        ready));
        // the window shows the busy cursor while it works, but this can still be pressed
        setCursor(Cursor.DEFAULT);
        setOnAction(_ -> {
            if (state.getValue() == RunState.IDLE) {
                startedAt = System.nanoTime();
                start.run();
            } else if (System.nanoTime() - startedAt > DOUBLE.toNanos()) {
                cancel.run();
            }
        });
    }
}

package app.tandem.gui.controls;

import app.tandem.gui.fx.RunState;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.concurrent.Worker;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/// A bar and a status line, bound once to a worker. The bar has its place and is not seen before something
/// runs.
public final class ProgressPane extends VBox {
    private static final PseudoClass IDLE = PseudoClass.getPseudoClass("idle");
    private static final PseudoClass UNUSED = PseudoClass.getPseudoClass("unused");

    private final Label line = new Label();

    /// Binds to a worker.
    ///
    /// @param worker whose progress the bar shows
    /// @param state whether it works; idle empties the bar of a run that did not end well
    /// @param status the line below the bar
    /// @param id the status line's id
    /// @param accessible what a screen reader calls the bar
    public ProgressPane(
            Worker<?> worker,
            ObservableValue<RunState> state,
            ObservableValue<String> status,
            String id,
            String accessible) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(accessible);
        // a worker that has not begun says -1, and an endless bar would take a core for nothing
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.max(0, worker.getProgress()), worker.progressProperty(), state));
        state.subscribe(now -> pseudoClassStateChanged(IDLE, now == RunState.IDLE));
        Runnable used =
                () -> pseudoClassStateChanged(UNUSED, state.getValue() == RunState.IDLE && bar.getProgress() == 0);
        state.subscribe(used);
        bar.progressProperty().subscribe(used);
        used.run();
        line.setId(id);
        line.getStyleClass().add("status-line");
        line.textProperty().bind(status);
        Tooltips.showWhole(line);
        // a table above would else take the bar's height from it
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("progress-pane");
        getChildren().addAll(bar, line);
    }

    /// The status line, for a tab that has more to say in its place.
    ///
    /// @return always the same; leaves this pane where it is put into another
    public Label line() {
        return line;
    }
}

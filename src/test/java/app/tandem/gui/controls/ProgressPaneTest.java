package app.tandem.gui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.gui.fx.RunState;
import java.util.concurrent.Callable;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.concurrent.Task;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

final class ProgressPaneTest {
    private final SimpleObjectProperty<RunState> state = new SimpleObjectProperty<>(RunState.IDLE);

    /// A worker that says what it is told to.
    private static final class Told extends Task<Void> {
        @Override
        protected Void call() {
            return null;
        }

        void progress(double share) {
            updateProgress(share, 1);
        }
    }

    @Test
    void theBarIsSeenOnceSomethingRunsAndAfterWhatRanToItsEnd() throws Exception {
        FxToolkit.registerPrimaryStage();
        Told told = new Told();
        ProgressPane pane = onFx(() -> {
            ProgressPane made = new ProgressPane(told, state, new SimpleStringProperty("Ready."), "status", "Progress");
            Scene scene = new Scene(made);
            scene.getStylesheets()
                    .add(ProgressPaneTest.class
                            .getResource("/app/tandem/gui/tandem.css")
                            .toString());
            return made;
        });
        assertThat(seen(pane)).isFalse();
        onFx(() -> {
            state.set(RunState.WORKING);
            return 0;
        });
        assertThat(seen(pane)).isTrue();
        onFx(() -> {
            told.progress(1);
            state.set(RunState.IDLE);
            return 0;
        });
        assertThat(seen(pane)).isTrue();
        onFx(() -> {
            told.progress(0);
            return 0;
        });
        assertThat(seen(pane)).isFalse();
    }

    private static boolean seen(ProgressPane pane) throws Exception {
        return onFx(() -> {
            pane.applyCss();
            return pane.lookup(".progress-bar").isVisible();
        });
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }
}

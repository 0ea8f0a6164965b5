package app.tandem.gui.controls;

import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.PulseFigures;
import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// A line over the upper right corner of the window that says how evenly its pulses come. It measures while it
/// is in a scene; it asks for pulses, so that there is something to measure. JavaFX thread.
public final class PulseLabel extends Label {
    /// So often the line changes, in nanoseconds.
    private static final long EVERY = 500_000_000;

    private final PulseFigures figures = new PulseFigures();
    private final Messages messages;
    private long saidAt;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulse();
        }
    };

    /// A line that measures nothing yet.
    ///
    /// @param messages the window's texts
    public PulseLabel(Messages messages) {
        this.messages = messages;
        setId("pulse");
        getStyleClass().add("pulse-label");
        setMouseTransparent(true);
        StackPane.setAlignment(this, Pos.TOP_RIGHT);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                timer.stop();
            } else {
                timer.start();
            }
        });
    }

    /// The timer's own clock stands still where a pulse comes late.
    private void pulse() {
        long now = System.nanoTime();
        figures.pulse(now);
        if (now - saidAt >= EVERY) {
            saidAt = now;
            figures.summary()
                    .ifPresent(seen -> setText(messages.text(
                            "pulse.figures",
                            seen.perSecond(),
                            seen.most().toMillis(),
                            seen.longest().toMillis())));
        }
    }
}

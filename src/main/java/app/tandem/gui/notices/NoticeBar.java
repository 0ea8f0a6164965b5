package app.tandem.gui.notices;

import app.tandem.gui.controls.Icons;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RightToLeft;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// The bar that shows the newest notice for ten seconds, with its button. It takes no space while there is
/// none.
public final class NoticeBar extends HBox {
    private static final Duration SHOWN = Duration.seconds(10);

    private final Label text = new Label();
    private final Button action = new Button();
    private final Timer timer;

    /// Binds to notices.
    ///
    /// @param notices what is shown
    /// @param messages the window's texts
    public NoticeBar(Notices notices, Messages messages) {
        this(notices, messages, Timer.ofAnimation());
    }

    /// Binds to notices, and measures time by a timer.
    ///
    /// @param notices what is shown
    /// @param messages the window's texts
    /// @param timer waits
    NoticeBar(Notices notices, Messages messages, Timer timer) {
        this.timer = timer;
        Button close = Icons.button(Feather.X, messages.text("notice.close"));
        close.setOnAction(_ -> notices.dismiss());
        text.setId("notice");
        RightToLeft.draw(text);
        text.setMaxWidth(Double.MAX_VALUE);
        action.setId("notice-action");
        action.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        getStyleClass().add("notice-bar");
        getChildren().addAll(text, action, close);
        notices.currentProperty().subscribe(notice -> show(notices, notice));
    }

    /// Waits on the JavaFX thread.
    interface Timer {
        /// Waits once; what it waited for until now is forgotten.
        ///
        /// @param time how long
        /// @param then run after it
        void start(Duration time, Runnable then);

        /// Waits no longer.
        void stop();

        /// A timer of the animations' clock.
        ///
        /// @return stands still
        static Timer ofAnimation() {
            PauseTransition pause = new PauseTransition();
            return new Timer() {
                @Override
                public void start(Duration time, Runnable then) {
                    pause.stop();
                    pause.setDuration(time);
                    pause.setOnFinished(_ -> then.run());
                    pause.playFromStart();
                }

                @Override
                public void stop() {
                    pause.stop();
                }
            };
        }
    }

    private void begin(Notices notices) {
        timer.start(SHOWN, () -> end(notices));
    }

    /// A person who is at the button needs the time.
    private void end(Notices notices) {
        if (isHover() || action.isFocused()) {
            begin(notices);
        } else {
            notices.dismiss();
        }
    }

    private void show(Notices notices, Optional<Notices.Notice> notice) {
        setVisible(notice.isPresent());
        setManaged(notice.isPresent());
        timer.stop();
        notice.ifPresent(now -> {
            text.setText(now.text());
            text.setTooltip(new Tooltip(now.text()));
            action.setVisible(now.action().isPresent());
            action.setManaged(now.action().isPresent());
            now.action().ifPresent(choice -> {
                action.setText(choice.text());
                action.setOnAction(_ -> {
                    notices.dismiss();
                    choice.run().run();
                });
            });
            begin(notices);
        });
    }
}

package app.tandem.gui.notices;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.gui.fx.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// How long a notice is shown, by a time of the test's own.
final class NoticeBarTest {
    private final Notices notices = new Notices();
    private final PassedTime time = new PassedTime();

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aNoticeIsGoneAfterTenSecondsAndTakesNoSpaceThen() {
        fx(() -> {
            NoticeBar bar = bar();
            assertThat(bar.isManaged()).isFalse();
            notices.say("4 entries marked as read");
            time.pass(9.9);
            assertThat(bar.isManaged()).isTrue();
            assertThat(text(bar)).isEqualTo("4 entries marked as read");
            time.pass(0.1);
            assertThat(notices.currentProperty().get()).isEmpty();
            assertThat(bar.isVisible()).isFalse();
            assertThat(bar.isManaged()).isFalse();
        });
    }

    @Test
    void theNextNoticeHasItsOwnTenSeconds() {
        fx(() -> {
            NoticeBar bar = bar();
            notices.say("one");
            time.pass(6);
            notices.say("two");
            time.pass(6);
            assertThat(text(bar)).isEqualTo("two");
            time.pass(4);
            assertThat(bar.isManaged()).isFalse();
        });
    }

    @Test
    void whoIsAtItsButtonHasTenSecondsMore() {
        fx(() -> {
            NoticeBar bar = bar();
            Stage stage = new Stage();
            stage.setScene(bar.getScene());
            stage.show();
            List<String> done = new ArrayList<>();
            notices.show(
                    new Notices.Notice("removed", Optional.of(new Notices.Action("Undo", () -> done.add("undone")))));
            Button undo = (Button) bar.lookup("#notice-action");
            undo.requestFocus();
            time.pass(10);
            assertThat(bar.isManaged()).isTrue();
            undo.fire();
            assertThat(done).containsExactly("undone");
            assertThat(bar.isManaged()).isFalse();
            stage.hide();
        });
    }

    @Test
    void aNoticeThatWasClosedDoesNotEndTheNext() {
        fx(() -> {
            NoticeBar bar = bar();
            notices.say("one");
            time.pass(9);
            notices.dismiss();
            time.pass(5);
            notices.say("two");
            time.pass(9);
            assertThat(text(bar)).isEqualTo("two");
        });
    }

    private NoticeBar bar() {
        NoticeBar bar = new NoticeBar(notices, new Messages(Locale.ENGLISH), time);
        var _ = new Scene(bar);
        return bar;
    }

    private static String text(NoticeBar bar) {
        return ((Labeled) bar.lookup("#notice")).getText();
    }

    private static void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(30_000, action);
    }

    /// Time passes when the test says so.
    private static final class PassedTime implements NoticeBar.Timer {
        private Duration left = Duration.INDEFINITE;
        private Runnable task = () -> {};

        @Override
        public void start(Duration time, Runnable then) {
            left = time;
            task = then;
        }

        @Override
        public void stop() {
            left = Duration.INDEFINITE;
        }

        private void pass(double seconds) {
            if (left.isIndefinite()) {
                return;
            }
            left = left.subtract(Duration.seconds(seconds));
            if (left.lessThanOrEqualTo(Duration.millis(0.5))) {
                left = Duration.INDEFINITE;
                task.run();
            }
        }
    }
}

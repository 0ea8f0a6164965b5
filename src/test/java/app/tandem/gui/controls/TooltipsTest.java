package app.tandem.gui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.gui.Pointer;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

final class TooltipsTest {
    @Test
    void aTooltipIsMadeWhenThePointerComesAndStays() throws Exception {
        FxToolkit.registerPrimaryStage();
        Button button = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Button made = new Button();
            Tooltips.set(made, "What it does");
            return made;
        });

        assertThat(button.getTooltip()).isNull();
        assertThat(button.getAccessibleHelp()).isEqualTo("What it does");

        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> enter(button));
        var first = button.getTooltip();
        assertThat(first.getText()).isEqualTo("What it does");

        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> enter(button));
        assertThat(button.getTooltip()).isSameAs(first);
    }

    private static void enter(Button button) {
        Event.fireEvent(button, Pointer.event(MouseEvent.MOUSE_ENTERED, MouseButton.NONE));
    }
}

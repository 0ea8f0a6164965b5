package app.tandem.gui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

final class IconsTest {
    /// Else JavaFX looks for it in all fonts of the system, and maps the largest one.
    @Test
    void anIconHasTheFontOfIconsBeforeStylesAreApplied() throws Exception {
        FxToolkit.registerPrimaryStage();
        FontIcon icon = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Icons.of(Feather.STAR));

        assertThat(icon.getFont().getFamily()).isEqualTo("FeatherIcons");
        assertThat(icon.getIconCode()).isEqualTo(Feather.STAR);
    }

    @Test
    void aButtonOfAnIconSaysWhatItDoes() throws Exception {
        FxToolkit.registerPrimaryStage();
        Button button = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Icons.button(Feather.X, "Close"));

        assertThat(button.getAccessibleText()).isEqualTo("Close");
        assertThat(button.getAccessibleHelp()).isEqualTo("Close");
    }
}

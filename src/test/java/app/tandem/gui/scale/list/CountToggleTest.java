package app.tandem.gui.scale.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

final class CountToggleTest {
    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void itsWidthIsThatOfTheLargestCountWhateverItCounts() {
        List<Double> widths = widths("Failed 212", "Failed 0", "Failed 4", "Failed 11", "Failed 99", "Failed 212");
        double needed = widths("", "Failed 212").getFirst();
        assertThat(widths).containsOnly(widths.getFirst());
        assertThat(widths.getFirst()).isBetween(needed, needed + 2);
    }

    @Test
    void withoutALargestCountItIsAsWideAsItsText() {
        assertThat(widths("", "Failed 4").getFirst())
                .isLessThan(widths("", "Failed 212").getFirst());
        assertThat(widths("Failed 4", "Failed 212").getFirst())
                .isGreaterThanOrEqualTo(widths("", "Failed 212").getFirst());
    }

    @Test
    void whereThereIsNoSpaceForTheLargestCountItIsAsWideAsItsText() {
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            CountToggle toggle = new CountToggle();
            toggle.setText("Failed 4");
            var _ = new Scene(toggle);
            toggle.applyCss();
            double text = toggle.prefWidth(-1);
            toggle.largestProperty().set("Failed 100,000");
            assertThat(toggle.minWidth(-1)).isEqualTo(text);
            assertThat(toggle.prefWidth(-1)).isGreaterThan(text + 30);
        });
    }

    private static List<Double> widths(String largest, String... texts) {
        List<Double> widths = new ArrayList<>();
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            CountToggle toggle = new CountToggle();
            toggle.largestProperty().set(largest);
            var _ = new Scene(toggle);
            for (String text : texts) {
                toggle.setText(text);
                toggle.applyCss();
                widths.add(toggle.prefWidth(-1));
            }
        });
        return widths;
    }
}

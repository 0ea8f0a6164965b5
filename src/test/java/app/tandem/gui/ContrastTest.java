package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;

/// Measures every text of every scene against what lies behind it, in both themes.
@Timeout(120)
final class ContrastTest {
    /// Of text below 24 px (WCAG 2.2, 1.4.3).
    static final double LEAST = 4.5;

    static Stream<ScreenshotScenes.Shot> scenes() {
        return ScreenshotScenes.all().stream()
                // runs that would go on under the scenes that follow; "done" has the same controls
                .filter(shot ->
                        !shot.name().startsWith("scale-working") && !shot.name().startsWith("scale-watching"))
                .filter(shot -> shot.name().endsWith("-light") || shot.name().endsWith("-dark-150"));
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void everyTextStandsOutFromWhatIsBehindIt(ScreenshotScenes.Shot shot) throws Exception {
        FxToolkit.registerPrimaryStage();
        Parent root = Screenshots.show(shot);

        List<String> faint = Screenshots.onFx(() -> {
            List<String> found = new ArrayList<>();
            collect(root, found);
            return found;
        });

        assertThat(faint).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void theSceneHasTexts(ScreenshotScenes.Shot shot) throws Exception {
        FxToolkit.registerPrimaryStage();
        Parent root = Screenshots.show(shot);

        assertThat(Screenshots.onFx(() -> root.lookupAll(".text").size())).isGreaterThan(10);
    }

    private static void collect(Node node, List<String> faint) {
        // what is disabled is exempt (1.4.3)
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank() && text.getFill() instanceof Color colour) {
            Color behind = behind(node.getParent());
            double contrast = contrast(colour, behind);
            if (contrast < LEAST) {
                faint.add("%s: %s on %s, %.2f".formatted(text.getText(), colour, behind, contrast));
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, faint));
        }
    }

    /// The nearest opaque colour, with what is translucent before it laid over it.
    private static Color behind(@Nullable Node node) {
        if (node == null) {
            return Color.WHITE;
        }
        Optional<Color> fill = fill(node);
        if (fill.isEmpty()) {
            return behind(node.getParent());
        }
        return fill.get().isOpaque() ? fill.get() : over(fill.get(), behind(node.getParent()));
    }

    private static Optional<Color> fill(Node node) {
        if (!(node instanceof Region region)) {
            return Optional.empty();
        }
        Background background = region.getBackground();
        return background == null
                ? Optional.empty()
                : background.getFills().stream()
                        .map(BackgroundFill::getFill)
                        .filter(Color.class::isInstance)
                        .map(Color.class::cast)
                        .filter(colour -> colour.getOpacity() > 0)
                        .reduce((_, last) -> last);
    }

    private static Color over(Color front, Color back) {
        double share = front.getOpacity();
        return Color.color(
                front.getRed() * share + back.getRed() * (1 - share),
                front.getGreen() * share + back.getGreen() * (1 - share),
                front.getBlue() * share + back.getBlue() * (1 - share));
    }

    /// WCAG 2.2, "contrast ratio".
    static double contrast(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double encoded) {
        return encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4);
    }
}

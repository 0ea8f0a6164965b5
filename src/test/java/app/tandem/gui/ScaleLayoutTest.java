package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;

/// Where things are in the scenes of the Scale tab, in three languages and with text twice as large: nothing
/// lies over anything else, nothing sticks out, and what can be pressed has its whole text.
@Timeout(120)
final class ScaleLayoutTest {
    static Stream<ScreenshotScenes.Shot> scenes() {
        return ScreenshotScenes.all().stream()
                .filter(shot -> shot.name().startsWith("scale-"))
                // runs that would go on under the scenes that follow; "done" has the same controls
                .filter(shot ->
                        !shot.name().startsWith("scale-working") && !shot.name().startsWith("scale-watching"))
                .filter(shot -> shot.width() == 900);
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void allHasAPlaceOfItsOwn(ScreenshotScenes.Shot shot) throws Exception {
        FxToolkit.registerPrimaryStage();
        Parent root = Screenshots.show(shot);

        List<String> wrong = Screenshots.onFx(() -> {
            List<String> found = new ArrayList<>();
            Node body = root.lookup(".tab-body");
            apart(children(body), found);
            apart(children(root.lookup(".scale-middle")), found);
            inside(body, found);
            Node list = root.lookup("#pictures");
            if (list != null && bottom(list) > bottom(root.lookup(".scale-middle")) + 1) {
                found.add("the list lies over what is below it");
            }
            return found;
        });

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void whatIsSetBesideTheSizeHasOneLineWhereTheTextHasItsUsualSize(ScreenshotScenes.Shot shot) throws Exception {
        Assumptions.assumeTrue(shot.textPercent() == 100);
        FxToolkit.registerPrimaryStage();
        Parent root = Screenshots.show(shot);

        assertThat(Screenshots.onFx(() -> Math.abs(bottom(root.lookup("#scale-watch")) - bottom(root.lookup("#fit")))))
                .isLessThan(4);
    }

    @Test
    void aWindowWithAFrameOnAScreenOf1600PixelsHasTheComparisonBesideTheList() throws Exception {
        FxToolkit.registerPrimaryStage();
        Parent root = Screenshots.show(
                new ScreenshotScenes.Shot("framed", 1584, 900, 1, 100, false, Locale.ENGLISH, ScaleScenes::planned));

        assertThat(Screenshots.onFx(() -> root.lookup("#compare") != null)).isTrue();
    }

    private static double bottom(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxY();
    }

    /// WCAG 2.2, 1.4.4: nothing is lost where the text is twice as large.
    @Test
    void theSheetOfSettingsNeedsNoScrollingSideways() throws Exception {
        FxToolkit.registerPrimaryStage();
        Parent root = Screenshots.show(ScreenshotScenes.all().stream()
                .filter(shot -> shot.name().equals("settings-text-200"))
                .findFirst()
                .orElseThrow());

        assertThat(Screenshots.onFx(() -> root.lookup(".sheet-scroller").lookupAll(".scroll-bar").stream()
                        .map(ScrollBar.class::cast)
                        .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL && bar.isVisible())
                        .toList()))
                .isEmpty();
    }

    private static void apart(List<Node> nodes, List<String> wrong) {
        for (int i = 0; i < nodes.size(); i++) {
            for (Node other : nodes.subList(i + 1, nodes.size())) {
                Bounds one = inner(nodes.get(i));
                if (one.intersects(inner(other))) {
                    wrong.add(nodes.get(i) + " lies over " + other);
                }
            }
        }
    }

    /// What touches does not overlap.
    private static Bounds inner(Node node) {
        Bounds all = node.localToScene(node.getLayoutBounds());
        return new javafx.geometry.BoundingBox(
                all.getMinX() + 1,
                all.getMinY() + 1,
                Math.max(0, all.getWidth() - 2),
                Math.max(0, all.getHeight() - 2));
    }

    private static void inside(Node body, List<String> wrong) {
        Bounds whole = body.localToScene(body.getLayoutBounds());
        for (Node node : body.lookupAll(".button, .toggle-button, .text-field, .combo-box, .menu-button")) {
            if (!isSeen(node)) {
                continue;
            }
            Bounds place = node.localToScene(node.getLayoutBounds());
            if (!inScroller(node) && (place.getMaxX() > whole.getMaxX() + 1 || place.getMinX() < whole.getMinX() - 1)) {
                wrong.add(node + " sticks out");
            }
            if (node instanceof Labeled labeled && labeled.getGraphic() == null && isCut(labeled)) {
                wrong.add(node + " is cut off");
            }
        }
    }

    /// The name of a preset may be as long as its user likes.
    private static boolean isCut(Labeled labeled) {
        return !labeled.getStyleClass().contains("menu-button")
                && labeled.lookupAll(".text").stream()
                        .filter(javafx.scene.text.Text.class::isInstance)
                        .map(text -> ((javafx.scene.text.Text) text).getText())
                        .anyMatch(text -> text.endsWith("\u2026")
                                && !labeled.getText().replace("_", "").endsWith("\u2026"));
    }

    private static boolean inScroller(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("scale-settings")
                    || at.getStyleClass().contains("pictures")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static List<Node> children(Node parent) {
        return ((Parent) parent)
                .getChildrenUnmodifiable().stream().filter(Node::isVisible).toList();
    }
}

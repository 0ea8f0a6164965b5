package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.tandem.gui.scale.compare.CompareLayers;
import app.tandem.gui.scale.compare.ComparePane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The comparison of an original with its result, by keys, wheel and pointer.
final class ScaleCompareTest extends LocalScaleTest {
    @Test
    void spaceComparesThePictureWithItsResultAndEscapeGoesBackToTheList() throws Exception {
        photos.paint("large.png", 900, 600);
        try (TandemWindow window = TandemWindow.open(data)) {
            open(window);
            assertThat(window.text("#compare-caption")).isEqualTo("400 × 267 shown at 100% · PNG · SSIM 1.000");
            assertThat(window.text("#compare-before")).startsWith("Before ");
            assertThat(window.text("#compare-after")).matches("After .+ \\([+−]\\d+%\\)");
            window.press(KeyCode.ESCAPE);
            window.await(
                    "the list again", () -> !window.node("#compare", Node.class).isVisible());
            assertThat(photos.made()).isEmpty();
        }
    }

    @Test
    void itStartsAtFitAndKeysZoom() throws Exception {
        try (TandemWindow window = TandemWindow.open(data)) {
            CompareLayers layers = openLarge(window);
            double fit = zoom(window);
            assertThat(fit).isLessThan(0.5);

            window.write("z");
            assertThat(zoom(window)).isEqualTo(1);
            assertThat(window.text("#compare-zoom")).isEqualTo("100%");
            window.write("+");
            assertThat(zoom(window)).isEqualTo(1.25);
            window.write("--");
            assertThat(zoom(window)).isCloseTo(0.8, within(1e-9));
            window.write("0");
            assertThat(zoom(window)).isEqualTo(fit);

            window.write("1");
            assertThat(window.onFx(() -> layers.splitProperty().get())).isEqualTo(1);
            window.write("3");
            assertThat(window.onFx(() -> layers.splitProperty().get())).isZero();
            window.write("2");
            assertThat(window.onFx(() -> layers.splitProperty().get())).isEqualTo(0.5);
        }
    }

    @Test
    void theOriginalIsShownAloneWhileYIsHeld() throws Exception {
        photos.paint("large.png", 900, 600);
        try (TandemWindow window = TandemWindow.open(data)) {
            open(window);
            CompareLayers layers = layers(window);
            window.hold(KeyCode.Y);
            assertThat(window.onFx(() -> layers.heldProperty().get())).isTrue();
            window.release(KeyCode.Y);
            assertThat(window.onFx(() -> layers.heldProperty().get())).isFalse();
            assertThat(window.onFx(() -> layers.splitProperty().get())).isEqualTo(0.5);
        }
    }

    @Test
    void theWheelZoomsAndADragMovesThePictureOrTheLine() throws Exception {
        try (TandemWindow window = TandemWindow.open(data)) {
            CompareLayers layers = openLarge(window);
            double fit = zoom(window);
            Pointer.drag(window, layers, 100, 200);
            double moved = window.onFx(() -> layers.splitProperty().get());
            assertThat(moved).isNotEqualTo(0.5); // all is seen, so the line is moved

            window.onFx(() -> Pointer.wheel(layers, 40));
            assertThat(zoom(window)).isCloseTo(fit * 1.25, within(1e-9));
            window.write("z");
            window.onFx(() -> {
                layers.splitProperty().set(0);
                return true;
            });
            double left = window.onFx(() -> left(layers));
            Pointer.drag(window, layers, 100, 150);
            assertThat(window.onFx(() -> left(layers))).isCloseTo(left + 50, within(1.0));
            assertThat(window.onFx(() -> layers.splitProperty().get())).isZero();
        }
    }

    @Test
    void aPinchZoomsAboutItsMiddle() throws Exception {
        try (TandemWindow window = TandemWindow.open(data)) {
            CompareLayers layers = openLarge(window);
            double fit = zoom(window);
            window.onFx(() -> Pointer.pinch(layers, 2));
            assertThat(zoom(window)).isCloseTo(2 * fit, within(1e-9));
            window.onFx(() -> Pointer.pinch(layers, 0.5));
            assertThat(zoom(window)).isCloseTo(fit, within(1e-9));
        }
    }

    @Test
    void aDoubleClickOnTheLineMovesItLeftMiddleAndRight() throws Exception {
        photos.paint("large.png", 900, 600);
        try (TandemWindow window = TandemWindow.open(data)) {
            open(window);
            CompareLayers layers = layers(window);
            double whole = zoom(window);
            List<Double> places = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                window.onFx(() -> Pointer.doubleClick(layers, lineAt(layers)));
                places.add(window.onFx(() -> layers.splitProperty().get()));
            }
            assertThat(places).containsExactly(1.0, 0.0, 0.5, 1.0);
            assertThat(zoom(window)).isEqualTo(whole);
            assertThat(window.node("#compare-before", Node.class).isVisible()).isTrue();
            assertThat(window.node("#compare-after", Node.class).isVisible()).isFalse();
        }
    }

    @Test
    void itFollowsSettingsThatLeaveThePlanAsItIs() throws Exception {
        photos.paint("large.png", 900, 600);
        try (TandemWindow window = TandemWindow.open(data)) {
            open(window);
            Optional<Image> before = window.onFx(() -> shown(window));
            window.onFx(() -> {
                window.node("#scale-more", ToggleButton.class).setSelected(true);
                return true;
            });
            window.await("the settings", () -> window.shown("#scale-set-filter"));
            window.onFx(() -> {
                window.node("#scale-set-filter", ComboBox.class)
                        .getSelectionModel()
                        .select(0);
                return true;
            });
            window.await(
                    "another filter",
                    () -> shown(window).isPresent() && !shown(window).equals(before));
        }
    }

    @Test
    void oneOfSeveralSizesIsChosen() throws Exception {
        photos.paint("large.png", 900, 600);
        try (TandemWindow window = TandemWindow.open(data)) {
            photos.give(window);
            window.type("#size .text-field", "400, 200");
            open(window);
            assertThat(window.text("#compare-caption")).contains("400 × 267");
            window.onFx(() -> {
                window.node("#compare-size", ComboBox.class).getSelectionModel().select(1);
                return true;
            });
            window.await("the other size", () -> window.text("#compare-caption").contains("200 × 133"));
        }
    }

    @Test
    void aPictureOfWhichNothingIsMadeSaysSo() throws Exception {
        photos.paint("small.png", 40, 30);
        try (TandemWindow window = TandemWindow.open(data)) {
            photos.give(window);
            select(window);
            window.press(KeyCode.SPACE);
            window.await("a sentence", () -> window.text("#compare-said").startsWith("There is nothing to compare"));
        }
    }

    private void open(TandemWindow window) throws Exception {
        photos.give(window);
        select(window);
        window.press(KeyCode.SPACE);
        window.await("the result", () -> window.text("#compare-caption").contains("×"));
    }

    private CompareLayers openLarge(TandemWindow window) throws Exception {
        photos.paint("large.png", 3000, 2400);
        photos.give(window);
        window.type("#size .text-field", "2000");
        open(window);
        return layers(window);
    }

    private static void select(TandemWindow window) throws Exception {
        window.await(
                "the list",
                () -> !window.node("#pictures", TableView.class).getItems().isEmpty());
        window.onFx(() -> {
            TableView<?> table = window.node("#pictures", TableView.class);
            table.requestFocus();
            table.getSelectionModel().select(0);
            return true;
        });
    }

    private static CompareLayers layers(TandemWindow window) {
        return window.node("#compare", ComparePane.class).layers();
    }

    private static double zoom(TandemWindow window) throws Exception {
        return window.onFx(() -> layers(window).zoomProperty().get());
    }

    private static Optional<Image> shown(TandemWindow window) {
        return layers(window).getChildrenUnmodifiable().getFirst() instanceof ImageView view
                ? Optional.ofNullable(view.getImage())
                : Optional.empty();
    }

    private static double lineAt(CompareLayers layers) {
        layers.layout();
        return layers.lookup(".compare-line").getBoundsInParent().getCenterX();
    }

    private static double left(CompareLayers layers) {
        layers.layout();
        return layers.getChildrenUnmodifiable().getFirst().getLayoutX();
    }
}

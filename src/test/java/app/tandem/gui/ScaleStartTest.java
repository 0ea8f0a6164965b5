package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The Scale tab before there is anything to scale.
final class ScaleStartTest extends LocalScaleTest {
    @BeforeEach
    void paint() throws Exception {
        photos.paint("a.png", 900, 600);
    }

    @Test
    void whatIsDroppedOnTheEmptyTabIsListedInItsPlaceAndNothingStarts() throws Exception {
        try (TandemWindow window = TandemWindow.open(data)) {
            assertThat(seen(window, ".start-pane")).isTrue();
            assertThat(seen(window, "#pictures")).isFalse();
            assertThat(seen(window, "#filter-ALL")).isFalse();

            window.drop(".start-pane", List.of(photos.source().resolve("a.png")));
            window.await("the list", () -> window.text("#filter-ALL").endsWith(" 1"));

            assertThat(seen(window, ".start-pane")).isFalse();
            assertThat(seen(window, "#pictures")).isTrue();
            assertThat(seen(window, "#filter-ALL")).isTrue();
            assertThat(photos.made()).isEmpty();
        }
    }

    @Test
    void aCardTakesOverItsPresetAndStaysPressedWhileThatIsUnchanged() throws Exception {
        try (TandemWindow window = TandemWindow.open(data)) {
            assertThat(pressed(window)).isEmpty();
            window.click("Email 1024");
            assertThat(window.text("#preset")).isEqualTo("Email 1024");
            assertThat(window.text("#size .text-field")).isEqualTo("1024");
            window.click("Email 1024");
            assertThat(pressed(window)).as("a second press changes nothing").hasSize(1);

            window.type("#size .text-field", "1000");
            assertThat(pressed(window)).isEmpty();
        }
    }

    @Test
    void cardsAreReachedAndPressedByKeys() throws Exception {
        try (TandemWindow window = TandemWindow.open(data)) {
            window.press(KeyCode.F6);
            assertThat(window.focused().getId()).isEqualTo("start-files");
            window.press(KeyCode.TAB);
            window.press(KeyCode.TAB);
            window.press(KeyCode.SPACE);
            assertThat(window.text("#preset")).isEqualTo("Web 1600");
        }
    }

    private static boolean seen(TandemWindow window, String node) throws Exception {
        return window.shown(node)
                && window.onFx(() -> window.node(node, Node.class).isVisible());
    }

    private static List<ToggleButton> pressed(TandemWindow window) throws Exception {
        return window.onFx(() -> window.node(".preset-cards", Node.class).lookupAll(".preset-card").stream()
                .map(ToggleButton.class::cast)
                .filter(ToggleButton::isSelected)
                .toList());
    }
}

package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Panes, sheets and menus of the Scale tab by the keyboard alone: what is opened is closed by Esc, and the
/// focus comes back to where it was.
@Timeout(120)
final class ScalePanesTest extends TwoImagesTest {
    @Test
    void sheetsAreClosedByEscapeAndTheFocusReturns() throws Exception {
        try (TandemWindow window = listed()) {
            window.focus("#pictures");
            for (KeyCode[] keys : new KeyCode[][] {{KeyCode.F1}, {KeyCode.CONTROL, KeyCode.COMMA}}) {
                window.press(keys);
                assertThat(window.shown("#sheet-close")).isTrue();
                window.press(KeyCode.ESCAPE);
                assertThat(focused(window)).isEqualTo("pictures");
            }
            window.write("?");
            assertThat(window.shown("#sheet-close")).isTrue();
            window.press(KeyCode.ESCAPE);
            assertThat(focused(window)).isEqualTo("pictures");
        }
    }

    @Test
    void tabStaysWithinASheetInBothDirections() throws Exception {
        try (TandemWindow window = listed()) {
            window.press(KeyCode.CONTROL, KeyCode.COMMA);
            Node sheet = window.node("#sheets", Node.class);
            for (KeyCode[] keys : new KeyCode[][] {{KeyCode.TAB}, {KeyCode.SHIFT, KeyCode.TAB}}) {
                List<String> stops = new ArrayList<>();
                for (int i = 0; i < 60; i++) {
                    window.press(keys);
                    stops.add(focused(window));
                    assertThat(isWithin(window.focused(), sheet))
                            .as("%s", stops)
                            .isTrue();
                }
                assertThat(stops).contains("sheet-close", "settings-theme", "settings-workers");
            }
        }
    }

    private static boolean isWithin(Node focused, Node sheet) {
        Node node = focused;
        while (node != null && !node.equals(sheet)) {
            node = node.getParent();
        }
        return node != null;
    }

    @Test
    void f6GoesFromPaneToPaneAndBack() throws Exception {
        try (TandemWindow window = listed()) {
            window.focus("#source");
            List<String> stops = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                window.press(KeyCode.F6);
                stops.add(focused(window));
            }
            assertThat(stops).containsExactly("filter-ALL", "pictures", "source");

            window.click("#scale-more");
            window.focus("#source");
            window.press(KeyCode.F6);
            assertThat(focused(window)).isEqualTo("scale-set-format");
            window.press(KeyCode.SHIFT, KeyCode.F6);
            assertThat(focused(window)).isEqualTo("source");
        }
    }

    @Test
    void theComparisonCoversListAndFilterAndEveryWayBackLeadsToTheList() throws Exception {
        try (TandemWindow window = listed()) {
            window.focus("#pictures");
            window.write("j");
            for (KeyCode key : List.of(KeyCode.SPACE, KeyCode.ENTER)) {
                window.press(key);
                window.await("the result", () -> window.text("#compare-caption").contains("×"));
                assertThat(visible(window, "#scale-find")).isFalse();
                window.press(KeyCode.ESCAPE);
                assertThat(visible(window, "#compare")).isFalse();
                assertThat(visible(window, "#scale-find")).isTrue();
                assertThat(focused(window)).isEqualTo("pictures");
            }
            window.press(KeyCode.SPACE);
            window.await("the result", () -> window.text("#compare-caption").contains("×"));
            window.write("/");
            assertThat(visible(window, "#compare")).isFalse();
            assertThat(focused(window)).isEqualTo("scale-find");
        }
    }

    @Test
    void aDoubleClickOpensTheComparisonAndItsCrossClosesIt() throws Exception {
        try (TandemWindow window = listed()) {
            window.await("the row", () -> window.shown("b.png"));
            window.doubleClick("b.png");
            window.await("the result", () -> window.text("#compare-caption").contains("×"));
            window.click("#compare-close");
            assertThat(visible(window, "#compare")).isFalse();
        }
    }

    @Test
    void theMenuOfARowIsOpenedByTheMenuKeyAndByShiftF10AndClosedByEscape() throws Exception {
        try (TandemWindow window = listed()) {
            window.focus("#pictures");
            window.write("j");
            for (KeyCode[] keys : new KeyCode[][] {{KeyCode.CONTEXT_MENU}, {KeyCode.SHIFT, KeyCode.F10}}) {
                window.press(keys);
                window.await("a menu", () -> menus() == 1);
                window.press(KeyCode.ESCAPE);
                window.await("none", () -> menus() == 0);
                assertThat(focused(window)).isEqualTo("pictures");
            }
        }
    }

    private static long menus() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .count();
    }

    private static boolean visible(TandemWindow window, String id) throws Exception {
        return window.onFx(() -> {
            for (Node node = window.node(id, Node.class); node != null; node = node.getParent()) {
                if (!node.isVisible()) {
                    return false;
                }
            }
            return true;
        });
    }
}

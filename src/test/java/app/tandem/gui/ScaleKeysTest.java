package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.gui.scale.plan.ImageRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The Scale tab by the keyboard alone: what is opened is closed by Esc, and the focus comes back to where it
/// was.
@Timeout(120)
final class ScaleKeysTest {
    @TempDir
    private Path folder;

    private ScalePhotos photos;

    @BeforeEach
    void paint() throws Exception {
        photos = ScalePhotos.in(folder);
        photos.paint("a.png", 900, 600);
        photos.paint("b.png", 900, 600);
    }

    @Test
    void foldersAreTypedARunIsStartedByEnterAndTakenBackByControlZ() throws Exception {
        try (TandemWindow window = open()) {
            window.type("#source", photos.source().toString()); // a robot types no emoji
            window.press(KeyCode.TAB);
            window.press(KeyCode.TAB);
            assertThat(focused(window)).isEqualTo("target");
            window.write(photos.target().toString());
            window.await("ready", () -> !window.disabled("#scale"));
            window.press(KeyCode.ENTER);
            window.await("the end", () -> window.text("#scale-status").startsWith("2 scaled"));

            window.await("undo", () -> window.shown("#scale-undo"));
            window.focus("#pictures");
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.await("undone", () -> photos.made().isEmpty());
        }
    }

    @Test
    void escapeEmptiesTheFilterThenReturnsToTheList() throws Exception {
        try (TandemWindow window = listed()) {
            window.focus("#pictures");
            window.write("/");
            assertThat(focused(window)).isEqualTo("scale-find");
            window.write("a.p");
            window.await("one row", () -> names(window).equals(List.of("a.png")));
            window.press(KeyCode.ESCAPE);
            assertThat(names(window)).containsExactly("a.png", "b.png");
            assertThat(focused(window)).isEqualTo("scale-find");
            window.press(KeyCode.ESCAPE);
            assertThat(focused(window)).isEqualTo("pictures");
        }
    }

    @Test
    void aFilterThatHidesAllSaysSoAndIsTakenBackByItsButton() throws Exception {
        try (TandemWindow window = listed()) {
            window.type("#scale-find", "zzz");
            window.await("a sentence", () -> window.text("#scale-empty").equals("No picture matches."));
            window.focus("#scale-show-all");
            window.press(KeyCode.SPACE);

            assertThat(names(window)).containsExactly("a.png", "b.png");
            assertThat(window.text("#scale-find")).isEmpty();
        }
    }

    @Test
    void anEmptyListSaysHowPicturesComeIntoItOrThatThereAreNone() throws Exception {
        try (TandemWindow window = open()) {
            assertThat(window.text("#scale-empty")).isEqualTo("Drop pictures or folders here");
            window.type(
                    "#source",
                    Files.createDirectory(folder.resolve("nothing in it")).toString());
            window.await("a sentence", () -> window.text("#scale-empty").equals("There are no pictures here."));
        }
    }

    @Test
    void theNameOfAPresetIsAskedForAndEscapeReturnsToWhereTheFocusWas() throws Exception {
        try (TandemWindow window = listed()) {
            window.focus("#pictures");
            window.press(KeyCode.CONTROL, KeyCode.S);
            assertThat(focused(window)).isEqualTo("preset-name");
            window.press(KeyCode.ESCAPE);
            assertThat(focused(window)).isEqualTo("pictures");
            assertThat(window.onFx(() ->
                            window.node("#preset-name", Node.class).getParent().isVisible()))
                    .isFalse();
        }
    }

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

    @Test
    void aLetterThatWalksTakesTheFocusToTheList() throws Exception {
        try (TandemWindow window = listed()) {
            window.focus("#scale-watch");
            window.write("j");
            assertThat(focused(window)).isEqualTo("pictures");
        }
    }

    @Test
    void controlZPutsBackWhatWasRemovedFromTheList() throws Exception {
        try (TandemWindow window = listed()) {
            window.focus("#pictures");
            window.write("j");
            window.press(KeyCode.DELETE);
            window.await("one is left", () -> names(window).equals(List.of("b.png")));
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.await("both", () -> names(window).equals(List.of("a.png", "b.png")));
        }
    }

    @Test
    void additionsAndAStartInOneMomentLoseNothing() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.copy(photos.source().resolve("a.png"), other.resolve("c.png"));
        try (TandemWindow window = listed()) {
            window.copy(List.of(other));
            window.onFx(() -> {
                window.node("#pictures", Node.class).requestFocus();
                return true;
            });
            window.press(KeyCode.CONTROL, KeyCode.V);
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            window.await("idle", () -> window.text("#scale").equals("S_cale"));
            window.await(
                    "all three",
                    () -> names(window).stream()
                            .map(name -> Path.of(name).getFileName().toString())
                            .sorted()
                            .toList()
                            .equals(List.of("a.png", "b.png", "c.png")));
        }
    }

    private TandemWindow open() throws Exception {
        return TandemWindow.open(folder.resolve("data"));
    }

    private TandemWindow listed() throws Exception {
        TandemWindow window = open();
        photos.give(window);
        window.await("the list", () -> names(window).size() == 2);
        return window;
    }

    private static long menus() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .count();
    }

    private static String focused(TandemWindow window) throws Exception {
        return Objects.requireNonNullElse(window.focused().getId(), "");
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

    @SuppressWarnings("unchecked") // the list holds rows of images
    private static List<String> names(TandemWindow window) {
        TableView<ImageRow> table = window.node("#pictures", TableView.class);
        return table.getItems().stream().map(row -> row.name().toString()).toList();
    }
}

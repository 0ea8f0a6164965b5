package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What belongs to the window and to no tab: sheets, keys, text size, language, settings.
@Timeout(120)
final class WindowTest {
    @TempDir
    private Path data;

    /// Their styles and layout would make every start longer.
    @Test
    void whatHasNotBeenAskedForIsNotInTheSceneYet() throws Exception {
        try (TandemWindow window = TandemWindow.open(data)) {
            assertThat(window.shown("#scale-settings")).isFalse();
            assertThat(window.shown("#compare")).isFalse();
            assertThat(window.shown("#entries")).isFalse();

            window.click("#scale-more");

            assertThat(window.shown("#scale-settings")).isTrue();
        }
    }

    @Test
    void helpLiesOverTheWindowUntilEscape() throws Exception {
        try (TandemWindow window = TandemWindow.open(data)) {
            window.press(KeyCode.F1);
            window.await("help", () -> sheetIsOpen(window));
            assertThat(window.focused().getId()).isEqualTo("sheet-close");

            window.press(KeyCode.ESCAPE);
            window.await("closed", () -> !sheetIsOpen(window));
            assertThat(window.focused().getId()).isEqualTo("source");
        }
    }

    @Test
    void aQuestionMarkInAFieldIsText() throws Exception {
        try (TandemWindow window = TandemWindow.open(data)) {
            window.write("?");

            assertThat(window.text("#source")).isEqualTo("?");
            assertThat(window.onFx(() -> sheetIsOpen(window))).isFalse();
        }
    }

    @Test
    void aQuestionMarkElsewhereListsTheKeys() throws Exception {
        try (TandemWindow window = TandemWindow.open(data)) {
            window.focus("#scale-more");
            window.write("?");

            window.await("keys", () -> sheetIsOpen(window));
        }
    }

    @Test
    void lettersAreLeftAloneWhereTheSwitchIsOff() throws Exception {
        Files.writeString(data.resolve("window.properties"), "keys.letters=false");
        try (TandemWindow window = TandemWindow.open(data)) {
            window.focus("#scale-more");
            window.write("?");

            assertThat(window.onFx(() -> sheetIsOpen(window))).isFalse();
        }
    }

    @Test
    void textGrowsAndShrinksAndIsKept() throws Exception {
        try (TandemWindow window = TandemWindow.open(data)) {
            double usual = height(window);
            window.press(KeyCode.SHORTCUT, KeyCode.PLUS);
            window.press(KeyCode.SHORTCUT, KeyCode.PLUS);
            window.await("larger", () -> height(window) > usual);
        }
        try (TandemWindow window = TandemWindow.open(data)) {
            double large = height(window);
            window.press(KeyCode.SHORTCUT, KeyCode.DIGIT0);
            window.await("usual", () -> height(window) < large);
        }
    }

    @Test
    void anotherLanguageIsSpokenAtOnce() throws Exception {
        Files.writeString(data.resolve("window.properties"), "language=ENGLISH");
        try (TandemWindow window = TandemWindow.open(data)) {
            window.type("#size .text-field", "640");
            window.press(KeyCode.SHORTCUT, KeyCode.COMMA);
            window.await("settings", () -> sheetIsOpen(window));
            window.onFx(() -> {
                ComboBox<?> box = window.node("#settings-language", ComboBox.class);
                box.getSelectionModel().select(2);
                return box;
            });

            window.await("German", () -> window.text("#scale").equals("S_kalieren"));
            window.await(
                    "what was typed", () -> window.text("#size .text-field").equals("640"));
        }
        assertThat(Files.readAllLines(data.resolve("window.properties"))).contains("language=GERMAN");
    }

    @Test
    void brokenSettingsAreSaidAndKeepNothingFromOpening() throws Exception {
        Files.writeString(data.resolve("window.properties"), "text.size=huge\nnews.list=a\\u0000b\ntheme=PINK");
        try (TandemWindow window = TandemWindow.open(data)) {
            assertThat(window.text("#notice"))
                    .isEqualTo("These settings could not be used and have their defaults: "
                            + String.join(", ", List.of("news.list", "text.size", "theme")));
        }
    }

    private static boolean sheetIsOpen(TandemWindow window) {
        Node sheets = window.node("#sheets", Node.class);
        return sheets.lookup(".sheet") != null;
    }

    private static double height(TandemWindow window) throws Exception {
        return window.onFx(
                () -> window.node("#source", Node.class).getLayoutBounds().getHeight());
    }
}

package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The Scale tab by the keyboard alone: typing, filtering, taking back.
@Timeout(120)
final class ScaleKeysTest extends TwoImagesTest {
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
            assertThat(window.text("#scale-start")).isEqualTo("Drop pictures or folders here");
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
}

package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.gui.notices.Notices;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What the window says can be read again, after a restart too; and the line of its pulse.
@Timeout(120)
final class NoticesLogTest {
    @TempDir
    private Path folder;

    @Test
    void howARunEndedAndWhatWasUndoneIsReadAgainAfterARestart() throws Exception {
        Path data = folder.resolve("data");
        ScalePhotos photos = ScalePhotos.in(folder);
        photos.paint("a.png", 900, 600);
        try (TandemWindow window = TandemWindow.open(data)) {
            photos.give(window);
            window.press(KeyCode.ENTER);
            window.await("the end", () -> window.text("#scale-status").startsWith("1 scaled"));
            String closing = window.text("#scale-status");
            window.await("undoable", () -> window.shown("#scale-undo") && !window.disabled("#scale-undo"));
            window.press(KeyCode.SHORTCUT, KeyCode.Z);
            window.await("undone", () -> photos.made().isEmpty());
            window.await("told", () -> window.text("#scale-pace").startsWith("Undone"));
            window.menu("menu-NOTICES");
            assertThat(read(window)).containsExactly(window.text("#scale-pace"), closing);
        }
        try (TandemWindow window = TandemWindow.open(data)) {
            window.menu("menu-NOTICES");
            window.await("both", () -> read(window).size() == 2);
            assertThat(read(window).getFirst()).startsWith("Undone");
            assertThat(read(window).getLast()).startsWith("1 scaled");
        }
    }

    @Test
    void thePulseOfTheWindowIsShownUntilItIsHiddenAgain() throws Exception {
        try (TandemWindow window = TandemWindow.open(folder.resolve("data"))) {
            assertThat(window.shown("#pulse")).isFalse();
            window.menu("menu-PULSE");
            window.await(
                    "figures",
                    () -> window.text("#pulse")
                            .matches("\\d+ pulses a second · 99% within \\d+ ms · longest pause \\d+ ms"));
            window.menu("menu-PULSE");
            assertThat(window.shown("#pulse")).isFalse();
        }
    }

    private static List<String> read(TandemWindow window) throws Exception {
        return window.items("#notices", Notices.Logged.class).stream()
                .map(Notices.Logged::text)
                .toList();
    }
}

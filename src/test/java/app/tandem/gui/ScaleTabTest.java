package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.scale.preset.Presets;
import app.tandem.engine.scale.request.ScaleSettings;
import app.tandem.gui.settings.Setting;
import app.tandem.gui.settings.Settings;
import java.nio.file.Files;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class ScaleTabTest extends LocalScaleTest {
    @Test
    void focusStartsInTheSourceField() throws Exception {
        try (TandemWindow window = TandemWindow.open(data)) {
            assertThat(window.focused().getId()).isEqualTo("source");
        }
    }

    @Test
    void theButtonIsDisabledUntilBothFoldersAreGiven() throws Exception {
        try (TandemWindow window = TandemWindow.open(data)) {
            assertThat(window.disabled("#scale")).isTrue();
            assertThat(window.text("#scale-status")).isEqualTo("Choose a folder of pictures to scale.");

            window.type("#source", photos.source().toString());
            window.await("a hint", () -> window.text("#scale-status").equals("Choose where the scaled pictures go."));
            assertThat(window.disabled("#scale")).isTrue();

            window.type("#target", photos.target().toString());
            window.await("enabled", () -> !window.disabled("#scale"));
        }
    }

    @Test
    void theSameFolderInAnotherSpellingIsRefused() throws Exception {
        try (TandemWindow window = TandemWindow.open(data)) {
            window.type("#source", photos.source().toString());
            window.type(
                    "#target",
                    photos.source()
                            .resolve("..")
                            .resolve(photos.source().getFileName())
                            .toString());

            window.await("a problem", () -> window.text("#scale-status").contains("is the source folder"));
            assertThat(window.disabled("#scale")).isTrue();
        }
    }

    @Test
    void aMissingSourceIsNamed() throws Exception {
        try (TandemWindow window = TandemWindow.open(data)) {
            window.type("#source", folder.resolve("nowhere").toString());
            window.type("#target", photos.target().toString());

            window.await("a problem", () -> window.text("#scale-status").contains("nowhere does not exist"));
            assertThat(window.disabled("#scale")).isTrue();
        }
    }

    @Test
    void aSizeThatIsNoneIsMarkedAndNothingStarts() throws Exception {
        photos.paint("large.png", 900, 600);
        try (TandemWindow window = TandemWindow.open(data)) {
            photos.give(window);
            for (String typed : List.of("99999", "abc", "0", "", "-5", "1.5")) {
                window.type("#size .text-field", typed);
                window.await(typed, () -> window.disabled("#scale"));
                assertThat(window.text("#scale-status")).isEqualTo("The size is a whole number from 1 to 65,535.");
                window.press(KeyCode.ENTER);
            }
            window.type("#size .text-field", "640");
            window.await("ready", () -> !window.disabled("#scale"));
            assertThat(window.text("#scale-status")).isEqualTo("Ready.");
            assertThat(photos.made()).isEmpty();
        }
    }

    @Test
    void controlQEndsTheApplication() throws Exception {
        TandemWindow window = TandemWindow.open(data);
        window.press(KeyCode.SHORTCUT, KeyCode.Q);
        window.awaitExit();
        window.close();
    }

    @Test
    void foldersSizeAndTabAreRemembered() throws Exception {
        try (TandemWindow window = TandemWindow.open(data)) {
            photos.give(window);
            window.type("#size .text-field", "640");
            window.press(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        }
        try (TandemWindow window = TandemWindow.open(data)) {
            assertThat(window.onFx(() -> window.node("#refresh", Button.class).isDefaultButton()))
                    .isTrue();
            window.press(KeyCode.SHORTCUT, KeyCode.DIGIT1);
            assertThat(window.text("#source")).isEqualTo(photos.source().toString());
            assertThat(window.text("#target")).isEqualTo(photos.target().toString());
            assertThat(window.text("#size .text-field")).isEqualTo("640");
        }
    }

    @Test
    void whatWasTypedForARunIsKeptThoughTheWindowIsNeverClosed() throws Exception {
        photos.paint("a.png", 900, 600);
        try (TandemWindow window = TandemWindow.open(data)) {
            window.type("#size .text-field", "333");
            photos.give(window);
            window.press(KeyCode.ENTER);
            window.await("the end", () -> window.text("#scale-status").startsWith("1 scaled"));
            window.await(
                    "the settings",
                    () -> Files.exists(data.resolve("scale-settings.json"))
                            && Files.readString(data.resolve("window.properties"))
                                    .contains("scale.target"));

            Settings settings = new Settings(data.resolve("window.properties"), Runnable::run);
            assertThat(settings.get(Setting.text("scale.source", "")))
                    .isEqualTo(photos.source().toString());
            assertThat(Presets.read(data.resolve("scale-settings.json")).settings())
                    .isEqualTo(ScaleSettings.within(333));
        }
    }
}

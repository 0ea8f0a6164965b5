package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.scale.preset.Preset;
import app.tandem.engine.scale.preset.Presets;
import app.tandem.engine.scale.request.ScaleSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Presets in the window, and the Scale tab's rows in the sheet of settings.
final class ScalePresetTest extends LocalScaleTest {
    @Test
    void aPresetSetsEverythingAndAChangeShowsInItsName() throws Exception {
        try (TandemWindow window = TandemWindow.open(data)) {
            choose(window, "Thumbnail 400");
            assertThat(window.text("#size .text-field")).isEqualTo("400");
            assertThat(window.text("#preset")).isEqualTo("Thumbnail 400");

            window.type("#size .text-field", "500");
            assertThat(window.text("#preset")).isEqualTo("Thumbnail 400 · changed");
        }
    }

    @Test
    void anOwnPresetIsSavedChosenAgainAfterARestartAndDeleted() throws Exception {
        try (TandemWindow window = TandemWindow.open(data)) {
            window.type("#size .text-field", "777");
            window.press(KeyCode.SHORTCUT, KeyCode.S);
            window.type("#preset-name", "For the album");
            window.press(KeyCode.ENTER);
            window.await("saved", () -> window.text("#preset").equals("For the album"));
        }
        assertThat(Presets.read(data.resolve("presets/for-the-album.json")).settings())
                .isEqualTo(ScaleSettings.within(777));
        try (TandemWindow window = TandemWindow.open(data)) {
            window.await("remembered", () -> window.text("#preset").equals("For the album"));
            choose(window, "Web 1600");
            choose(window, "For the album");
            assertThat(window.text("#size .text-field")).isEqualTo("777");

            choose(window, "Delete this preset");
            window.await("deleted", () -> window.text("#preset").equals("Own settings"));
            assertThat(data.resolve("presets/for-the-album.json")).doesNotExist();
        }
    }

    @Test
    void aPresetFileThatIsPastedIsTakenOverAndOneThatIsBrokenIsNamed() throws Exception {
        Path shared = folder.resolve("shared.json");
        Presets.write(new Preset("From a friend", ScaleSettings.within(321)), shared);
        Path broken = Files.writeString(folder.resolve("broken.json"), "{");
        photos.paint("a.png", 900, 600);
        try (TandemWindow window = TandemWindow.open(data)) {
            window.focus("#scale-more");
            window.copy(List.of(shared));
            window.press(KeyCode.SHORTCUT, KeyCode.V);
            window.await("taken over", () -> window.text("#preset").equals("From a friend"));
            assertThat(window.text("#size .text-field")).isEqualTo("321");

            window.copy(List.of(broken, photos.source()));
            window.press(KeyCode.SHORTCUT, KeyCode.V);
            window.await(
                    "the folder",
                    () -> window.text("#source").equals(photos.source().toString()));
            window.await("named", () -> window.text("#scale-pace").contains("broken.json"));
            assertThat(window.text("#preset")).isEqualTo("From a friend");
        }
    }

    @Test
    void theSheetStoresWorkersMemoryExistingFilesAndTheFolderOfPresetsAndTheyTakeEffect() throws Exception {
        Path other = folder.resolve("presets of the house");
        Presets.write(new Preset("House style", ScaleSettings.within(640)), other.resolve("house-style.json"));
        photos.paint("a.png", 900, 600);
        try (TandemWindow window = TandemWindow.open(data)) {
            window.press(KeyCode.SHORTCUT, KeyCode.COMMA);
            select(window, "#settings-workers", 1);
            select(window, "#settings-memory", 1);
            select(window, "#settings-existing", 1);
            window.type("#presets-folder", other.toString());
            window.press(KeyCode.ENTER);
            window.press(KeyCode.ESCAPE);

            window.await("the presets of that folder", () -> items(window).contains("House style"));
            photos.give(window);
            window.click("#scale");
            window.await("the first run", () -> window.text("#scale-status").startsWith("1 scaled"));
            window.click("#scale");
            window.await(
                    "the second replaces", () -> window.text("#scale-status").matches("1 scaled, [^·]+"));
        }
        assertThat(Files.readAllLines(data.resolve("window.properties")))
                .contains("scale.workers=1", "scale.memory=250", "scale.presets=" + other);
        try (TandemWindow window = TandemWindow.open(data)) {
            window.await("the presets of that folder", () -> items(window).contains("House style"));
            window.press(KeyCode.SHORTCUT, KeyCode.COMMA);
            assertThat(window.onFx(() -> window.node("#settings-existing", ComboBox.class)
                            .getSelectionModel()
                            .getSelectedIndex()))
                    .isEqualTo(1);
        }
    }

    private static void select(TandemWindow window, String box, int index) throws Exception {
        window.onFx(() -> {
            window.node(box, ComboBox.class).getSelectionModel().select(index);
            return true;
        });
    }

    private static List<String> items(TandemWindow window) throws Exception {
        MenuButton menu = window.node("#preset", MenuButton.class);
        return window.onFx(() -> {
            menu.getOnShowing().handle(null);
            return menu.getItems().stream().map(MenuItem::getText).toList();
        });
    }

    private static void choose(TandemWindow window, String preset) throws Exception {
        MenuButton menu = window.node("#preset", MenuButton.class);
        window.onFx(() -> {
            menu.getOnShowing().handle(null);
            menu.getItems().stream()
                    .filter(item -> preset.equals(item.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return true;
        });
    }
}

package app.tandem.gui.scale.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.scale.request.ScaleSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LastSettingsTest {
    @TempDir
    private Path folder;

    private LastSettings last;

    @BeforeEach
    void nameFile() {
        last = new LastSettings(folder.resolve("scale-settings.json"));
    }

    @Test
    void settingsComeBack() {
        ScaleSettings settings = ScaleSettings.within(1234);

        last.write(settings);

        assertThat(last.read()).contains(settings);
    }

    /// A reader of JSON need not be loaded by every start.
    @Test
    void theUsualSettingsLeaveNoFile() {
        last.write(ScaleSettings.within(1234));

        last.write(SettingsModel.USUAL);

        assertThat(last.file()).doesNotExist();
        assertThat(last.read()).isEmpty();
    }

    @Test
    void whatIsNoPresetIsLeftAlone() throws Exception {
        Files.writeString(last.file(), "{");

        assertThat(last.read()).isEmpty();
    }
}

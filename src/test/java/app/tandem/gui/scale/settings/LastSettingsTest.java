package app.tandem.gui.scale.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.scale.request.ScaleSettings;
import app.tandem.gui.fx.TestExecutor;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LastSettingsTest {
    private final TestExecutor files = new TestExecutor();
    private final TestExecutor fx = new TestExecutor();

    @TempDir
    private Path folder;

    @Test
    void theyAreReadInTheBackgroundAndTakenOver() {
        keep(ScaleSettings.within(1600));
        ObjectProperty<ScaleSettings> settings = usual();
        LastSettings last = last(settings);
        last.restore(files);
        assertThat(settings.get()).isEqualTo(SettingsModel.USUAL);
        files.runAll();
        assertThat(settings.get()).isEqualTo(SettingsModel.USUAL);
        fx.runAll();
        assertThat(settings.get()).isEqualTo(ScaleSettings.within(1600));
    }

    @Test
    void whatIsChosenMeanwhileStays() {
        keep(ScaleSettings.within(1600));
        ObjectProperty<ScaleSettings> settings = usual();
        last(settings).restore(files);
        settings.set(ScaleSettings.within(800));
        files.runAll();
        fx.runAll();
        assertThat(settings.get()).isEqualTo(ScaleSettings.within(800));
    }

    @Test
    void aWindowThatIsClosedBeforeTheyAreReadDoesNotOverwriteThem() throws Exception {
        keep(ScaleSettings.within(1600));
        byte[] before = Files.readAllBytes(file());
        LastSettings last = last(usual());
        last.restore(files);
        last.save(files);
        files.runAll();
        assertThat(file()).hasBinaryContent(before);
    }

    @Test
    void theSettingsOfTheMomentOfSavingAreWritten() {
        ObjectProperty<ScaleSettings> settings = usual();
        LastSettings last = last(settings);
        settings.set(ScaleSettings.within(1600));
        last.save(files);
        assertThat(file()).as("by another thread").doesNotExist();
        settings.set(ScaleSettings.within(800));
        files.runAll();

        ObjectProperty<ScaleSettings> next = usual();
        last(next).restore(files);
        files.runAll();
        fx.runAll();
        assertThat(next.get()).isEqualTo(ScaleSettings.within(1600));
    }

    @Test
    void whatIsNoPresetIsLeftAsideAndReplacedByTheNextSave() throws Exception {
        Files.writeString(file(), "{\"half");
        ObjectProperty<ScaleSettings> settings = usual();
        LastSettings last = last(settings);
        last.restore(files);
        files.runAll();
        fx.runAll();
        assertThat(settings.get()).isEqualTo(SettingsModel.USUAL);
        settings.set(ScaleSettings.within(1024));
        last.save(files);
        files.runAll();
        ObjectProperty<ScaleSettings> next = usual();
        last(next).restore(files);
        files.runAll();
        fx.runAll();
        assertThat(next.get()).isEqualTo(ScaleSettings.within(1024));
    }

    /// A reader of JSON need not be loaded by every start.
    @Test
    void theUsualSettingsLeaveNoFile() {
        keep(ScaleSettings.within(1600));
        ObjectProperty<ScaleSettings> settings = usual();
        LastSettings last = last(settings);
        last.save(files);
        files.runAll();
        assertThat(file()).doesNotExist();
    }

    private void keep(ScaleSettings kept) {
        ObjectProperty<ScaleSettings> settings = usual();
        LastSettings last = last(settings);
        settings.set(kept);
        last.save(files);
        files.runAll();
    }

    private static ObjectProperty<ScaleSettings> usual() {
        return new SimpleObjectProperty<>(SettingsModel.USUAL);
    }

    private LastSettings last(ObjectProperty<ScaleSettings> settings) {
        return new LastSettings(file(), settings, fx);
    }

    private Path file() {
        return folder.resolve("scale-settings.json");
    }
}

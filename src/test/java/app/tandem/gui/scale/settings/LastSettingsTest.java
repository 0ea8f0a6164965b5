package app.tandem.gui.scale.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.scale.request.ScaleSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LastSettingsTest {
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final Queue<Runnable> fx = new ArrayDeque<>();

    @TempDir
    private Path folder;

    @Test
    void theyAreReadInTheBackgroundAndTakenOver() {
        keep(ScaleSettings.within(1600));
        ObjectProperty<ScaleSettings> settings = usual();
        LastSettings last = last(settings);
        last.restore();
        assertThat(settings.get()).isEqualTo(SettingsModel.USUAL);
        background.remove().run();
        assertThat(settings.get()).isEqualTo(SettingsModel.USUAL);
        fx.remove().run();
        assertThat(settings.get()).isEqualTo(ScaleSettings.within(1600));
    }

    @Test
    void whatIsChosenMeanwhileStays() {
        keep(ScaleSettings.within(1600));
        ObjectProperty<ScaleSettings> settings = usual();
        last(settings).restore();
        settings.set(ScaleSettings.within(800));
        background.remove().run();
        fx.remove().run();
        assertThat(settings.get()).isEqualTo(ScaleSettings.within(800));
    }

    @Test
    void aWindowThatIsClosedBeforeTheyAreReadDoesNotOverwriteThem() throws Exception {
        keep(ScaleSettings.within(1600));
        byte[] before = Files.readAllBytes(file());
        LastSettings last = last(usual());
        last.restore();
        last.save();
        assertThat(file()).hasBinaryContent(before);
    }

    @Test
    void whatIsNoPresetIsLeftAsideAndReplacedByTheNextSave() throws Exception {
        Files.writeString(file(), "{\"half");
        ObjectProperty<ScaleSettings> settings = usual();
        LastSettings last = last(settings);
        last.restore();
        background.remove().run();
        fx.remove().run();
        assertThat(settings.get()).isEqualTo(SettingsModel.USUAL);
        settings.set(ScaleSettings.within(1024));
        last.save();
        ObjectProperty<ScaleSettings> next = usual();
        last(next).restore();
        background.remove().run();
        fx.remove().run();
        assertThat(next.get()).isEqualTo(ScaleSettings.within(1024));
    }

    /// A reader of JSON need not be loaded by every start.
    @Test
    void theUsualSettingsLeaveNoFile() {
        keep(ScaleSettings.within(1600));
        ObjectProperty<ScaleSettings> settings = usual();
        LastSettings last = last(settings);
        last.save();
        assertThat(file()).doesNotExist();
    }

    private void keep(ScaleSettings kept) {
        ObjectProperty<ScaleSettings> settings = usual();
        LastSettings last = last(settings);
        settings.set(kept);
        last.save();
    }

    private static ObjectProperty<ScaleSettings> usual() {
        return new SimpleObjectProperty<>(SettingsModel.USUAL);
    }

    private LastSettings last(ObjectProperty<ScaleSettings> settings) {
        return new LastSettings(file(), settings, background::add, fx::add);
    }

    private Path file() {
        return folder.resolve("scale-settings.json");
    }
}

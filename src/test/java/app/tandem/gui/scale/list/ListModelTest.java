package app.tandem.gui.scale.list;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.scale.preset.Preset;
import app.tandem.engine.scale.preset.Presets;
import app.tandem.engine.scale.request.ScaleSettings;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RunState;
import app.tandem.gui.fx.TestExecutor;
import app.tandem.gui.scale.plan.PlanModel;
import app.tandem.gui.scale.settings.InputModel;
import app.tandem.gui.scale.settings.PresetModel;
import app.tandem.gui.scale.settings.SettingsModel;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ListModelTest {
    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);

    @TempDir
    private Path folder;

    private final TestExecutor background = new TestExecutor();
    private final TestExecutor fx = new TestExecutor();
    private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(RunState.IDLE);
    private final List<URI> opened = new ArrayList<>();
    private final SettingsModel settings = new SettingsModel();
    private PresetModel presets;
    private ListModel model;

    @BeforeEach
    void makeModel() {
        presets = new PresetModel(folder.resolve("own"), settings, ENGLISH, background, fx);
        model = new ListModel(
                new PlanModel(settings.settingsProperty(), background, background, fx),
                new InputModel(ENGLISH, background, fx),
                settings,
                presets,
                state.getReadOnlyProperty(),
                opened::add);
    }

    @Test
    void picturesAreAddedAndAPresetAmongThemIsTakenOver() throws Exception {
        Path picture = folder.resolve("a.png");
        model.add(List.of(picture, preset("Tiny", 33)));
        finish();

        assertThat(model.inputs().added()).containsExactly(picture);
        assertThat(model.settings().settingsProperty().get()).isEqualTo(ScaleSettings.within(33));
        assertThat(presets.chosenName()).isEqualTo("Tiny");
    }

    @Test
    void ofSeveralPresetsTheLastIsTakenOver() throws Exception {
        finish();
        model.add(List.of(preset("Tiny", 33), preset("Huge", 9000)));
        background.runNewest();
        finish();

        assertThat(settings.settingsProperty().get()).isEqualTo(ScaleSettings.within(9000));
        assertThat(model.inputs().added()).isEmpty();
    }

    @Test
    void aBrokenPresetIsNoPictureAndChangesNothing() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.JSON"), "{}");
        model.add(List.of(broken));
        finish();

        assertThat(model.inputs().added()).isEmpty();
        assertThat(settings.settingsProperty().get()).isEqualTo(ScaleSettings.within(400));
        assertThat(presets.problemProperty().get())
                .isEqualTo(broken + " is no preset: it needs a \"name\" and \"sizes\"");
    }

    @Test
    void aFirstFolderBecomesTheSource() {
        model.add(List.of(folder));
        finish();

        assertThat(model.inputs().sourceProperty().get()).isEqualTo(folder.toString());
        assertThat(model.inputs().added()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "IDLE")
    void whileARunIsAtWorkNothingIsAdded(RunState working) throws Exception {
        state.set(working);
        model.add(List.of(folder, folder.resolve("a.png"), preset("Tiny", 33)));
        finish();

        assertThat(model.inputs().sourceProperty().get()).isEmpty();
        assertThat(model.inputs().added()).isEmpty();
        assertThat(settings.settingsProperty().get()).isEqualTo(ScaleSettings.within(400));
    }

    @Test
    void aFileIsOpenedByItsAbsoluteAddress() {
        model.open(Path.of("a b.png"));

        assertThat(opened).containsExactly(Path.of("a b.png").toAbsolutePath().toUri());
    }

    private Path preset(String name, int pixels) throws Exception {
        return new Presets(folder.resolve("shared")).save(new Preset(name, ScaleSettings.within(pixels)));
    }

    private void finish() {
        TestExecutor.finish(background, fx);
    }
}

package app.tandem.gui.scale.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.scale.preset.Preset;
import app.tandem.engine.scale.preset.Presets;
import app.tandem.engine.scale.request.ScaleSettings;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.TestExecutor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PresetModelTest {
    private static final Preset WEB = Preset.BUILT_IN.getFirst();
    private static final Preset TINY = new Preset("Tiny", ScaleSettings.within(33));
    private static final Preset HUGE = new Preset("Huge", ScaleSettings.within(9000));

    @TempDir
    private Path folder;

    private final TestExecutor background = new TestExecutor();
    private final TestExecutor fx = new TestExecutor();
    private final SettingsModel settings = new SettingsModel();
    private Path own;
    private PresetModel model;

    @BeforeEach
    void makeModel() {
        own = folder.resolve("presets");
        model = model();
    }

    @Test
    void atFirstThereAreThoseThatComeWithTandemAndNoneIsInUse() {
        finish();

        assertThat(model.presets()).isEqualTo(Preset.BUILT_IN);
        assertThat(model.nameProperty().getValue()).isEqualTo("Own settings");
        assertThat(model.chosenName()).isEmpty();
    }

    @Test
    void aChosenOneSetsAllAndIsMarkedWhenTheSettingsAreOthers() {
        settings.sizesProperty().set("no size");
        model.choose(WEB);
        assertThat(settings.settingsProperty().get()).isEqualTo(WEB.settings());
        assertThat(settings.sizesValidProperty().get()).isTrue();
        assertThat(model.nameProperty().getValue()).isEqualTo("Web 1600");

        settings.sizesProperty().set("1200");
        assertThat(model.nameProperty().getValue()).isEqualTo("Web 1600 · changed");
    }

    @Test
    void aSavedOneIsInUseAndKeptAndADeletedOneLeavesItsSettings() {
        settings.sizesProperty().set("33");
        model.save("  Tiny ");
        finish();
        assertThat(model.presets()).isEqualTo(withOwn(TINY));
        assertThat(model.chosenName()).isEqualTo("Tiny");
        assertThat(new Presets(own).all()).isEqualTo(withOwn(TINY));

        model.delete();
        finish();
        assertThat(model.presets()).isEqualTo(Preset.BUILT_IN);
        assertThat(model.chosenName()).isEmpty();
        assertThat(settings.settingsProperty().get()).isEqualTo(TINY.settings());
    }

    @Test
    void aBlankNameSavesNothingAndThatOfTandemsOwnIsRefused() {
        model.save("  ");
        model.save("web 1600");
        finish();

        assertThat(model.presets()).isEqualTo(Preset.BUILT_IN);
        assertThat(model.chosenName()).isEmpty();
        assertThat(model.problemProperty().get()).isEqualTo("web 1600 comes with Tandem; choose another name");
        assertThat(own).doesNotExist();
    }

    @Test
    void oneThatComesWithTandemIsNotDeleted() {
        model.choose(WEB);
        model.delete();
        finish();

        assertThat(model.chosenName()).isEqualTo("Web 1600");
        assertThat(model.presets()).isEqualTo(Preset.BUILT_IN);
    }

    @Test
    void aFileThatIsNoneIsSaidAndTheNextGoodOneTakesThatBack() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{}");
        model.open(broken);
        finish();
        assertThat(model.problemProperty().get())
                .isEqualTo(broken + " is no preset: it needs a \"name\" and \"sizes\"");
        assertThat(settings.settingsProperty().get()).isEqualTo(SettingsModel.USUAL);

        model.open(file(TINY));
        finish();
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(settings.settingsProperty().get()).isEqualTo(TINY.settings());
    }

    @Test
    void ofTwoFilesTheOneThatWasOpenedLastIsTakenWhicheverIsReadFirst() throws Exception {
        finish();
        model.open(file(TINY));
        model.open(file(HUGE));
        background.runNewest();
        finish();

        assertThat(settings.settingsProperty().get()).isEqualTo(HUGE.settings());
        assertThat(model.chosenName()).isEqualTo("Huge");
    }

    @Test
    void whatIsChosenWhileAFileIsReadStays() throws Exception {
        model.open(file(TINY));
        model.choose(WEB);
        finish();

        assertThat(settings.settingsProperty().get()).isEqualTo(WEB.settings());
        assertThat(model.chosenName()).isEqualTo("Web 1600");
    }

    @Test
    void anOlderListNeverOvertakesANewerOne() {
        background.runAll(); // the first list is read, and not shown yet
        settings.sizesProperty().set("33");
        model.save("Tiny");
        background.runAll();
        fx.runNewest();
        background.runAll();
        fx.runNewest();
        finish();

        assertThat(model.presets()).isEqualTo(withOwn(TINY));
    }

    @Test
    void theNameOfTheLastStartIsChosenWhenItIsReadUnlessAnotherWasByThen() throws Exception {
        new Presets(own).save(TINY);
        model.remember("Tiny");
        assertThat(model.chosenName()).isEmpty();
        finish();
        assertThat(model.chosenName()).isEqualTo("Tiny");
        assertThat(model.nameProperty().getValue())
                .as("settings are restored apart")
                .isEqualTo("Tiny · changed");

        PresetModel other = model();
        other.remember("Tiny");
        other.choose(WEB);
        finish();
        assertThat(other.chosenName()).isEqualTo("Web 1600");
    }

    @Test
    void anotherFolderShowsItsOwn() throws Exception {
        Path elsewhere = folder.resolve("elsewhere");
        new Presets(own).save(TINY);
        new Presets(elsewhere).save(HUGE);
        model.setFolder(elsewhere);
        background.runNewest();
        finish();

        assertThat(model.presets()).isEqualTo(withOwn(HUGE));
    }

    private PresetModel model() {
        return new PresetModel(own, settings, new Messages(Locale.ENGLISH), background, fx);
    }

    private Path file(Preset preset) throws Exception {
        return new Presets(folder.resolve("shared")).save(preset);
    }

    private static List<Preset> withOwn(Preset preset) {
        return Stream.concat(Preset.BUILT_IN.stream(), Stream.of(preset)).toList();
    }

    private void finish() {
        TestExecutor.finish(background, fx);
    }
}

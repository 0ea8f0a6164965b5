package app.tandem.gui.scale.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.scale.request.ExistingFilePolicy;
import app.tandem.engine.scale.request.Fit;
import app.tandem.engine.scale.request.NameTemplate;
import app.tandem.engine.scale.request.ScaleSettings;
import app.tandem.engine.scale.request.Sizes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import org.junit.jupiter.api.Test;

final class SettingsModelTest {
    private final SettingsModel model = new SettingsModel();

    @Test
    void aFirstStartHasOneSizeAndTheUsualNames() {
        assertThat(settings()).isEqualTo(ScaleSettings.within(400));
        assertThat(model.sizesProperty().get()).isEqualTo("400");
        assertThat(model.modeProperty().get()).isEqualTo(Sizes.Mode.WITHIN);
        assertThat(model.namesProperty().get()).isEmpty();
    }

    @Test
    void sizesAreTakenOverAsTheyAreTypedAndLeftAsTheyWereTyped() {
        model.sizesProperty().set(" 1600,400 ");

        assertThat(settings()).isEqualTo(usual(Fit.within(1600), Fit.within(400)));
        assertThat(model.sizesProperty().get()).isEqualTo(" 1600,400 ");
        assertThat(model.sizesValidProperty().get()).isTrue();
    }

    @Test
    void whatIsNoSizeLeavesTheSettingsAndIsNotValid() {
        for (String wrong :
                List.of("", "large", "0", "400,", "70000", String.join(",", Collections.nCopies(101, "1")))) {
            model.sizesProperty().set(wrong);
            assertThat(model.sizesValidProperty().get()).as(wrong).isFalse();
            assertThat(settings()).as(wrong).isEqualTo(ScaleSettings.within(400));
        }
        model.sizesProperty().set("300");
        assertThat(model.sizesValidProperty().get()).isTrue();
        assertThat(settings()).isEqualTo(ScaleSettings.within(300));
    }

    @Test
    void anotherModeReadsTheSameTextAnew() {
        model.sizesProperty().set("800x600");
        model.modeProperty().set(Sizes.Mode.FILL);
        assertThat(settings()).isEqualTo(usual(new Fit.Fill(800, 600)));

        model.modeProperty().set(Sizes.Mode.WIDTH);
        assertThat(model.sizesValidProperty().get()).isFalse();
        assertThat(settings()).isEqualTo(usual(new Fit.Fill(800, 600)));
    }

    @Test
    void settingsThatAreSetFillTheFields() {
        ScaleSettings all = named("{name}-{size}").withFits(List.of(new Fit.Fill(300, 200), new Fit.Fill(30, 20)));
        model.settingsProperty().set(all);

        assertThat(settings()).isEqualTo(all);
        assertThat(model.modeProperty().get()).isEqualTo(Sizes.Mode.FILL);
        assertThat(model.sizesProperty().get()).isEqualTo("300x200, 30x20");
        assertThat(model.namesProperty().get()).isEqualTo("{name}-{size}");
    }

    /// As a preset's file may have.
    @Test
    void sizesOfSeveralModesStayAsTheyWereSet() {
        ScaleSettings all = usual(new Fit.Percent(50), Fit.within(400));
        model.settingsProperty().set(all);

        assertThat(settings()).isEqualTo(all);
        assertThat(model.sizesValidProperty().get()).isTrue();
    }

    @Test
    void whatIsTypedAfterTheFieldsWereFilledIsRead() {
        model.settingsProperty().set(named("{name}_x").withFits(List.of(new Fit.Fill(300, 200))));
        model.sizesProperty().set("90");
        model.namesProperty().set("{name}_y");
        model.modeProperty().set(Sizes.Mode.WITHIN);

        assertThat(settings()).isEqualTo(named("{name}_y").withFits(List.of(Fit.within(90))));
    }

    @Test
    void noHalfOfNewSettingsIsEverSeen() {
        List<ScaleSettings> seen = new ArrayList<>();
        model.settingsProperty().addListener((_, _, now) -> seen.add(now));
        model.settingsProperty().set(usual(new Fit.Fill(300, 200)));

        assertThat(seen).containsExactly(usual(new Fit.Fill(300, 200)));
    }

    @Test
    void settingsThatAreTakenOverReplaceWhatCannotBeUnderstood() {
        model.sizesProperty().set("16oo");
        model.namesProperty().set("{nam}");
        model.take(ScaleSettings.within(400));

        assertThat(model.sizesProperty().get()).isEqualTo("400");
        assertThat(model.namesProperty().get()).isEmpty();
        assertThat(model.sizesValidProperty().get()).isTrue();
        assertThat(model.namesValidProperty().get()).isTrue();
    }

    @Test
    void anotherPartLeavesWhatIsBeingTyped() {
        model.sizesProperty().set("16oo");
        model.existingProperty().set(ExistingFilePolicy.REPLACE);

        assertThat(model.sizesProperty().get()).isEqualTo("16oo");
        assertThat(settings()).isEqualTo(ScaleSettings.within(400).withExisting(ExistingFilePolicy.REPLACE));
    }

    @Test
    void namesThatCannotBeAreNotValidAndAnEmptyFieldMeansTheUsualOnes() {
        model.namesProperty().set("{name}_x");
        assertThat(settings()).isEqualTo(named("{name}_x"));
        model.namesProperty().set("{nam}");
        assertThat(model.namesValidProperty().get()).isFalse();
        assertThat(settings()).isEqualTo(named("{name}_x"));
        model.namesProperty().set("");
        assertThat(model.namesValidProperty().get()).isTrue();
        assertThat(settings()).isEqualTo(ScaleSettings.within(400));
    }

    @Test
    void aStepStaysWithinTheBoundsAndSeveralSizesHaveNone() {
        model.step(-1000);
        assertThat(model.sizesProperty().get()).isEqualTo("1");
        model.step(Sizes.MOST_PIXELS);
        assertThat(model.sizesProperty().get()).isEqualTo("65535");
        model.sizesProperty().set("400, 200");
        model.step(10);
        assertThat(model.sizesProperty().get()).isEqualTo("400, 200");
    }

    @Test
    void aPartFollowsTheSettingsAndTheyFollowIt() {
        ObjectProperty<Boolean> enlarge = model.part(ScaleSettings::enlarge, ScaleSettings::withEnlarge);
        enlarge.set(true);
        assertThat(settings()).isEqualTo(ScaleSettings.within(400).withEnlarge(true));
        model.settingsProperty().set(ScaleSettings.within(50));
        assertThat(enlarge.get()).isFalse();
    }

    private ScaleSettings settings() {
        return model.settingsProperty().get();
    }

    private static ScaleSettings usual(Fit... fits) {
        return ScaleSettings.within(400).withFits(List.of(fits));
    }

    private static ScaleSettings named(String template) {
        ScaleSettings usual = ScaleSettings.within(400);
        return usual.withOutput(usual.output().withNaming(Optional.of(new NameTemplate(template))));
    }
}

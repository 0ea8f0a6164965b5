package app.tandem.gui.scale.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.scale.request.ScaleRequest;
import app.tandem.engine.scale.request.ScaleSettings;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.TestExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InputModelTest {
    private static final ScaleSettings SETTINGS = ScaleSettings.within(400);

    @TempDir
    private Path folder;

    private final TestExecutor background = new TestExecutor();
    private final TestExecutor fx = new TestExecutor();
    private final InputModel model = new InputModel(new Messages(Locale.ENGLISH), background, fx);
    private Path source;
    private Path target;

    @BeforeEach
    void makeFolders() throws IOException {
        source = Files.createDirectory(folder.resolve("source"));
        target = folder.resolve("target");
    }

    @Test
    void itAsksForASourceThenForATargetAndThenIsReady() {
        assertThat(said()).isEqualTo("Choose a folder of pictures to scale.");
        assertThat(model.request(SETTINGS)).isEmpty();

        model.sourceProperty().set(source.toString());
        finish();
        assertThat(said()).isEqualTo("Choose where the scaled pictures go.");
        assertThat(model.targetGivenProperty().get()).isFalse();
        assertThat(model.request(SETTINGS)).contains(ScaleRequest.of(List.of(source), Path.of(""), SETTINGS));

        model.targetProperty().set(" " + target + " ");
        assertThat(model.readyProperty().get()).as("before it was looked at").isFalse();
        finish();
        assertThat(said()).isEqualTo("Ready.");
        assertThat(model.readyProperty().get()).isTrue();
        assertThat(model.request(SETTINGS)).contains(ScaleRequest.of(List.of(source), target, SETTINGS));
    }

    @Test
    void aRestoredTextThatIsNoFoldersNameIsSaidAndNothingElseHappens() {
        model.sourceProperty().set("a\0b");
        model.targetProperty().set(target.toString());
        finish();

        assertThat(said()).isEqualTo("a\0b can't be the name of a folder.");
        assertThat(model.readyProperty().get()).isFalse();
        assertThat(model.request(SETTINGS)).isEmpty();

        model.sourceProperty().set(source.toString());
        model.targetProperty().set("c\0d");
        finish();
        assertThat(said()).isEqualTo("c\0d can't be the name of a folder.");
        assertThat(model.target()).isEmpty();
        assertThat(model.request(SETTINGS)).contains(ScaleRequest.of(List.of(source), Path.of(""), SETTINGS));
    }

    @Test
    void aFolderThatIsMissingIsSaidByItsName() {
        give(folder.resolve("gone"), target);

        assertThat(said()).isEqualTo(folder.resolve("gone") + " does not exist; choose a folder of pictures");
        assertThat(model.readyProperty().get()).isFalse();
    }

    @Test
    void anOlderAnswerNeverOvertakesANewerOne() {
        model.sourceProperty().set(source.toString());
        model.targetProperty().set(target.toString());
        model.targetProperty().set(source.toString());
        background.runNewest();
        background.runAll();
        fx.runAll();

        assertThat(said())
                .isEqualTo(source + " is the source folder; choose another target, a new folder in it will do");
        assertThat(model.readyProperty().get()).isFalse();
    }

    @Test
    void anAnswerOfAFilledFieldIsDroppedWhenItIsEmptied() {
        model.sourceProperty().set(source.toString());
        model.targetProperty().set(target.toString());
        model.targetProperty().set("");
        finish();

        assertThat(said()).isEqualTo("Choose where the scaled pictures go.");
        assertThat(model.readyProperty().get()).isFalse();
    }

    @Test
    void aFirstFolderBecomesTheSourceAndTheNextIsAddedOnce() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        model.add(List.of(source));
        finish();
        model.add(List.of(other));
        model.add(List.of(other));
        finish();

        assertThat(model.sourceProperty().get()).isEqualTo(source.toString());
        assertThat(model.added()).containsExactly(other);
    }

    @Test
    void whatIsDroppedOnAFieldIsItsFolderOrThatOfTheFile() throws IOException {
        Path picture = Files.createFile(source.resolve("one.png"));
        model.drop(model.sourceProperty(), picture);
        model.drop(model.targetProperty(), source);
        assertThat(model.sourceProperty().get())
                .as("before the disk has answered")
                .isEmpty();
        finish();

        assertThat(model.sourceProperty().get()).isEqualTo(source.toString());
        assertThat(model.targetProperty().get()).isEqualTo(source.toString());
    }

    @Test
    void additionsKeepTheirOrderHoweverLongADiskTakesToAnswer() throws IOException {
        Path picture = source.resolve("one.png");
        Path other = Files.createDirectory(folder.resolve("other"));
        model.add(List.of(source));
        model.add(List.of(picture));
        model.add(List.of(other));
        while (background.size() > 0) {
            background.runNewest();
        }
        fx.runAll();

        assertThat(model.sourceProperty().get()).isEqualTo(source.toString());
        assertThat(model.added()).containsExactly(picture, other);
    }

    @Test
    void whatWasRemovedIsPutBackWhenItIsAddedAgainOrTheSourceChanges() {
        Path one = source.resolve("one.png");
        Path two = source.resolve("two.png");
        give(source, target);
        model.remove(Set.of(one));
        model.remove(Set.of(two));
        assertThat(model.request(SETTINGS))
                .contains(ScaleRequest.of(List.of(source), target, SETTINGS).without(Set.of(one, two)));

        model.add(List.of(one));
        finish();
        assertThat(model.removedProperty().get()).containsExactly(two);

        model.sourceProperty().set(folder.toString());
        assertThat(model.removedProperty().get()).isEmpty();
    }

    @Test
    void limitsGoIntoTheRunWhereTheyAreNamed() {
        give(source, target);
        model.limitsProperty().set(new RunLimits(3, 500));

        assertThat(model.request(SETTINGS))
                .contains(ScaleRequest.of(List.of(source), target, SETTINGS)
                        .withWorkers(3)
                        .withMemory(500_000_000));
    }

    private void give(Path from, Path to) {
        model.sourceProperty().set(from.toString());
        model.targetProperty().set(to.toString());
        finish();
    }

    private String said() {
        return model.problemProperty().get();
    }

    private void finish() {
        TestExecutor.finish(background, fx);
    }
}

package app.tandem.gui.scale.list;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.cli.Photos;
import app.tandem.engine.scale.request.ScaleRequest;
import app.tandem.engine.scale.request.ScaleSettings;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RunState;
import app.tandem.gui.fx.TestExecutor;
import app.tandem.gui.scale.plan.PlanModel;
import app.tandem.gui.scale.settings.InputModel;
import app.tandem.gui.scale.settings.PresetModel;
import app.tandem.gui.scale.settings.SettingsModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The line above the list: the space that its counts take.
final class ListBarTest {
    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);

    @TempDir
    private Path folder;

    private final TestExecutor background = new TestExecutor();
    private final TestExecutor fx = new TestExecutor();
    private final SettingsModel settings = new SettingsModel();
    private final PlanModel plan = new PlanModel(settings.settingsProperty(), background, background, fx);

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void eachFilterHasSpaceForTheCountOfTheWholeList() throws Exception {
        ScaleRequest request = paint();
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            ListBar bar = bar();
            plan.show(request);
            TestExecutor.finish(background, fx);
            CountToggle failed = (CountToggle) bar.lookup("#filter-FAILED");
            assertThat(failed.getText()).isEqualTo("Failed 0");
            assertThat(failed.largestProperty().get()).isEqualTo("Failed 3");
        });
    }

    private ListBar bar() {
        ListModel model = new ListModel(
                plan,
                new InputModel(ENGLISH, background, fx),
                settings,
                new PresetModel(folder.resolve("own"), settings, ENGLISH, background, fx),
                new ReadOnlyObjectWrapper<>(RunState.IDLE).getReadOnlyProperty(),
                _ -> {});
        return new ListBar(model, ENGLISH, new Label("Pictures"));
    }

    private ScaleRequest paint() throws Exception {
        Path source = Files.createDirectory(folder.resolve("source"));
        for (String name : List.of("a.png", "b.png", "c.png")) {
            Photos.write(source.resolve(name), 80, 50);
        }
        return ScaleRequest.of(List.of(source), folder.resolve("target"), ScaleSettings.within(400));
    }
}

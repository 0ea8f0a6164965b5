package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;

/// A name that is cut off tells two pictures of a camera apart no more.
@Timeout(120)
final class ScaleNamesTest {
    static Stream<ScreenshotScenes.Shot> scenes() {
        return ScreenshotScenes.all().stream()
                .filter(shot -> shot.name().startsWith("scale-settings-"))
                .filter(shot -> shot.width() == 900 && shot.textPercent() == 100);
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void besideTheSettingsNamesAreWholeInEveryLanguage(ScreenshotScenes.Shot shot) throws Exception {
        FxToolkit.registerPrimaryStage();
        Parent root = Screenshots.show(shot);

        List<String> names = Screenshots.onFx(() -> shownNames(root));
        assertThat(names).hasSizeGreaterThan(2).allMatch(name -> name.matches("(IMG|DSC)_\\d{4}\\.jpg"));
    }

    /// What can be read: a cell's text may be longer.
    private static List<String> shownNames(Parent root) {
        List<String> names = new ArrayList<>();
        for (Node node : root.lookup("#pictures").lookupAll(".table-cell")) {
            if (node instanceof TableCell<?, ?> cell
                    && cell.getText() != null
                    && "scale-column-picture".equals(cell.getTableColumn().getId())) {
                names.add(cell.lookup(".text") instanceof Text text ? text.getText() : "");
            }
        }
        return names;
    }
}

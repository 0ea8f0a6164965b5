package app.tandem;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.File;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The rules of the window that a machine can hold; those of all packages are in [ArchitectureTest].
final class WindowRulesTest {
    private static final JavaClasses TANDEM = TandemClasses.ALL;

    /// The window's frame has its tabs as [app.tandem.gui.tab.AppTab] alone: another tab changes nothing there.
    @Test
    void theFrameOfTheWindowDependsOnNoTab() {
        assertThat(List.of("MainWindow", "WindowState", "MainMenu", "KeysSheet", "SettingsSheet"))
                .allSatisfy(frame -> noClasses()
                        .that()
                        .haveFullyQualifiedName(
                                TANDEM.get("app.tandem.gui." + frame).getFullName())
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "app.tandem.gui.scale..",
                                "app.tandem.gui.news..",
                                "app.tandem.engine.scale..",
                                "app.tandem.engine.image..",
                                "app.tandem.engine.news..",
                                "app.tandem.engine.feed..")
                        .check(TANDEM));
    }

    /// A disk may let one wait, and controls belong to the JavaFX thread.
    @Test
    void controlsAskNoDisk() {
        noClasses()
                .that()
                .resideInAPackage("app.tandem.gui.controls..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.Files")
                .orShould()
                .callMethod(File.class, "exists")
                .orShould()
                .callMethod(File.class, "isFile")
                .orShould()
                .callMethod(File.class, "isDirectory")
                .check(TANDEM);
    }

    /// Models have no controls: their tests need no toolkit.
    @Test
    void modelsDependOnNoControls() {
        noClasses()
                .that()
                .resideInAPackage("app.tandem.gui..")
                .and()
                .haveSimpleNameEndingWith("Model")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene.control..", "javafx.scene.layout..", "javafx.stage..")
                .check(TANDEM);
    }
}

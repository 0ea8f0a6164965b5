package app.tandem;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.concurrent.locks.Lock;
import org.junit.jupiter.api.Test;

/// The house's rules: arrows run downward only, and each rule that a machine can hold is held here.
final class ArchitectureTest {
    private static final JavaClasses TANDEM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("app.tandem");

    @Test
    void theEngineKnowsNoWindowAndNoCommandLine() {
        noClasses()
                .that()
                .resideInAPackage("app.tandem.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "app.tandem.gui..", "app.tandem.cli..", "picocli..")
                .check(TANDEM);
    }

    @Test
    void picturesKnowNothingOfNews() {
        noClasses()
                .that()
                .resideInAnyPackage("app.tandem.engine.image..", "app.tandem.engine.scale..", "app.tandem.gui.scale..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("app.tandem.engine.feed..", "app.tandem.engine.news..", "app.tandem.gui.news..")
                .check(TANDEM);
    }

    @Test
    void newsKnowsNothingOfPictures() {
        noClasses()
                .that()
                .resideInAnyPackage("app.tandem.engine.feed..", "app.tandem.engine.news..", "app.tandem.gui.news..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("app.tandem.engine.image..", "app.tandem.engine.scale..", "app.tandem.gui.scale..")
                .check(TANDEM);
    }

    @Test
    void oneKnowsNothingOfMany() {
        noClasses()
                .that()
                .resideInAPackage("app.tandem.engine.image..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("app.tandem.engine.scale..")
                .check(TANDEM);
        noClasses()
                .that()
                .resideInAPackage("app.tandem.engine.feed..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("app.tandem.engine.news..")
                .check(TANDEM);
    }

    @Test
    void theBatchKnowsNothingOfWhatItRuns() {
        noClasses()
                .that()
                .resideInAPackage("app.tandem.engine.work..")
                .should()
                .dependOnClassesThat(outside("app.tandem.engine.work", "app.tandem"))
                .check(TANDEM);
    }

    @Test
    void theCommandLineKnowsNoWindow() {
        noClasses()
                .that()
                .resideInAPackage("app.tandem.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "app.tandem.gui..")
                .check(TANDEM);
    }

    @Test
    void onlyTheApplicationNamesThePlatform() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("app.tandem.gui.App")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.application.Platform")
                .check(TANDEM);
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching("app.tandem.(*).(*)..").should().beFreeOfCycles().check(TANDEM);
        slices().matching("app.tandem.(*)..").should().beFreeOfCycles().check(TANDEM);
    }

    @Test
    void thereAreNoLocks() {
        noClasses().should().dependOnClassesThat().areAssignableTo(Lock.class).check(TANDEM);
    }

    @Test
    void thereIsNoStaticMutableState() {
        noFields().that().areStatic().should().notBeFinal().check(TANDEM);
    }

    @Test
    void classesAreFinalOrMeantToBeExtended() {
        assertThat(TANDEM.stream().filter(mayBeExtended())).isEmpty();
    }

    private static DescribedPredicate<JavaClass> outside(String room, String house) {
        return DescribedPredicate.describe(
                "another room",
                type -> type.getPackageName().startsWith(house)
                        && !type.getPackageName().startsWith(room));
    }

    private static DescribedPredicate<JavaClass> mayBeExtended() {
        return DescribedPredicate.describe(
                "may be extended",
                type -> !type.isInterface()
                        && !type.isEnum()
                        && !type.isAnonymousClass()
                        && !type.getSimpleName().equals("package-info")
                        && !type.getSimpleName().equals("module-info")
                        && !type.getModifiers().contains(JavaModifier.FINAL)
                        && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                        && !type.reflect().isSealed());
    }
}

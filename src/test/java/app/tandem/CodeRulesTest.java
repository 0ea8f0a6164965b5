package app.tandem;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.concurrent.locks.Lock;
import org.junit.jupiter.api.Test;

/// The rules of all code that a machine can hold; those of packages are in [ArchitectureTest].
final class CodeRulesTest {
    private static final JavaClasses TANDEM = TandemClasses.ALL;

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

    private static DescribedPredicate<JavaClass> mayBeExtended() {
        return DescribedPredicate.describe(
                "may be extended",
                type -> !type.isInterface()
                        && !type.isEnum()
                        && !type.isAnonymousClass()
                        && !type.getSimpleName().equals("package-info")
                        && !type.getModifiers().contains(JavaModifier.FINAL)
                        && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                        && !type.reflect().isSealed());
    }
}

package app.tandem;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Lock;
import java.util.stream.Stream;
import javax.xml.parsers.SAXParser;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.ParameterException;

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

    /// Whoever makes threads beside [Threads], and why.
    private static final Map<String, String> THREADS_OF_THEIR_OWN = Map.ofEntries(
            Map.entry("app.tandem.engine.work.Threads", "makes those of the engine"),
            Map.entry(
                    "app.tandem.engine.image.codec.jpeg.libjpeg.AbandonableThread",
                    "is left where libjpeg stands still"),
            Map.entry("app.tandem.gui.App", "makes the executors of the window"),
            Map.entry("app.tandem.gui.fx.RunService", "has one thread for its runs"),
            Map.entry("app.tandem.gui.scale.run.ScaleService", "computes on its run's thread"),
            Map.entry("app.tandem.gui.news.refresh.NewsService", "waits on its run's thread"),
            Map.entry("app.tandem.gui.news.images.RemoteImages", "waits for pictures, and decodes them beside"),
            Map.entry("app.tandem.cli.startup.SignalHandler", "is called by the virtual machine as it ends"),
            Map.entry("app.tandem.cli.Cli", "loads classes ahead"),
            Map.entry("app.tandem.cli.news.InspectCommand", "waits for several answers at once"),
            Map.entry("app.tandem.cli.AotTraining", "serves a feed to the training run"));

    @Test
    void threadsAreMadeInOnePlace() {
        noClasses()
                .that(DescribedPredicate.describe(
                        "are not among those that may",
                        type -> THREADS_OF_THEIR_OWN.keySet().stream().noneMatch(type.getName()::startsWith)))
                .should()
                .callMethodWhere(DescribedPredicate.describe("makes threads", CodeRulesTest::makesThreads))
                .orShould()
                .callConstructor(Thread.class, Runnable.class)
                .orShould()
                .beAssignableTo(Thread.class)
                .check(TANDEM);
    }

    private static boolean makesThreads(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String method = call.getName();
        return (owner.equals(Thread.class.getName()) && method.matches("of(Platform|Virtual)|startVirtualThread"))
                || (owner.equals(Executors.class.getName()) && method.startsWith("new"));
    }

    /// An exception's message is English, or the name of a file alone: a person is told its problem, see
    /// [app.tandem.engine.problem.Problems].
    @Test
    void theWindowShowsNoMessagesOfExceptions() {
        noClasses()
                .that()
                .resideInAPackage("app.tandem.gui..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "asks an exception for its message",
                        call -> call.getTargetOwner().isAssignableTo(Throwable.class)
                                && call.getName().matches("get(Localized)?Message")))
                .check(TANDEM);
    }

    /// The command line tells problems, too. What is said of wrong usage, our own sentences and those of the
    /// parser of options, it may pass on.
    @Test
    void theCommandLineShowsNoMessagesOfExceptions() {
        noClasses()
                .that()
                .resideInAPackage("app.tandem.cli..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "asks an exception for its message",
                        call -> call.getTargetOwner().isAssignableTo(Throwable.class)
                                && !call.getTargetOwner().isEquivalentTo(IllegalArgumentException.class)
                                && !call.getTargetOwner().isEquivalentTo(ParameterException.class)
                                && call.getName().matches("get(Localized)?Message")))
                .check(TANDEM);
    }

    /// The JDK's parser prints "[Fatal Error]" on stderr for each document that is not well-formed, unless
    /// somebody takes its errors.
    @Test
    void whoeverMakesAParserOfXmlTakesItsErrors() {
        assertThat(TANDEM.stream()
                        .filter(type -> calls(type, "newDocumentBuilder") || calls(type, "newSAXParser"))
                        .filter(type -> !calls(type, "setErrorHandler") && !givesAHandler(type)))
                .isEmpty();
    }

    private static boolean calls(JavaClass type, String method) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getName().equals(method));
    }

    private static boolean givesAHandler(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(SAXParser.class)
                        && call.getName().equals("parse"));
    }

    @Test
    void thereIsNoStaticMutableState() {
        noFields().that().areStatic().should().notBeFinal().check(TANDEM);
    }

    @Test
    void classesAreFinalOrMeantToBeExtended() {
        assertThat(TANDEM.stream().filter(mayBeExtended())).isEmpty();
    }

    @Test
    void aFileHasNoMoreThan250Lines() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources("src")) {
            try (Stream<String> lines = Files.lines(file)) {
                long count = lines.count();
                if (count > 250) {
                    found.add(file + ": " + count);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void aPackageHasNoMoreThan20Files() throws IOException {
        assertThat(sources("src/main/java").stream().collect(groupingBy(Path::getParent, counting())))
                .allSatisfy((folder, files) -> assertThat(files).isLessThanOrEqualTo(20));
    }

    private static List<Path> sources(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
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

package app.tandem;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Dependencies run downward only. The other rules that a machine can hold are in [CodeRulesTest].
final class ArchitectureTest {
    private static final JavaClasses TANDEM = TandemClasses.ALL;

    private static final JavaClasses FEED = TANDEM.that(resideInAPackage("app.tandem.engine.feed.."));
    private static final JavaClasses CODEC = TANDEM.that(resideInAPackage("app.tandem.engine.image.codec.."));

    @Test
    void theEngineDependsOnNoWindowAndNoCommandLine() {
        noClasses()
                .that()
                .resideInAPackage("app.tandem.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "app.tandem.gui..", "app.tandem.cli..", "picocli..")
                .check(TANDEM);
    }

    @Test
    void imagesDoNotDependOnNews() {
        noClasses()
                .that()
                .resideInAnyPackage("app.tandem.engine.image..", "app.tandem.engine.scale..", "app.tandem.gui.scale..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("app.tandem.engine.feed..", "app.tandem.engine.news..", "app.tandem.gui.news..")
                .check(TANDEM);
    }

    @Test
    void newsDoesNotDependOnImages() {
        noClasses()
                .that()
                .resideInAnyPackage("app.tandem.engine.feed..", "app.tandem.engine.news..", "app.tandem.gui.news..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("app.tandem.engine.image..", "app.tandem.engine.scale..", "app.tandem.gui.scale..")
                .check(TANDEM);
    }

    @Test
    void oneDoesNotDependOnMany() {
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
    void theBatchDoesNotDependOnWhatItRuns() {
        noClasses()
                .that()
                .resideInAPackage("app.tandem.engine.work..")
                .should()
                .dependOnClassesThat(outside("app.tandem.engine.work", "app.tandem"))
                .check(TANDEM);
    }

    /// Each package with all others of its half that it depends on: who adds a package, or a dependency,
    /// lists it here.
    @Test
    void thePackagesOfAFeedDependOnThoseBelowThemOnly() {
        assertThat(dependencies("feed", FEED)).isEqualTo(table("""
                feed.find: feed feed.fetch feed.fetch.headers feed.parse feed.clean
                feed.schedule: feed feed.fetch feed.dates
                feed.fetch: feed.fetch.headers feed.dates
                feed.fetch.headers: feed.dates
                feed.parse: feed feed.parse.encoding feed.xml feed.dates feed.clean
                feed.parse.encoding: feed.xml
                feed.xml: feed.clean
                feed.dates:
                feed.clean:
                feed:
                """));
    }

    /// As with a feed, see above.
    @Test
    void thePackagesOfTheCodecsDependOnThoseBelowThemOnly() {
        assertThat(dependencies("codec", CODEC)).isEqualTo(table("""
                codec.jpeg: codec codec.jpeg.libjpeg codec.natives codec.imageio codec.tiff
                codec.jpeg.libjpeg: codec.natives
                codec.webp: codec codec.natives
                codec.tiff: codec codec.imageio
                codec.xpm: codec
                codec.png: codec
                codec.gif: codec
                codec.imageio: codec
                codec.psd: codec
                codec.natives:
                codec:
                """));
    }

    @Test
    void onlyTheListOfCodecsDependsOnTheFormats() {
        noClasses()
                .that()
                .resideOutsideOfPackage("app.tandem.engine.image..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("app.tandem.engine.image.codec..")
                .check(TANDEM);
        noClasses()
                .that()
                .resideOutsideOfPackage("app.tandem.engine.image.codec..")
                .and()
                .doNotHaveFullyQualifiedName("app.tandem.engine.image.Codecs")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("app.tandem.engine.image.codec.*..")
                .check(TANDEM);
    }

    @Test
    void theCommandLineDependsOnNoWindow() {
        noClasses()
                .that()
                .resideInAPackage("app.tandem.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "app.tandem.gui..")
                .check(TANDEM);
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching("app.tandem.(*).(*)..").should().beFreeOfCycles().check(TANDEM);
        slices().matching("app.tandem.(*)..").should().beFreeOfCycles().check(TANDEM);
        slices().matching("app.tandem.(**)").should().beFreeOfCycles().check(TANDEM);
    }

    /// A library that is new, or a part of the JDK, is written down here.
    @Test
    void onlyTheseLibrariesAreUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "",
                        "app.tandem..",
                        "java..",
                        "javax.imageio..",
                        "javax.net..",
                        "javax.xml..",
                        "org.w3c.dom..",
                        "org.xml.sax..",
                        "com.sun.management",
                        "com.twelvemonkeys..",
                        "javafx..",
                        "atlantafx.base..",
                        "org.kordamp.ikonli..",
                        "org.apache.commons.imaging..",
                        "com.rometools..",
                        "org.jdom2..",
                        "org.jsoup..",
                        "org.mozilla.universalchardet..",
                        "okhttp3..",
                        "okio..",
                        "kotlin..",
                        "org.brotli.dec..",
                        "org.sqlite..",
                        "tools.jackson..",
                        "com.fasterxml.jackson.annotation..",
                        "picocli..",
                        "org.jspecify..")
                .check(TANDEM);
    }

    /// Each package below one, with those below it that it depends on.
    private static Map<String, Set<String>> dependencies(String root, JavaClasses types) {
        return types.stream().collect(groupingBy(ArchitectureTest::shortName, flatMapping(targets(root), toSet())));
    }

    /// Lines of a package, a colon, and the packages that it depends on.
    private static Map<String, Set<String>> table(String lines) {
        return lines.lines()
                .map(line -> line.split(": ?", 2))
                .collect(toMap(row -> row[0], row -> words(row[1]).collect(toSet())));
    }

    private static Stream<String> words(String list) {
        return list.isEmpty() ? Stream.empty() : Stream.of(list.split(" "));
    }

    private static Function<JavaClass, Stream<String>> targets(String root) {
        return type -> type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> shortName(dependency.getTargetClass()))
                .filter(name -> name.startsWith(root) && !name.equals(shortName(type)));
    }

    private static String shortName(JavaClass type) {
        return type.getBaseComponentType().getPackageName().replaceFirst("app\\.tandem\\.engine\\.(image\\.)?", "");
    }

    private static DescribedPredicate<JavaClass> outside(String inner, String outer) {
        return DescribedPredicate.describe(
                "another package",
                type -> type.getPackageName().startsWith(outer)
                        && !type.getPackageName().startsWith(inner));
    }
}

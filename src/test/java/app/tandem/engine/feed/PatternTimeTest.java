package app.tandem.engine.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Nothing that a stranger sends may take unbounded time: every regular expression that reads it is given 100
/// kB of what backtracks worst, and has to be through with it in a moment.
final class PatternTimeTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final List<String> PACKAGES = List.of("clean", "parse", "xml", "dates");
    private static final int SIZE = 100_000;
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final int SAMPLE = 4000;
    private static final Duration MOMENT = Duration.ofMillis(5);

    /// Texts are no longer than this where these patterns read them: [app.tandem.engine.feed.dates.FeedDates]
    /// refuses all that are longer than 100 characters, and Unicode makes up to three of one.
    private static final int DATE = 300;

    /// Beginnings that bring a pattern on its way, and what is then repeated.
    private static final List<String> STARTS = List.of(
            "",
            "&",
            "&#",
            "<!ENTITY a",
            "<!ENTITY a \"",
            "<?xml ",
            "<?xml encoding=",
            "charset",
            "http://",
            "a:",
            "//",
            "data:image/png;base64,",
            "display",
            "width",
            "expression",
            "behavior",
            "0",
            "12:30",
            "2020年",
            "(",
            "en");

    private static final List<String> REPEATED = List.of(
            " ",
            "a",
            "0",
            "1",
            "-",
            "=",
            "\"",
            "'",
            "<",
            "&",
            "#",
            ";",
            ":",
            "/",
            "%",
            "(",
            "()",
            "(a)",
            "\n",
            ",",
            ".",
            "a-",
            "a ",
            " a",
            "0 ",
            "a;",
            "width:1",
            ";width:",
            "\u0301",
            "é",
            "年",
            "<a ",
            "</",
            "<b ",
            "&a",
            "<?xml ",
            "expression ",
            "charset ",
            "charset = ",
            "encoding ",
            "display:",
            "a/",
            "(( ",
            "0:");

    @TestFactory
    Stream<DynamicTest> noPatternTakesLongerThanAMoment() throws IOException {
        return patterns().stream()
                .map(named -> DynamicTest.dynamicTest(
                        named.name(), () -> assertTimeoutPreemptively(LONGEST.multipliedBy(10), () -> worst(named))));
    }

    @Test
    void thePatternsOfAllSourcesAreTried() throws IOException {
        List<String> tried = patterns().stream().map(Named::name).toList();
        List<String> missing = new ArrayList<>();
        for (Path source : sources()) {
            Matcher field = Pattern.compile("static final Pattern (\\w+)").matcher(Files.readString(source));
            while (field.find()) {
                String name = source.getFileName().toString().replace(".java", "") + "." + field.group(1);
                if (!tried.contains(name)) {
                    missing.add(name);
                }
            }
        }
        assertThat(tried).isNotEmpty();
        assertThat(missing).isEmpty();
    }

    private record Named(String name, Pattern pattern, int size) {}

    /// What takes no time for some thousands of characters takes none for 100,000, unless it overflows the
    /// stack.
    private static void worst(Named named) {
        for (String start : STARTS) {
            for (String repeated : REPEATED) {
                boolean quick = took(named, start, repeated, Math.min(named.size(), SAMPLE))
                                .compareTo(MOMENT)
                        < 0;
                if (!quick || start.isEmpty()) {
                    assertThat(took(named, start, repeated, named.size()))
                            .as("“%s” and then “%s”", start, repeated)
                            .isLessThan(LONGEST);
                }
            }
        }
    }

    private static Duration took(Named named, String start, String repeated, int size) {
        Matcher matcher = named.pattern().matcher(start + repeated.repeat(size / repeated.length()));
        long from = System.nanoTime();
        matcher.matches();
        matcher.reset();
        matcher.lookingAt();
        matcher.reset();
        while (matcher.find()) {
            // all of them, as replaceAll does
        }
        return Duration.ofNanos(System.nanoTime() - from);
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String name : PACKAGES) {
            try (Stream<Path> files = Files.list(SOURCES.resolve("app/tandem/engine/feed/" + name))) {
                files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                        .forEach(sources::add);
            }
        }
        return sources;
    }

    private static List<Named> patterns() throws IOException {
        List<Named> patterns = new ArrayList<>();
        for (Path source : sources()) {
            String name =
                    SOURCES.relativize(source).toString().replace('/', '.').replace('\\', '.');
            try {
                Class<?> type = Class.forName(name.substring(0, name.length() - ".java".length()));
                int size = name.contains(".dates.") ? DATE : SIZE;
                for (Field field : type.getDeclaredFields()) {
                    if (Modifier.isStatic(field.getModifiers()) && field.getType() == Pattern.class) {
                        field.setAccessible(true);
                        patterns.add(new Named(
                                type.getSimpleName() + "." + field.getName(), (Pattern) field.get(null), size));
                    }
                }
            } catch (ReflectiveOperationException missing) {
                throw new IllegalStateException(missing);
            }
        }
        return patterns;
    }
}

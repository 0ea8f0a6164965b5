package app.tandem.engine.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Nothing that a stranger sends may take unbounded time: every regular expression that reads it is given 100
/// kB of what backtracks worst, and has to be through with it in a moment. They are found in the class files,
/// wherever a text becomes a pattern, so that none is forgotten.
final class PatternTimeTest {
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final int SAMPLE = 4000;
    private static final Duration MOMENT = Duration.ofMillis(5);

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
    Stream<DynamicTest> noPatternTakesLongerThanAMoment() throws Exception {
        return PatternFinder.patterns().stream()
                .map(named -> DynamicTest.dynamicTest(
                        named.name(), () -> assertTimeoutPreemptively(LONGEST.multipliedBy(10), () -> worst(named))));
    }

    @Test
    void patternsOfEveryKindAreFound() throws Exception {
        assertThat(PatternFinder.patterns())
                .extracting(PatternFinder.Named::name)
                .contains(
                        "Urls: %(?![0-9A-Fa-f]{2})", // in a field
                        "Urls: [\\x00-\\x1F]", // of String.replaceAll
                        "TrackingParameters: &", // of String.split
                        "RefreshHints: \\d{1,9}", // of String.matches
                        "NumericDates: \\d{4}"); // given to a constructor
    }

    /// What takes no time for some thousands of characters takes none for 100,000, unless it overflows the
    /// stack.
    private static void worst(PatternFinder.Named named) {
        List<String> own = words(named.pattern().pattern());
        for (String start : and(STARTS, own)) {
            for (String repeated : and(REPEATED, own)) {
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

    private static List<String> and(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    /// What a pattern looks for to the letter: it brings others of its parts on their way.
    private static List<String> words(String pattern) {
        return Pattern.compile("\\\\.|\\{[^}]*}|\\[[^]]*]|[()?*+|^$.]")
                .splitAsStream(pattern)
                .filter(word -> !word.isBlank() && word.length() < 40)
                .distinct()
                .limit(8)
                .toList();
    }

    private static Duration took(PatternFinder.Named named, String start, String repeated, int size) {
        Matcher matcher = named.pattern().matcher(start + repeated.repeat(size / repeated.length()));
        long from = System.nanoTime();
        matcher.matches();
        if (!named.whole()) {
            matcher.reset();
            matcher.lookingAt();
            matcher.reset();
            while (matcher.find()) {
                // all of them, as replaceAll does
            }
        }
        return Duration.ofNanos(System.nanoTime() - from);
    }
}

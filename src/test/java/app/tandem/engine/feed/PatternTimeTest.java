package app.tandem.engine.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Nothing that a stranger sends may take unbounded time: every regular expression that reads it is given 100
/// kB of what backtracks worst, and has to be through with it in a moment. They are found in the class files,
/// wherever a text becomes a pattern, so that none is forgotten.
final class PatternTimeTest {
    private static final List<String> PACKAGES = List.of("clean", "parse", "xml", "dates", "find");

    /// The methods of [String] that take a regular expression.
    private static final Set<String> OF_STRING =
            Set.of("matches", "replaceAll", "replaceFirst", "split", "splitWithDelimiters");
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
    Stream<DynamicTest> noPatternTakesLongerThanAMoment() throws Exception {
        return patterns().stream()
                .map(named -> DynamicTest.dynamicTest(
                        named.name(), () -> assertTimeoutPreemptively(LONGEST.multipliedBy(10), () -> worst(named))));
    }

    @Test
    void patternsOfEveryKindAreFound() throws Exception {
        assertThat(patterns())
                .extracting(Named::name)
                .contains(
                        "Urls: %(?![0-9A-Fa-f]{2})", // in a field
                        "Urls: [\\x00-\\x1F]", // of String.replaceAll
                        "TrackingParameters: &", // of String.split
                        "RefreshHints: \\d{1,9}", // of String.matches
                        "NumericDates: \\d{4}"); // given to a constructor
    }

    /// A pattern.
    ///
    /// @param whole whether texts are only ever matched as a whole
    private record Named(String name, Pattern pattern, boolean whole, int size) {}

    /// A pattern of a class.
    private record Found(Pattern pattern, boolean whole) {}

    /// What takes no time for some thousands of characters takes none for 100,000, unless it overflows the
    /// stack.
    private static void worst(Named named) {
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

    private static Duration took(Named named, String start, String repeated, int size) {
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

    private static List<Named> patterns() throws IOException, URISyntaxException {
        Path classes = Path.of(
                Feed.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<Named> patterns = new ArrayList<>();
        for (String name : PACKAGES) {
            try (Stream<Path> files = Files.list(classes.resolve("app/tandem/engine/feed/" + name))) {
                Map<String, List<Path>> types = files.filter(
                                file -> file.toString().endsWith(".class"))
                        .collect(Collectors.groupingBy(
                                file -> file.getFileName().toString().replaceAll("\\.class$|\\$.*", ""),
                                TreeMap::new,
                                Collectors.toList()));
                for (Map.Entry<String, List<Path>> type : types.entrySet()) {
                    for (Found found : patterns(type.getValue())) {
                        patterns.add(new Named(
                                type.getKey() + ": " + found.pattern().pattern(),
                                found.pattern(),
                                found.whole(),
                                name.equals("dates") ? DATE : SIZE));
                    }
                }
            }
        }
        return patterns;
    }

    /// The patterns of a class and those within it.
    private static List<Found> patterns(List<Path> files) throws IOException {
        List<Found> patterns = new ArrayList<>();
        boolean given = false;
        Set<String> texts = new LinkedHashSet<>();
        for (List<CodeElement> code : methods(files)) {
            for (int at = 0; at < code.size(); at++) {
                if (code.get(at) instanceof ConstantInstruction constant
                        && constant.constantValue() instanceof String text) {
                    texts.add(text);
                } else if (code.get(at) instanceof InvokeInstruction call && takesPattern(call)) {
                    List<Object> constants = constantsBefore(code, at);
                    String pattern = regularExpression(call, constants);
                    given |= pattern == null;
                    if (pattern != null) {
                        boolean whole = call.name().stringValue().equals("matches");
                        patterns.add(new Found(Pattern.compile(pattern, flags(call, constants)), whole));
                    }
                }
            }
        }
        if (given) { // it comes from elsewhere in the class: any of its texts may be it
            texts.stream()
                    .filter(PatternTimeTest::isPattern)
                    .forEach(text -> patterns.add(new Found(Pattern.compile(text), false)));
        }
        return patterns;
    }

    private static List<List<CodeElement>> methods(List<Path> files) throws IOException {
        List<List<CodeElement>> methods = new ArrayList<>();
        for (Path file : files) {
            for (MethodModel method : ClassFile.of().parse(file).methods()) {
                method.code().ifPresent(body -> methods.add(body.elementList()));
            }
        }
        return methods;
    }

    private static boolean takesPattern(InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        return (owner.equals("java/util/regex/Pattern") && (name.equals("compile") || name.equals("matches")))
                || (owner.equals("java/lang/String") && OF_STRING.contains(name));
    }

    /// The constants that are pushed right before a call, the last one first.
    private static List<Object> constantsBefore(List<CodeElement> code, int call) {
        List<Object> constants = new ArrayList<>();
        for (int at = call - 1; at >= 0 && !(code.get(at) instanceof InvokeInstruction); at--) {
            if (code.get(at) instanceof ConstantInstruction constant) {
                constants.add(constant.constantValue());
            }
        }
        return constants;
    }

    private static @Nullable String regularExpression(InvokeInstruction call, List<Object> constants) {
        boolean replaces = call.name().stringValue().startsWith("replace");
        List<String> texts = constants.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
        return texts.size() > (replaces ? 1 : 0) ? texts.get(replaces ? 1 : 0) : null;
    }

    private static int flags(InvokeInstruction call, List<Object> constants) {
        boolean flagged = call.name().stringValue().equals("compile")
                && call.typeSymbol().parameterCount() == 2
                && constants.getFirst() instanceof Integer;
        return flagged ? (Integer) constants.getFirst() : 0;
    }

    private static boolean isPattern(String text) {
        try {
            return !Pattern.compile(text).pattern().isEmpty();
        } catch (PatternSyntaxException _) {
            return false;
        }
    }
}

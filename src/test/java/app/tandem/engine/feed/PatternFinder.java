package app.tandem.engine.feed;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the regular expressions that read what strangers send, in the class files, wherever a text becomes a
/// pattern, so that none is forgotten.
final class PatternFinder {
    private static final List<String> PACKAGES = List.of("clean", "parse", "xml", "dates", "find");

    /// The methods of [String] that take a regular expression.
    private static final Set<String> OF_STRING =
            Set.of("matches", "replaceAll", "replaceFirst", "split", "splitWithDelimiters");

    private static final int SIZE = 100_000;

    /// Texts are no longer than this where these patterns read them: [app.tandem.engine.feed.dates.FeedDates]
    /// refuses all that are longer than 100 characters, and Unicode makes up to three of one.
    private static final int DATE = 300;

    private PatternFinder() {}

    /// A pattern.
    ///
    /// @param name the class, and the pattern
    /// @param pattern itself
    /// @param whole whether texts are only ever matched as a whole
    /// @param size how long the texts are that it reads, at most
    record Named(String name, Pattern pattern, boolean whole, int size) {}

    /// A pattern of a class.
    private record Found(Pattern pattern, boolean whole) {}

    /// Finds them.
    ///
    /// @return in the order of packages and classes
    static List<Named> patterns() throws IOException, URISyntaxException {
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
                    .filter(PatternFinder::isPattern)
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

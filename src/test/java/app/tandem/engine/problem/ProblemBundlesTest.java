package app.tandem.engine.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every code that the engine uses has a sentence in every language, with the same arguments.
final class ProblemBundlesTest {
    private static final Pattern CODE = Pattern.compile(
            "\"((image|io|file|note|folder|scale|time|fetch|parse|find|check|refresh|repair|store|list|value)\\.[\\w.]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"_de", "_zh"})
    void eachLanguageHasTheSameSentences(String language) throws Exception {
        Properties english = bundle("");
        Properties other = bundle(language);
        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String code : english.stringPropertyNames()) {
            assertThat(arguments(other.getProperty(code)))
                    .as("%s%s", code, language)
                    .isEqualTo(arguments(english.getProperty(code)));
        }
    }

    @Test
    void eachCodeOfTheSourcesHasASentence() throws Exception {
        Properties english = bundle("");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/app/tandem/engine"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .flatMap(file -> CODE.matcher(read(file)).results())
                            .map(found -> found.group(1))
                            .distinct())
                    .isNotEmpty()
                    .allMatch(code -> english.containsKey(code)
                            || Stream.of(".after", ".about", ".inFrame")
                                    .anyMatch(end -> english.containsKey(code + end)));
        }
    }

    @Test
    void aGermanReadsGerman() {
        assertThat(new ProblemMessages(Locale.GERMANY).text(Problem.of("image.cutOff.about", 46)))
                .isEqualTo("die Datei ist nach etwa 46 % der Pixel abgeschnitten");
        assertThat(new ProblemMessages(Locale.SIMPLIFIED_CHINESE).text(Problem.of("image.cutOff")))
                .isEqualTo("文件被截断");
    }

    private static SortedSet<String> arguments(String pattern) {
        MessageFormat format = new MessageFormat(pattern, Locale.ROOT);
        return Arrays.stream(pattern.replaceAll("'\\{'|'}'", "").split("(?=\\{)"))
                .filter(part -> part.startsWith("{") && format.getFormatsByArgumentIndex().length > 0)
                .map(part -> part.substring(0, part.indexOf('}')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties bundle(String language) throws IOException {
        Properties bundle = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(
                        ProblemMessages.class.getResourceAsStream("problems" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            bundle.load(in);
        }
        return bundle;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.gui.keys.Command;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MessagesTest {
    private static final Path SOURCES = Path.of("src/main/java/app/tandem/gui");
    private static final Path TEXTS = Path.of("src/main/resources/app/tandem/gui");
    /// A literal in a place where a key of the texts stands, whatever it looks like; keys of settings stand
    /// elsewhere.
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9-]+)+)\"");
    private static final Pattern SETTING = Pattern.compile("Setting[\\s.<>A-Za-z]*\\(\\s*\"([a-z.]+)\"");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\d)[,}]");
    /// What has the form of a key and is none: names of files, of system properties and of the bundle.
    private static final Pattern OTHER = Pattern.compile(
            ".*\\.(properties|db|css|html|dat|opml|png|jpg|json|preset|txt|log)|user\\.home|os\\.name|prism\\.order|tandem\\.training|app\\.tandem\\..*");

    @Test
    void theKeysUsedAreTheKeysPresent() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(MessagesTest::read)
                    .flatMap(source ->
                            KEY.matcher(SETTING.matcher(source).replaceAll("")).results())
                    .forEach(found -> used.add(found.group(1)));
        }
        Stream.of("bytes", "kilobytes", "megabytes", "gigabytes", "terabytes")
                .forEach(unit -> used.add("format." + unit));
        Arrays.stream(Command.values()).map(Command::textKey).forEach(used::add);
        Arrays.stream(Command.Place.values()).map(Command.Place::textKey).forEach(used::add);
        used.removeIf(key -> OTHER.matcher(key).matches());

        assertThat(used).isEqualTo(texts("messages.properties").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages_de.properties", "messages_zh_CN.properties"})
    void everyTranslationHasTheSameKeysAndParameters(String translation) throws IOException {
        assertThat(parameters(texts(translation))).isEqualTo(parameters(texts("messages.properties")));
    }

    @Test
    void everyPatternHasItsQuotesDoubledAndNoOtherHas() throws IOException {
        for (String name : Set.of("messages.properties", "messages_de.properties", "messages_zh_CN.properties")) {
            texts(name)
                    .forEach((key, text) -> assertThat(
                                    PARAMETER.matcher(text.toString()).find()
                                            ? text.toString().replace("''", "")
                                            : text.toString().replaceAll("[^']'[^']", ""))
                            .as(name + " " + key)
                            .doesNotContain("'"));
        }
    }

    private static Map<String, Set<String>> parameters(Properties texts) {
        return texts.stringPropertyNames().stream()
                .collect(Collectors.toMap(
                        key -> key,
                        key -> PARAMETER
                                .matcher(texts.getProperty(key))
                                .results()
                                .map((MatchResult found) -> found.group(1))
                                .collect(Collectors.toCollection(TreeSet::new)),
                        (one, _) -> one,
                        TreeMap::new));
    }

    private static Properties texts(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS.resolve(name))) {
            texts.load(reader);
        }
        return texts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

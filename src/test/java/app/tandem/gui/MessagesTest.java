package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class MessagesTest {
    private static final Path SOURCES = Path.of("src/main/java/app/tandem/gui");
    private static final Path TEXTS = Path.of("src/main/resources/app/tandem/gui/messages.properties");
    /// A literal that looks like a key: dotted words that begin like one of the texts' families.
    private static final Pattern KEY =
            Pattern.compile("\"((?:window|tab|menu|about|run|scale|filter|news)\\.[a-z0-9.-]+)\"");

    @Test
    void theKeysUsedAreTheKeysPresent() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("WindowMemory.java")) // its keys are the settings'
                    .map(MessagesTest::read)
                    .flatMap(source -> KEY.matcher(source).results())
                    .forEach(found -> used.add(found.group(1)));
        }
        used.removeAll(Set.of("window.properties", "news.db")); // files

        assertThat(used).isEqualTo(present());
    }

    private static Set<String> present() throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS)) {
            texts.load(reader);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

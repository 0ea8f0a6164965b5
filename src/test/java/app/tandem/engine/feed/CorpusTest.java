package app.tandem.engine.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Reads the feeds of a folder, which others made: none may throw, take more than 2 s, or leave anything
/// active. The folder is named by the system property `tandem.corpus.feeds` or the environment's
/// `TANDEM_CORPUS_FEEDS`; without one there is nothing to do.
final class CorpusTest {

    @TestFactory
    Stream<DynamicTest> aFeedThatOthersMadeIsReadAndHarmless() throws IOException {
        Optional<Path> folder = Optional.ofNullable(System.getProperty("tandem.corpus.feeds"))
                .or(() -> Optional.ofNullable(System.getenv("TANDEM_CORPUS_FEEDS")))
                .map(Path::of);
        Assumptions.assumeTrue(folder.isPresent(), "no folder of feeds is named");
        try (Stream<Path> files = Files.walk(folder.orElseThrow())) {
            return files.filter(Files::isRegularFile).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.toString(), () -> FeedFuzzTest.check(Files.readAllBytes(file), file.toString())));
        }
    }
}

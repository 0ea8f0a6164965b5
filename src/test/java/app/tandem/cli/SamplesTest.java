package app.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.cli.console.EnglishText;
import app.tandem.cli.news.FeedJson;
import app.tandem.engine.feed.parse.FeedParser;
import app.tandem.engine.feed.parse.ParseOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// Holds each of `feeds/samples`, one per dialect or way to be broken, to all that is expected of it, which
/// stands in `feeds/samples/expected` in the form that `tandem inspect` prints.
final class SamplesTest {
    private static final Path SAMPLES = Path.of("feeds", "samples");
    private static final Path EXPECTED = SAMPLES.resolve("expected");
    private final JsonMapper json = JsonMapper.shared();

    static List<Path> samples() {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsReadAsExpected(Path sample) throws IOException {
        String name = sample.getFileName().toString();
        String read = read(name, Files.readAllBytes(sample));

        Path expected = EXPECTED.resolve(name + ".json");
        assertThat(json.readTree(read)).isEqualTo(json.readTree(Files.readString(expected)));
    }

    @Test
    void thereIsASampleForEachExpectation() throws IOException {
        try (Stream<Path> files = Files.list(EXPECTED)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(samples().stream()
                            .map(sample -> sample.getFileName() + ".json")
                            .toList());
        }
    }

    private static String read(String name, byte[] body) {
        FeedJson line = new FeedJson();
        return switch (FeedParser.parse(body, null, URI.create("http://samples.example/" + name))) {
            case ParseOutcome.Parsed(var feed) -> line.feed(name, feed);
            case ParseOutcome.NotAFeed(var reason) -> line.error(name, EnglishText.said(reason));
        };
    }
}

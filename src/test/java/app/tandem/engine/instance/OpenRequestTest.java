package app.tandem.engine.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OpenRequestTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void makeFiles() throws Exception {
        Files.createDirectory(folder.resolve("photos"));
        Files.createFile(folder.resolve("a b.jpg"));
        Files.createFile(folder.resolve("list.OPML"));
        Files.createFile(folder.resolve("list.dat"));
    }

    @Test
    void argumentsAreSortedByWhatTheyAre() {
        assertThat(request("photos", "a b.jpg", "list.OPML", "list.dat", "feed:https://example.org/x", "HTTP://a.b/"))
                .contains(new OpenRequest(
                        List.of(folder.resolve("photos")),
                        List.of(folder.resolve("a b.jpg")),
                        List.of(folder.resolve("list.OPML"), folder.resolve("list.dat")),
                        List.of("feed:https://example.org/x", "HTTP://a.b/")));
    }

    @Test
    void noArgumentsAskForTheWindowAlone() {
        assertThat(request()).contains(OpenRequest.NOTHING);
    }

    @Test
    void addressesOfFilesAreFiles() {
        assertThat(request(folder.resolve("a b.jpg").toUri().toString()))
                .contains(new OpenRequest(List.of(), List.of(folder.resolve("a b.jpg")), List.of(), List.of()));
    }

    @Test
    void oneThatIsNeitherThereNorAnAddressMakesItNoRequest() {
        for (String other :
                List.of("scele", "", " ", "--help", "file://elsewhere/a", "file:", "feed:", "a\0b", "ftp://a/b")) {
            assertThat(request("photos", other)).as(other).isEmpty();
        }
    }

    @Test
    void anAddressWithoutBoundIsNone() {
        assertThat(request("https://example.org/" + "x".repeat(8_000))).isEmpty();
    }

    @Test
    void itsArgumentsMeanTheSameElsewhere() {
        OpenRequest request =
                request("./photos/../photos", "list.dat", "feed:x.org").orElseThrow();

        assertThat(request.arguments())
                .isEqualTo(List.of(
                        folder.resolve("photos").toString(),
                        folder.resolve("list.dat").toString(),
                        "feed:x.org"));
        assertThat(OpenRequest.of(request.arguments(), Path.of("/"))).contains(request);
    }

    private Optional<OpenRequest> request(String... arguments) {
        return OpenRequest.of(List.of(arguments), folder);
    }
}

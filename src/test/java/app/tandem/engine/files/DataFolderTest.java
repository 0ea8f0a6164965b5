package app.tandem.engine.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DataFolderTest {
    private static final Path HOME = Path.of("/home/ann").toAbsolutePath();

    @Test
    void eachSystemHasItsCustom() {
        assertThat(DataFolder.of("Linux", HOME, Map.of(), null)).isEqualTo(HOME.resolve(".local/share/tandem"));
        assertThat(DataFolder.of("Linux", HOME, Map.of("XDG_DATA_HOME", HOME + "/x"), null))
                .isEqualTo(HOME.resolve("x/tandem"));
        assertThat(DataFolder.of("Linux", HOME, Map.of("XDG_DATA_HOME", "relative"), null))
                .isEqualTo(HOME.resolve(".local/share/tandem"));
        assertThat(DataFolder.of("Mac OS X", HOME, Map.of(), null))
                .isEqualTo(HOME.resolve("Library/Application Support/Tandem"));
        assertThat(DataFolder.of("Windows 11", HOME, Map.of("LOCALAPPDATA", HOME + "/L"), null))
                .isEqualTo(HOME.resolve("L/Tandem"));
    }

    @Test
    void anotherFolderMayBeNamed() {
        assertThat(DataFolder.of("Linux", HOME, Map.of("TANDEM_DATA", "/a"), null))
                .isEqualTo(Path.of("/a"));
        assertThat(DataFolder.of("Linux", HOME, Map.of("TANDEM_DATA", "/a"), "/b"))
                .isEqualTo(Path.of("/b"));
    }
}

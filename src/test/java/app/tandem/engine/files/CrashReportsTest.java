package app.tandem.engine.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CrashReportsTest {
    @TempDir
    private Path folder;

    @Test
    void theNewestFiveReportsAreKept() throws Exception {
        CrashReports reports = new CrashReports(folder);
        for (int i = 1; i <= 7; i++) {
            Files.writeString(folder.resolve("crash-2026-01-0" + i + ".txt"), "old");
        }
        reports.write("tandem 1", Thread.currentThread(), new IllegalStateException("broken"));

        assertThat(reports.all()).hasSize(5).last().isEqualTo(folder.resolve("crash-2026-01-04.txt"));
        assertThat(Files.readString(reports.all().getFirst()))
                .startsWith("tandem 1\njava ")
                .contains("thread " + Thread.currentThread().getName(), "IllegalStateException: broken");
    }

    @Test
    void logsAreWhereTheSystemHasThem() {
        Path home = Path.of("/home/a");
        assertThat(LogFolder.of("Linux", home, Map.of(), null)).isEqualTo(Path.of("/home/a/.local/state/tandem"));
        assertThat(LogFolder.of("Linux", home, Map.of("XDG_STATE_HOME", "/s"), null))
                .isEqualTo(Path.of("/s/tandem"));
        assertThat(LogFolder.of("Linux", home, Map.of("TANDEM_DATA", "/d"), null))
                .isEqualTo(Path.of("/d/logs"));
        assertThat(LogFolder.of("Mac OS X", home, Map.of(), null)).isEqualTo(Path.of("/home/a/Library/Logs/Tandem"));
        assertThat(LogFolder.of("Windows 11", home, Map.of(), null))
                .isEqualTo(Path.of("/home/a/AppData/Local/Tandem/logs"));
    }
}

package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WindowLogTest {
    private static final System.Logger LOG = System.getLogger(WindowLogTest.class.getName());

    @TempDir
    private Path folder;

    @Test
    void whatIsLoggedWhileTheWindowIsOpenIsKept() throws Exception {
        Path logs = folder.resolve("100 %g/logs");
        WindowLog log = WindowLog.start(logs);
        LOG.log(System.Logger.Level.WARNING, "while it is open: ä");
        log.close();
        LOG.log(System.Logger.Level.WARNING, "after it was closed");

        assertThat(names(logs)).containsExactly("tandem-0.log");
        assertThat(Files.readString(logs.resolve("tandem-0.log")))
                .contains("while it is open: ä")
                .doesNotContain("after it was closed");
    }

    @Test
    void threeFilesOfAMegabyteAreKept() throws Exception {
        WindowLog log = WindowLog.start(folder);
        String text = "x".repeat(100_000);
        Logger logger = Logger.getLogger("");
        for (int i = 0; i < 45; i++) {
            for (Handler handler : logger.getHandlers()) {
                if (handler instanceof FileHandler) { // the terminal need not be told
                    handler.publish(new LogRecord(Level.INFO, text));
                }
            }
        }
        log.close();

        assertThat(names(folder)).containsExactly("tandem-0.log", "tandem-1.log", "tandem-2.log");
        for (String name : names(folder)) {
            assertThat(Files.size(folder.resolve(name))).isLessThan(1_200_000);
        }
    }

    @Test
    void aFolderThatCanNotBeMadeKeepsNothingFromOpening() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(WindowLog.start(file.resolve("logs"))).isSameAs(WindowLog.NONE);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}

package app.tandem.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.cli.Typed;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VerboseLogTest {
    @TempDir
    private Path folder;

    @Test
    void whatTandemLogsIsWrittenAndWhatLibrariesWhisperIsNot() {
        Handler[] usual = Logger.getLogger("").getHandlers();
        StringWriter written = new StringWriter();
        VerboseLog log = VerboseLog.start(new PrintWriter(written));
        try {
            System.getLogger("app.tandem.engine.Some").log(Level.DEBUG, "one {0}", "two");
            System.getLogger("org.other").log(Level.DEBUG, "a whisper");
            System.getLogger("org.other").log(Level.WARNING, "worth telling\u001b[2J");
        } finally {
            log.close();
        }
        System.getLogger("app.tandem.engine.Some").log(Level.DEBUG, "afterwards");

        List<String> lines = written.toString().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} FINE app\\.tandem\\.engine\\.Some: one two");
        assertThat(lines.getLast())
                .contains(" WARNING org.other: worth telling")
                .doesNotContain("\u001b");
        assertThat(Logger.getLogger("").getHandlers()).isEqualTo(usual);
    }

    @Test
    void everyCommandTakesTheOption() throws Exception {
        Path feed = Files.writeString(
                folder.resolve("feed.xml"),
                "<rss version='2.0'><channel><title>T</title><item><title>One</title></item></channel></rss>");

        Typed quiet = Typed.run("inspect", feed);
        Typed verbose = Typed.run("inspect", feed, "--verbose");

        assertThat(verbose.out()).isEqualTo(quiet.out());
        assertThat(quiet.err()).isEmpty();
        assertThat(verbose.err())
                .anyMatch(line -> line.endsWith("java: " + Runtime.version()))
                .anyMatch(line -> line.contains(" cache: "))
                .anyMatch(line -> line.endsWith("ends with 0"));
    }

    @Test
    void theVersionIsToldOnceAndOnStdout() {
        Typed version = Typed.run("--version", "--verbose");

        assertThat(version.out()).contains("java: " + Runtime.version());
        assertThat(version.err()).isEmpty();
    }
}

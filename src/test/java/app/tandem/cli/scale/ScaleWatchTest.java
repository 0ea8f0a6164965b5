package app.tandem.cli.scale;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.cli.Photos;
import app.tandem.cli.Typed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `tandem scale --watch`, and what can't be asked for at once.
@Timeout(60)
final class ScaleWatchTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsThereIsScaledAndALineSaysSoAndTheEndIsNoFailure() throws Exception {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Path target = Files.createDirectory(folder.resolve("target"));
        Photos.write(inbox.resolve("a.jpg"), 800, 500);
        CompletableFuture<Typed> typed = new CompletableFuture<>();
        try (WatchService made = target.getFileSystem().newWatchService()) {
            target.register(made, StandardWatchEventKinds.ENTRY_CREATE);
            Thread watching = Thread.ofPlatform()
                    .daemon()
                    .start(() -> typed.complete(Typed.run("scale", "--watch", "-c", 1, inbox, target)));
            while (!Files.exists(target.resolve("a.jpg"))) {
                made.take().reset();
            }
            watching.interrupt();
        }

        Typed ended = typed.get(20, TimeUnit.SECONDS);
        assertThat(ended.status()).isZero();
        assertThat(ended.err()).containsExactly("tandem: watching " + inbox + "; Ctrl+C ends it");
        assertThat(ended.out()).last().isEqualTo("copied 0 scaled 1 using 1 threads");
        assertThat(Photos.size(target.resolve("a.jpg"))).isEqualTo("400x250");
    }

    @Test
    void whatCannotBeAskedForAtOnceIsSaid() {
        for (String other : new String[] {"--dry-run", "--undo"}) {
            Typed typed = Typed.run("scale", "--watch", other, folder, folder.resolve("to"));
            assertThat(typed.status()).isEqualTo(2);
        }
        Typed undo = Typed.run("scale", "--undo", folder, folder.resolve("to"));
        assertThat(undo.status()).isEqualTo(2);
        assertThat(undo.err())
                .first()
                .isEqualTo("tandem: --undo takes back the last run, wherever it wrote to; SOURCE and TARGET can't be"
                        + " given with it");
        Typed report =
                Typed.run("scale", "--watch", "--report", folder.resolve("r.json"), folder, folder.resolve("to"));
        assertThat(report.status()).isEqualTo(2);
        assertThat(report.err()).first().isEqualTo("tandem: --watch can't be used with --undo, --dry-run or --report");
    }
}

package app.tandem.engine.scale.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.engine.scale.ScaleListener;
import app.tandem.engine.scale.folder.FolderException;
import app.tandem.engine.scale.journal.RunJournal;
import app.tandem.engine.scale.outcome.ScaleOutcome;
import app.tandem.engine.scale.outcome.ScaleReport;
import app.tandem.engine.scale.outcome.ScaleReport.Kind;
import app.tandem.engine.scale.request.ScaleRequest;
import app.tandem.engine.scale.request.ScaleSettings;
import app.tandem.engine.work.PauseSwitch;
import app.tandem.engine.work.Progress;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Real files, real time, but for the stillness: 300 ms.
@Timeout(60)
final class FolderWatcherTest {
    private static final Duration STILLNESS = Duration.ofMillis(300);

    @TempDir
    private Path folder;

    private final BlockingQueue<ScaleOutcome> outcomes = new LinkedBlockingQueue<>();
    private final CompletableFuture<ScaleReport> report = new CompletableFuture<>();
    private Path inbox;
    private Path target;
    private @Nullable Thread thread;

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = Files.createDirectory(folder.resolve("inbox"));
        target = inbox.resolve("small");
    }

    @AfterEach
    void stop() throws Exception {
        if (thread != null) {
            thread.interrupt();
            report.get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void whatIsThereIsScaledThenWhatArrivesInNewFoldersTooAndTheOutputNeverComesBack() throws Exception {
        paint(inbox.resolve("first.png"));
        watch(ScaleRequest.of(inbox, target, 50));
        assertThat(next()).isEqualTo("first.png");

        paint(inbox.resolve("second.png"));
        assertThat(next()).isEqualTo("second.png");

        paint(Files.createDirectories(inbox.resolve("trip/day")).resolve("third.png"));
        assertThat(next()).isEqualTo(Path.of("trip/day/third.png").toString());

        assertThat(outcomes.poll(1500, TimeUnit.MILLISECONDS))
                .as("the target lies in the inbox")
                .isNull();
        assertThat(files(target)).containsExactlyInAnyOrder("first.png", "second.png", "third.png");
    }

    @Test
    void aHalfWrittenFileWaitsUntilItIsWhole() throws Exception {
        watch(ScaleRequest.of(inbox, target, 50));
        byte[] whole = picture();
        Path file = inbox.resolve("slow.png");
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int at = 0; at < whole.length; at += whole.length / 8 + 1) {
                out.write(whole, at, Math.min(whole.length / 8 + 1, whole.length - at));
                out.flush();
                assertThat(outcomes.poll(150, TimeUnit.MILLISECONDS))
                        .as("while it is written")
                        .isNull();
            }
        }
        assertThat(next()).isEqualTo("slow.png");
        assertThat(files(target)).containsExactly("slow.png");
    }

    @Test
    void aCancelEndsAtOnceAndLeavesNoTemporaryFile() throws Exception {
        paint(inbox.resolve("first.png"));
        Thread watching = watch(ScaleRequest.of(inbox, target, 50));
        next();

        long pressed = System.nanoTime();
        watching.interrupt();
        ScaleReport ended = report.get(10, TimeUnit.SECONDS);

        assertThat(Duration.ofNanos(System.nanoTime() - pressed)).isLessThan(Duration.ofSeconds(1));
        assertThat(ended).isEqualTo(new ScaleReport(Map.of(Kind.SCALED, 1), ended.workers(), false));
        assertThat(files(target)).containsExactly("first.png");
    }

    @Test
    void anotherFolderBesideFilesIsWatchedAndFilesAloneAreRefused() throws Exception {
        Path single = folder.resolve("single.png");
        paint(single);
        ScaleSettings settings = ScaleSettings.within(50);
        Path to = folder.resolve("to");
        assertThatThrownBy(() -> FolderWatcher.run(
                        ScaleRequest.of(List.of(single), to, settings),
                        new PauseSwitch(),
                        RunJournal.NONE,
                        (_, _) -> {}))
                .isInstanceOf(FolderException.class)
                .hasMessageContaining("only folders can be watched");

        watch(ScaleRequest.of(List.of(single, inbox), to, settings));
        assertThat(next()).isEqualTo(single.toString());
        paint(inbox.resolve("new.png"));
        assertThat(next()).isEqualTo(inbox.resolve("new.png").toString());
        assertThat(files(to)).containsExactlyInAnyOrder("single.png", "new.png");
    }

    private Thread watch(ScaleRequest request) {
        ScaleListener listener = new ScaleListener() {
            @Override
            public void ended(ScaleOutcome outcome, Progress progress) {
                outcomes.add(outcome);
            }
        };
        Thread watching = Thread.ofPlatform().daemon().start(() -> {
            try {
                report.complete(FolderWatcher.run(request, new PauseSwitch(), RunJournal.NONE, listener, STILLNESS));
            } catch (FolderException e) {
                report.completeExceptionally(e);
            }
        });
        thread = watching;
        return watching;
    }

    private String next() throws InterruptedException {
        ScaleOutcome outcome = outcomes.poll(20, TimeUnit.SECONDS);
        assertThat(outcome).isInstanceOf(ScaleOutcome.Scaled.class);
        return String.valueOf(outcome.source());
    }

    private static void paint(Path file) throws IOException {
        Files.write(file, picture());
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static List<String> files(Path in) throws IOException {
        try (Stream<Path> all = Files.walk(in)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
        }
    }
}

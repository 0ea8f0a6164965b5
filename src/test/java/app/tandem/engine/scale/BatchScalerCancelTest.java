package app.tandem.engine.scale;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.scale.outcome.ScaleReport;
import app.tandem.engine.scale.outcome.ScaleReport.Kind;
import app.tandem.engine.scale.plan.TextImageEngine;
import app.tandem.engine.scale.request.ExistingFilePolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class BatchScalerCancelTest extends ScaleFixture {
    @BeforeEach
    void makeImages() throws IOException {
        for (int i = 10; i < 30; i++) {
            TextImageEngine.write(source.resolve(i + ".jpg"), 1000, 1000);
        }
    }

    @AfterEach
    void clearTheFlag() {
        Thread.interrupted();
    }

    private List<Path> targets() throws IOException {
        try (Stream<Path> all = Files.list(target)) {
            return all.sorted().toList();
        }
    }

    private static boolean ends(Thread worker) {
        boolean interrupted = Thread.interrupted(); // the run leaves the flag set, and join would answer it
        try {
            return worker.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void aCancelStopsTheWorkersKeepsWhatIsDoneAndLeavesNoTemporaryFile() throws Exception {
        Thread run = Thread.currentThread();
        TextImageEngine pictures = new TextImageEngine(picture -> {
            if (picture.endsWith("15.jpg")) {
                run.interrupt();
                new CountDownLatch(1).await(); // only an interruption ends it
            }
        });

        ScaleReport report = new BatchScaler(pictures).run(request, listener);

        assertThat(report.cancelled()).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(report.scaled()).isBetween(4, 19).isEqualTo(listener.outcomes.size());
        assertThat(targets())
                .as("whole pictures, each reported")
                .hasSize(report.scaled())
                .allSatisfy(file -> assertThat(file).hasContent("JPEG 400 400"));
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("tandem-scale-"))
                .as("workers that have done their last and are about to vanish")
                .allMatch(thread -> ends(thread));
    }

    @Test
    void aRunThatWasCutOffIsTakenUpAgainWithUpdate() throws Exception {
        Thread run = Thread.currentThread();
        TextImageEngine pictures = new TextImageEngine(picture -> {
            if (picture.endsWith("15.jpg")) {
                run.interrupt();
            }
        });
        ScaleReport first = new BatchScaler(pictures).run(request, listener);
        Thread.interrupted();
        ScaleReport second =
                new BatchScaler(new TextImageEngine()).run(request.withExisting(ExistingFilePolicy.UPDATE), listener);
        assertThat(first.cancelled()).isTrue();
        assertThat(second)
                .isEqualTo(new ScaleReport(
                        Map.of(Kind.SCALED, 20 - first.scaled(), Kind.SKIPPED_OTHER, first.scaled()), 2, false));
        assertThat(targets()).hasSize(20);
    }

    @Test
    void aCancelBeforeTheBeginningWritesNothing() throws Exception {
        Thread.currentThread().interrupt();
        ScaleReport report = new BatchScaler(new TextImageEngine()).run(request, listener);
        assertThat(report).isEqualTo(ScaleReport.start(2).asCancelled());
        assertThat(listener.outcomes).isEmpty();
        assertThat(target).doesNotExist();
    }

    @Test
    void aFailureThatIsButTheEffectOfACancelIsNoFailure() throws Exception {
        Thread run = Thread.currentThread();
        TextImageEngine pictures = new TextImageEngine(picture -> {
            run.interrupt();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new IOException("Stream closed"); // as a codec says when its channel goes
            }
        });
        ScaleReport report = new BatchScaler(pictures).run(request, listener);
        assertThat(report).isEqualTo(ScaleReport.start(2).asCancelled());
        assertThat(targets()).isEmpty();
    }
}

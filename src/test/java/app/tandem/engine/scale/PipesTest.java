package app.tandem.engine.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.tandem.engine.image.ImageProbe;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.problem.Problem;
import app.tandem.engine.scale.plan.Planned;
import app.tandem.engine.scale.plan.ScalePlan;
import app.tandem.engine.scale.request.ScaleRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Whoever opens a pipe waits until somebody writes into it, and hears no cancel.
@DisabledOnOs(OS.WINDOWS)
final class PipesTest {
    @TempDir
    Path folder;

    @Test
    void nobodyWaitsForAPipeNorForALinkToOne() throws Exception {
        Path source = Files.createDirectory(folder.resolve("in"));
        Path pipe = source.resolve("pipe.jpg");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Files.createSymbolicLink(source.resolve("link.jpg"), pipe);
        ScaleRequest request = ScaleRequest.of(source, folder.resolve("out"), 400);
        ScalePlan plan = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> new BatchScaler().plan(request, new Recorder()));
        assertThat(plan.pictures())
                .containsExactly(
                        new Planned.Reject(Path.of("link.jpg"), Problem.of("file.notOrdinary")),
                        new Planned.Reject(Path.of("pipe.jpg"), Problem.of("file.notOrdinary")));
        assertThatThrownBy(() -> ImageProbe.probe(pipe))
                .isInstanceOf(ImageException.class)
                .hasMessage("it is no ordinary file");
    }
}

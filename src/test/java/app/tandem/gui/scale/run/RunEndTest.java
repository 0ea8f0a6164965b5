package app.tandem.gui.scale.run;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.problem.Problem;
import app.tandem.engine.scale.outcome.RunTotals;
import app.tandem.engine.scale.outcome.ScaleOutcome;
import app.tandem.engine.scale.outcome.ScaleReport;
import app.tandem.engine.scale.outcome.ScaleReport.Kind;
import app.tandem.engine.scale.request.ScaleRequest;
import app.tandem.engine.work.Progress;
import app.tandem.gui.fx.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RunEndTest {
    private static final RunTotals TOTALS = new RunTotals(
            new ScaleReport(Map.of(Kind.SCALED, 208, Kind.FAILED, 4), 2, false),
            1_900_000_000,
            206_000_000,
            Duration.ofSeconds(41));

    private static final RunEnd.FullDisk FULL = new RunEnd.FullDisk(
            Problem.of("io.diskFull"), OptionalLong.of(3_100_000_000L), OptionalLong.of(200_000_000));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en    | 208 scaled, 1.9 GB → 206 MB in 41 s · 4 failed
                    de    | 208 skaliert, 1,9 GB → 206 MB in 41 s · 4 fehlgeschlagen
                    zh-CN | 已缩放 208 张，1.9 GB → 206 MB，用时 41 秒 · 4 张失败
                    """)
    void theClosingLineIsOneSentence(String language, String line) {
        RunMessages words = new RunMessages(new Messages(Locale.forLanguageTag(language)));

        assertThat(words.closing(TOTALS, RunEnd.CLEAN).replace('\u00a0', ' ')).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en    | Nothing was scaled: the disk is full. 3.1 GB are needed, 200 MB are free.
                    de    | Nichts wurde skaliert: der Datenträger ist voll. Es werden 3,1 GB gebraucht, 200 MB sind frei.
                    zh-CN | 未缩放任何图片：磁盘已满。需要 3.1 GB，剩余 200 MB。
                    """)
    void whereTheDiskHadNoPlaceForAnythingItSaysHowMuchIsNeeded(String language, String line) {
        RunMessages words = new RunMessages(new Messages(Locale.forLanguageTag(language)));
        RunTotals none = new RunTotals(new ScaleReport(Map.of(Kind.FAILED, 4), 2, false), 0, 0, Duration.ofSeconds(1));

        assertThat(words.closing(none, new RunEnd(0, Optional.of(FULL))).replace('\u00a0', ' '))
                .isEqualTo(line);
    }

    @Test
    void theClosingLineSaysWhatWasCopiedSkippedRemovedAndThatTheDiskIsFull() {
        RunMessages words = new RunMessages(new Messages(Locale.ENGLISH));
        RunTotals totals = new RunTotals(
                new ScaleReport(
                        Map.of(Kind.COPIED, 1, Kind.SCALED, 2, Kind.SKIPPED_EXISTING, 3, Kind.FAILED, 4), 2, true),
                4_000_000,
                2_000_000,
                Duration.ofSeconds(5));

        assertThat(words.closing(totals, new RunEnd(6, Optional.of(FULL))).replace('\u00a0', ' '))
                .isEqualTo("2 scaled, 1 copied, 4 MB → 2 MB in 5 s · 3 skipped · 4 failed · 6 no longer there"
                        + " · the disk is full · cancelled");
    }

    @Test
    void whatWasRemovedInMidRunIsNotCounted() throws IOException {
        RunRecorder recorder = recorder();
        recorder.ended(scaled("a.png", "there/a.png", 10), Progress.NONE);
        recorder.ended(scaled("b.png", "removed/b.png", 20), Progress.NONE);
        recorder.ended(scaled("c.png", "c.png", 30), Progress.NONE);

        RunEnd end = recorder.end();

        assertThat(end).isEqualTo(new RunEnd(2, Optional.empty()));
        RunTotals totals = recorder.totals();
        assertThat(totals)
                .isEqualTo(new RunTotals(new ScaleReport(Map.of(Kind.SCALED, 1), 1, false), 100, 10, totals.elapsed()));
    }

    @Test
    void aFullDiskIsTheReasonWhateverElseFailed() throws IOException {
        RunRecorder recorder = recorder();
        recorder.ended(failed("a.png", Problem.of("image.unreadable")), Progress.NONE);
        recorder.ended(failed("b.png", Problem.of("io.diskFull")), Progress.NONE);

        RunEnd.FullDisk disk = recorder.end().full().orElseThrow();
        assertThat(disk.reason()).isEqualTo(Problem.of("io.diskFull"));
        assertThat(disk.needed()).hasValue(500);
        assertThat(disk.free()).isPresent();
        assertThat(recorder.totals().report()).isEqualTo(new ScaleReport(Map.of(Kind.FAILED, 2), 1, false));
    }

    private RunRecorder recorder() throws IOException {
        Path source = Files.createDirectory(folder.resolve("source"));
        for (String name : new String[] {"a.png", "b.png", "c.png"}) {
            Files.write(source.resolve(name), new byte[100]);
        }
        Path target = folder.resolve("target");
        Files.createDirectories(target.resolve("there"));
        Files.write(target.resolve("there/a.png"), new byte[10]);
        ScaleRequest request = ScaleRequest.of(source, target, 400).withWorkers(1);
        return new RunRecorder(request, OptionalLong.of(500), new RunClock(), _ -> {}, _ -> {}, (_, _) -> {});
    }

    private static ScaleOutcome scaled(String source, String target, long bytes) {
        return new ScaleOutcome.Scaled(Path.of(source), Path.of(target), new Size(800, 600), new Size(400, 300), bytes);
    }

    private static ScaleOutcome failed(String source, Problem reason) {
        return new ScaleOutcome.Failed(Path.of(source), Optional.of(Path.of(source)), reason);
    }
}

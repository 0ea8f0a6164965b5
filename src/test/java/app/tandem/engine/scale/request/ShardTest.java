package app.tandem.engine.scale.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.scale.BatchScaler;
import app.tandem.engine.scale.Recorder;
import app.tandem.engine.scale.folder.FolderException;
import app.tandem.engine.scale.outcome.ScaleReport;
import app.tandem.engine.scale.plan.TextImageEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShardTest {
    @TempDir
    private Path folder;

    @Test
    void fourPartsAtOnceMakeWhatOneRunMakes() throws Exception {
        Path source = folder.resolve("source");
        for (int i = 0; i < 60; i++) {
            TextImageEngine.write(source.resolve("f" + i % 7 + "/p" + i + ".jpg"), 500 + i, 400);
            if (i % 10 == 0) {
                TextImageEngine.write(source.resolve("f" + i % 7 + "/p" + i + ".png"), ImageFormat.PNG, 700, 400);
            }
        }
        ScaleRequest whole = ScaleRequest.of(source, folder.resolve("whole"), 400)
                .withExisting(ExistingFilePolicy.UPDATE)
                .withFormat(Optional.of(ImageFormat.JPEG));
        ScaleReport one = new BatchScaler(new TextImageEngine()).run(whole, new Recorder());
        ScaleRequest shared = whole.withFolders(source, folder.resolve("shared"));
        List<CompletableFuture<ScaleReport>> parts = IntStream.rangeClosed(1, 4)
                .mapToObj(k -> CompletableFuture.supplyAsync(() -> part(shared.withShard(new Shard(k, 4)))))
                .toList();
        List<ScaleReport> reports = new ArrayList<>();
        for (CompletableFuture<ScaleReport> part : parts) {
            reports.add(part.get());
        }
        assertThat(reports).allMatch(report -> report.scaled() > 5);
        assertThat(reports.stream().mapToInt(ScaleReport::scaled).sum()).isEqualTo(one.scaled());
        assertThat(reports.stream().mapToInt(ScaleReport::failed).sum())
                .as("each conflict in one part")
                .isEqualTo(one.failed())
                .isEqualTo(6);
        assertThat(contents(folder.resolve("shared"))).isEqualTo(contents(folder.resolve("whole")));
    }

    private static ScaleReport part(ScaleRequest request) {
        try {
            return new BatchScaler(new TextImageEngine()).run(request, new Recorder());
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> contents(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(target)) {
            List<String> contents = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                contents.add(target.relativize(file) + " " + Files.readString(file));
            }
            return contents;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "0/4", "5/4", "1/0", "a/b", "1/2/3", "-1/4", "1/100001", "99999999999/4"})
    void whatIsNoPartIsSaidSo(String text) {
        assertThatThrownBy(() -> Shard.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no part of a run");
    }

    @Test
    void aPartIsReadAsItIsTyped() {
        assertThat(Shard.parse("2/4")).isEqualTo(new Shard(2, 4));
    }
}

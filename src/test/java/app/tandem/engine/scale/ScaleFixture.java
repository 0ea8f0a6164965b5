package app.tandem.engine.scale;

import app.tandem.engine.scale.folder.FolderException;
import app.tandem.engine.scale.outcome.ScaleReport;
import app.tandem.engine.scale.plan.Planned;
import app.tandem.engine.scale.plan.TextImageEngine;
import app.tandem.engine.scale.request.ScaleRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// An empty source folder, a target that does not exist yet, and a request that fits into 400 × 400 with two
/// workers, on images that are text.
public abstract class ScaleFixture {
    @TempDir
    protected Path folder;

    protected final Recorder listener = new Recorder();
    protected Path source;
    protected Path target;
    protected ScaleRequest request;

    @BeforeEach
    protected final void makeSource() throws IOException {
        source = Files.createDirectories(folder.resolve("source"));
        target = folder.resolve("target");
        request = ScaleRequest.of(source, target, 400).withWorkers(2);
    }

    protected final ScaleReport run(ScaleRequest asked) throws FolderException {
        return new BatchScaler(new TextImageEngine()).run(asked, listener);
    }

    protected static List<Planned> plan(ScaleRequest asked) throws FolderException, InterruptedException {
        return new BatchScaler(new TextImageEngine())
                .plan(asked, new Recorder())
                .pictures();
    }

    /// All files and folders below a folder, sorted.
    protected static List<String> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> !file.equals(root))
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}

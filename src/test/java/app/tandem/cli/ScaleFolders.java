package app.tandem.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// An empty source folder and a target that does not exist yet.
public abstract class ScaleFolders {
    @TempDir
    protected Path folder;

    protected Path source;
    protected Path target;

    @BeforeEach
    final void makeSource() throws IOException {
        source = Files.createDirectories(folder.resolve("source"));
        target = folder.resolve("target");
    }
}

package app.tandem.gui;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What tests of the Scale tab have in common: a data folder, which does not exist at first, and a folder of
/// pictures that are painted for each of them.
@Timeout(120)
abstract class LocalScaleTest {
    @TempDir
    Path folder;

    Path data;
    ScalePhotos photos;

    @BeforeEach
    final void makeFolders() throws IOException {
        data = folder.resolve("data");
        photos = ScalePhotos.in(folder);
    }
}

package app.tandem.engine.scale;

import app.tandem.engine.image.ImageInfo;
import app.tandem.engine.image.Recipe;
import app.tandem.engine.image.Rendering;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What a batch needs of the picture engine, so that a test can stand in for it. Used by several workers at once.
interface Pictures {

    /// Makes ready what the first picture would have to wait for. Any thread.
    default void load() {}

    /// See [ImageProbe#probe].
    ImageInfo probe(Path file) throws IOException;

    /// See [ImageRenderer#render].
    void render(Path source, ImageInfo info, Recipe recipe, List<Rendering> renderings)
            throws IOException, InterruptedException;

    /// See [ImageRenderer#memory].
    long memory(ImageInfo info, Recipe recipe, List<Rendering> renderings);
}

package app.tandem.engine.scale.plan;

import app.tandem.engine.image.RenderOptions;
import app.tandem.engine.image.RenderTarget;
import app.tandem.engine.image.format.ImageInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What a batch needs of the picture engine, so that a test can stand in for it. Used by several workers at
/// once.
public interface ImageEngine {

    /// Makes ready what the first picture would have to wait for. Any thread.
    default void load() {}

    /// See [ImageProbe#probe].
    ImageInfo probe(Path file) throws IOException;

    /// See [ImageRenderer#render].
    void render(Path source, ImageInfo info, RenderOptions renderOptions, List<RenderTarget> targets)
            throws IOException, InterruptedException;

    /// See [ImageRenderer#memory].
    long memory(ImageInfo info, RenderOptions renderOptions, List<RenderTarget> targets);
}

package app.tandem.engine.scale.plan;

import app.tandem.engine.image.ImageDecoder;
import app.tandem.engine.image.ImageProbe;
import app.tandem.engine.image.ImageRenderer;
import app.tandem.engine.image.RenderOptions;
import app.tandem.engine.image.RenderTarget;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The picture engine. A codec's bug in one broken file must not cost the thousand other pictures: it becomes
/// that picture's failure, and is logged.
public final class SafeImageEngine implements ImageEngine {
    private static final System.Logger LOG = System.getLogger(SafeImageEngine.class.getName());

    @Override
    public void load() {
        try {
            ImageDecoder.load();
        } catch (LinkageError | RuntimeException missing) {
            // the first picture that needs the library tells its reason
            LOG.log(System.Logger.Level.DEBUG, "no native codecs", missing);
        }
    }

    @Override
    public ImageInfo probe(Path file) throws IOException {
        try {
            return ImageProbe.probe(file);
        } catch (RuntimeException bug) {
            throw broken(file, bug);
        }
    }

    @Override
    public void render(Path source, ImageInfo info, RenderOptions renderOptions, List<RenderTarget> targets)
            throws IOException, InterruptedException {
        try {
            ImageRenderer.render(source, info, renderOptions, targets);
        } catch (RuntimeException bug) {
            throw broken(source, bug);
        }
    }

    @Override
    public long memory(ImageInfo info, RenderOptions renderOptions, List<RenderTarget> targets) {
        return ImageRenderer.memory(info, renderOptions, targets);
    }

    private static ImageException broken(Path file, RuntimeException bug) {
        LOG.log(System.Logger.Level.WARNING, () -> "unexpected in " + file, bug);
        return new ImageException(Problem.of("image.unexpected"), bug);
    }
}

package app.tandem.engine.image;

import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.content.PixelSink;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.image.resample.Resampler;
import java.util.ArrayList;
import java.util.List;

/// Makes all renderings of an original at once while its rows arrive, so that it is never in memory as a
/// whole.
final class StreamingRenderer implements PixelSink {
    private final ImageInfo info;
    private final RenderOptions renderOptions;
    private final List<RenderTarget> targets;
    private final List<Renderer> renderers = new ArrayList<>();
    private final List<Resampler> resamplers = new ArrayList<>();

    /// Waits for rows.
    ///
    /// @param info the original
    /// @param renderOptions how pixels become others
    /// @param targets one or more pictures to make
    StreamingRenderer(ImageInfo info, RenderOptions renderOptions, List<RenderTarget> targets) {
        this.info = info;
        this.renderOptions = renderOptions;
        this.targets = targets;
    }

    @Override
    public void begin(Size decoded, int channels, int depth, Metadata metadata) {
        Raster like = Raster.zeros(new Size(1, 1), channels, depth);
        for (RenderTarget target : targets) {
            Renderer renderer = new Renderer(info, renderOptions, target, decoded, metadata, channels);
            renderers.add(renderer);
            resamplers.add(renderer.resampler(like));
        }
    }

    @Override
    public void accept(Raster rows) throws InterruptedException {
        for (Resampler resampler : resamplers) {
            resampler.accept(rows);
        }
    }

    /// The new pictures.
    ///
    /// @return as many as there are renderings, in their order
    /// @throws InterruptedException when the thread is interrupted
    List<Image> pictures() throws InterruptedException {
        List<Image> pictures = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            pictures.add(renderers.get(i).rendered(resamplers.get(i)));
        }
        return pictures;
    }
}

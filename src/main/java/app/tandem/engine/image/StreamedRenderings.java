package app.tandem.engine.image;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes all renderings of an original at once while its rows arrive, so that it is never in memory as a whole.
final class StreamedRenderings implements PixelSink {
    private final ImageInfo info;
    private final Recipe recipe;
    private final List<Rendering> renderings;
    private final List<Renderer> renderers = new ArrayList<>();
    private final List<Resampler> resamplers = new ArrayList<>();
    private @Nullable Size decoded;
    private @Nullable Metadata metadata;
    private @Nullable Contrast contrast;

    /// Waits for rows.
    ///
    /// @param info the original
    /// @param recipe how pixels become others
    /// @param renderings one or more pictures to make
    StreamedRenderings(ImageInfo info, Recipe recipe, List<Rendering> renderings) {
        this.info = info;
        this.recipe = recipe;
        this.renderings = renderings;
    }

    @Override
    public void begin(Size size, Metadata found) {
        decoded = size;
        metadata = found;
    }

    @Override
    public void accept(Raster rows) throws InterruptedException {
        if (renderers.isEmpty() && decoded != null && metadata != null) {
            for (Rendering rendering : renderings) {
                Renderer renderer = new Renderer(info, recipe, rendering, decoded, metadata, rows);
                renderers.add(renderer);
                resamplers.add(renderer.resampler(rows));
            }
            boolean shrunk = !decoded.equals(info.stored());
            contrast = shrunk && recipe.linear() ? new Contrast(rows.depth()) : null;
        }
        if (contrast != null) {
            contrast.accept(rows);
        }
        for (Resampler resampler : resamplers) {
            resampler.accept(rows);
        }
    }

    /// Whether the decoder has lost light by shrinking the picture, so that it must be decoded in full.
    ///
    /// @return true when it has; the pictures are worth nothing then
    boolean hasLostLight() {
        return contrast != null && contrast.isHarsh();
    }

    /// The new pictures.
    ///
    /// @return as many as there are renderings, in their order
    /// @throws InterruptedException when the thread is interrupted
    List<Picture> pictures() throws InterruptedException {
        List<Picture> pictures = new ArrayList<>();
        for (int i = 0; i < renderings.size(); i++) {
            pictures.add(renderers.get(i).rendered(resamplers.get(i)));
        }
        return pictures;
    }
}

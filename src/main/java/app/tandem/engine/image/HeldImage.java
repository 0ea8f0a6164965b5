package app.tandem.engine.image;

import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.DecodeOptions;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// An original whose pixels stay in memory, so that several renderings can be made of it one after the
/// other. They are the same, byte for byte, as those that [ImageRenderer] makes.
public final class HeldImage {
    private final ImageInfo info;
    private final DecodeOptions decodeOptions;
    private final Image pixels;

    private HeldImage(ImageInfo info, DecodeOptions decodeOptions, Image pixels) {
        this.info = info;
        this.decodeOptions = decodeOptions;
        this.pixels = pixels;
    }

    /// Decodes an original, as small as a rendering allows.
    ///
    /// @param source the original; only read
    /// @param info what [ImageProbe] told of it
    /// @param renderOptions how pixels become others
    /// @param target what is made first
    /// @return the original in memory
    /// @throws ImageException when the original is broken
    /// @throws IOException when the file can't be read
    /// @throws InterruptedException when the thread is interrupted
    public static HeldImage decode(Path source, ImageInfo info, RenderOptions renderOptions, RenderTarget target)
            throws IOException, InterruptedException {
        DecodeOptions decodeOptions = optionsFor(info, renderOptions, target);
        return new HeldImage(info, decodeOptions, ImageDecoder.decode(source, info, decodeOptions));
    }

    /// Whether these pixels serve for another rendering: a smaller one would be made of a smaller decode.
    ///
    /// @param renderOptions how pixels become others
    /// @param target what is to be made
    /// @return true when [#render] gives what [ImageRenderer] would
    public boolean serves(RenderOptions renderOptions, RenderTarget target) {
        return decodeOptions.equals(optionsFor(info, renderOptions, target));
    }

    /// Makes a rendering and writes nothing.
    ///
    /// @param renderOptions how pixels become others
    /// @param target what is to be made; its file is not looked at
    /// @return the new pixels, upright
    /// @throws InterruptedException when the thread is interrupted
    public Image render(RenderOptions renderOptions, RenderTarget target) throws InterruptedException {
        return Renderer.render(info, renderOptions, target, pixels);
    }

    private static DecodeOptions optionsFor(ImageInfo info, RenderOptions renderOptions, RenderTarget target) {
        return new DecodeOptions(DecodeGeometry.atLeast(info, renderOptions, List.of(target)), renderOptions.lenient());
    }
}

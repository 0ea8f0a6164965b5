package app.tandem.engine.image;

import app.tandem.engine.image.colour.ColourProfile;
import app.tandem.engine.image.colour.ToneCurve;
import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.content.Image.Frame;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.metadata.Placement;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Region;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.image.resample.Resampler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes one rendering of an original, from pixels to pixels.
final class Renderer {
    private final ImageInfo info;
    private final RenderOptions renderOptions;
    private final RenderTarget target;
    private final Size decoded;
    private final Metadata metadata;
    private final Optional<ColourProfile> profile;
    private final boolean converted;

    /// Takes what is known before the first pixel is computed.
    ///
    /// @param info the original
    /// @param renderOptions how pixels become others
    /// @param target what is to be made
    /// @param decoded the size in which the original's pixels come
    /// @param metadata what came with them
    /// @param channels of its pixels
    Renderer(
            ImageInfo info,
            RenderOptions renderOptions,
            RenderTarget target,
            Size decoded,
            Metadata metadata,
            int channels) {
        this.info = info;
        this.renderOptions = renderOptions;
        this.target = target;
        this.decoded = decoded;
        this.metadata = metadata;
        profile = ColourProfile.of(metadata.icc(), channels);
        converted = renderOptions.colour() == RenderOptions.Colour.SRGB
                || !target.encodeOptions().format().holdsProfile();
    }

    /// Begins a frame.
    ///
    /// @param like some of its pixels
    /// @return what takes its rows
    Resampler resampler(Raster like) {
        Region region = new DecodeGeometry(info, decoded).decoded(target.region());
        Size size = info.orientation().stored(target.size());
        return new Resampler(
                decoded, like.unwritten(size), region, renderOptions.resampling(), toneCurve(like.depth()));
    }

    /// Makes a rendering of pixels that are in memory.
    ///
    /// @param info the original
    /// @param renderOptions how pixels become others
    /// @param target what is to be made
    /// @param original all frames
    /// @return the new picture
    /// @throws InterruptedException when the thread is interrupted
    static Image render(ImageInfo info, RenderOptions renderOptions, RenderTarget target, Image original)
            throws InterruptedException {
        int channels = original.frames().getFirst().raster().channels();
        return new Renderer(info, renderOptions, target, original.size(), original.metadata(), channels)
                .rendered(original);
    }

    private Image rendered(Image original) throws InterruptedException {
        List<Frame> frames = new ArrayList<>();
        for (Frame frame : original.frames()) {
            Resampler resampler = resampler(frame.raster());
            resampler.accept(frame.raster());
            frames.add(new Frame(finished(resampler.raster()), frame.delay()));
        }
        return new Image(frames, original.loops(), carried());
    }

    /// Makes a rendering of a picture whose rows the resampler has taken.
    ///
    /// @param resampler has all rows
    /// @return the new picture
    /// @throws InterruptedException when the thread is interrupted
    Image rendered(Resampler resampler) throws InterruptedException {
        return Image.still(finished(resampler.raster()), carried());
    }

    private Raster finished(Raster raster) throws InterruptedException {
        if (converted && profile.isPresent()) {
            profile.get().convertToSrgb(raster);
        }
        return info.orientation().upright(raster);
    }

    private Metadata carried() {
        byte[] icc = converted ? null : profile.map(ColourProfile::bytes).orElse(null);
        Placement placement = new Placement(info.orientation(), info.stored(), target.region(), target.size());
        return metadata.forRendering(renderOptions.metadata(), placement).withProfile(icc);
    }

    private ToneCurve toneCurve(int depth) {
        if (!renderOptions.linear()) {
            return ToneCurve.straight(depth);
        }
        return profile.map(present -> present.toneCurve(depth)).orElseGet(() -> ToneCurve.srgb(depth));
    }
}

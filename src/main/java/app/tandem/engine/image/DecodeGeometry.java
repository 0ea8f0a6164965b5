package app.tandem.engine.image;

import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.pixels.Region;
import app.tandem.engine.image.pixels.Size;
import java.util.List;

/// How the upright original, which renderings speak of, lies in the decoded pixels.
///
/// @param info the original
/// @param decoded the size of what the decoder gave
record DecodeGeometry(ImageInfo info, Size decoded) {

    /// What is needed of the original.
    ///
    /// @param info the original
    /// @param renderOptions says whether it must be decoded in full
    /// @param targets all that is made of the one decode
    /// @return a size in the orientation in which the original is stored, its own at the most
    static Size atLeast(ImageInfo info, RenderOptions renderOptions, List<RenderTarget> targets) {
        Size stored = info.stored();
        if (renderOptions.exact()) {
            return stored;
        }
        double width = 1;
        double height = 1;
        for (RenderTarget target : targets) {
            Region region = info.orientation().stored(target.region(), stored);
            Size size = info.orientation().stored(target.size());
            width = Math.max(width, stored.width() * size.width() / region.width());
            height = Math.max(height, stored.height() * size.height() / region.height());
        }
        return new Size(atMost(stored.width(), width), atMost(stored.height(), height));
    }

    /// Subtracts an epsilon, so that rounding does not force a decode at twice the size.
    private static int atMost(int stored, double wanted) {
        return (int) Math.clamp(Math.ceil(wanted - 1e-6), 1, stored);
    }

    /// Where a part of the upright original lies in the decoded pixels.
    ///
    /// @param upright the part
    /// @return the same part, in decoded pixels
    Region decoded(Region upright) {
        Region stored = info.orientation().stored(upright, info.stored());
        double across = scale(info.stored().width(), decoded.width());
        double down = scale(info.stored().height(), decoded.height());
        return new Region(stored.x() * across, stored.y() * down, stored.width() * across, stored.height() * down);
    }

    /// A JPEG decoder that shrinks to a half makes 3 pixels of 5: each is still two pixels wide, and the last
    /// stands half outside. To take 3/5 for the scale would shift the picture.
    private double scale(int stored, int decoded) {
        if (info.format() == ImageFormat.JPEG) {
            for (int reduction = 1; reduction <= 8; reduction *= 2) {
                if (Math.ceilDiv(info.stored().width(), reduction) == this.decoded.width()
                        && Math.ceilDiv(info.stored().height(), reduction) == this.decoded.height()) {
                    return 1.0 / reduction;
                }
            }
        }
        return (double) decoded / stored;
    }
}

package app.tandem.engine.image.codec.jpeg;

import app.tandem.engine.image.Size;
import java.util.List;

/// How far a JPEG is shrunk while it is decoded: libjpeg gives a half, a quarter or an eighth of its size from the
/// lowest frequencies of each block, in a fraction of the time.
///
/// That is a mean of encoded values and not of light, and it aliases a little. Both matter less the more is left
/// to the resampler, so a shrunk picture must come larger than what is needed by a margin.
final class ShrinkOnLoad {
    /// Found by measuring photographs (`ShrinkOnLoadQuality`, docs/benchmarks.md).
    private static final List<Margin> MARGINS = List.of(new Margin(8, 3), new Margin(4, 1.8), new Margin(2, 1.4));

    private record Margin(int reduction, double times) {}

    private ShrinkOnLoad() {}

    /// How far a picture may be shrunk.
    ///
    /// @param stored its size
    /// @param atLeast what is needed of it
    /// @return 2, 4 or 8; 1 when it may not
    static int reduction(Size stored, Size atLeast) {
        for (Margin margin : MARGINS) {
            Size size = size(stored, margin.reduction());
            if (size.width() >= margin.times() * atLeast.width()
                    && size.height() >= margin.times() * atLeast.height()) {
                return margin.reduction();
            }
        }
        return 1;
    }

    private static Size size(Size stored, int reduction) {
        return new Size(Math.ceilDiv(stored.width(), reduction), Math.ceilDiv(stored.height(), reduction));
    }
}

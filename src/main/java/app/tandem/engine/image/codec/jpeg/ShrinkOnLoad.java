package app.tandem.engine.image.codec.jpeg;

import app.tandem.engine.image.pixels.Size;
import java.util.List;

/// How far a JPEG is shrunk while it is decoded: libjpeg gives a half, a quarter or an eighth of its size
/// from the lowest frequencies of each block, in a fraction of the time.
///
/// That is a mean of encoded values and not of intensities, and it aliases a little. Both matter less the
/// more is left to the resampler, so a shrunk picture must come larger than what is needed by a margin. It
/// grows with the bytes that a pixel takes in the file, which tell how much fine contrast there is.
final class ShrinkOnLoad {
    /// Found by measuring photographs (`ShrinkOnLoadQuality`, docs/benchmarks.md).
    private static final List<Margin> MARGINS =
            List.of(new Margin(8, 2, 4), new Margin(4, 1.5, 1), new Margin(2, 1.2, 0.5));

    /// How many times as large as what is needed a picture must come.
    ///
    /// @param reduction by which its sides are divided
    /// @param least the number of times for a picture without any contrast
    /// @param growth what is added for each byte that a pixel takes
    private record Margin(int reduction, double least, double growth) {
        boolean suffices(Size stored, double bytesPerPixel, Size atLeast) {
            double times = least + growth * bytesPerPixel;
            return Math.ceilDiv(stored.width(), reduction) >= times * atLeast.width()
                    && Math.ceilDiv(stored.height(), reduction) >= times * atLeast.height();
        }
    }

    private ShrinkOnLoad() {}

    /// How far a picture may be shrunk.
    ///
    /// @param stored its size
    /// @param length bytes of its pixels in the file
    /// @param atLeast what is needed of it
    /// @return 2, 4 or 8; 1 when it may not
    static int reduction(Size stored, long length, Size atLeast) {
        double bytesPerPixel = (double) length / stored.pixels();
        return MARGINS.stream()
                .filter(margin -> margin.suffices(stored, bytesPerPixel, atLeast))
                .mapToInt(Margin::reduction)
                .findFirst()
                .orElse(1);
    }
}

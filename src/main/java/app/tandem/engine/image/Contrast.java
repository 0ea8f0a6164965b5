package app.tandem.engine.image;

/// Tells whether a codec that shrank a picture while it decoded has lost light.
///
/// Codecs average the encoded values, and the mean of codes is not the code of the mean light: the more the
/// pixels differ that become one, the darker (or, where values were cut off at white, the brighter) it comes out.
/// What was inside a pixel is gone, but where pixels differ much from their neighbours they differed much inside
/// too.
final class Contrast {
    /// Above this, in codes of 8 bits, photographs fell below 42 dB against a full decode (docs/benchmarks.md).
    private static final double HARSH = 8;

    /// One row in so many is looked at.
    private static final int STEP = 4;

    private final double scale;
    private double sum;
    private long count;

    /// Begins to look at a picture.
    ///
    /// @param depth bits a sample, 8 or 16
    Contrast(int depth) {
        scale = 255.0 / ((1 << depth) - 1);
    }

    /// Looks at some rows; those at their edges are left out.
    ///
    /// @param raster rows of the picture that a codec gave
    void accept(Raster raster) {
        int row = raster.size().width() * raster.channels();
        long squares = 0;
        for (int y = 1; y < raster.size().height() - 1; y += STEP) {
            for (int i = y * row + raster.channels(); i < (y + 1) * row - raster.channels(); i++) {
                int around = raster.sample(i - raster.channels())
                        + raster.sample(i + raster.channels())
                        + raster.sample(i - row)
                        + raster.sample(i + row);
                long difference = 4L * raster.sample(i) - around;
                squares += difference * difference;
                count++;
            }
        }
        sum += squares / 16.0;
    }

    /// Whether the picture is so rich in contrast that it must be decoded in full.
    ///
    /// @return true when its samples differ from the mean of their neighbours by more than 8 of 255, root mean
    ///     square
    boolean isHarsh() {
        return count > 0 && Math.sqrt(sum / count) * scale > HARSH;
    }
}

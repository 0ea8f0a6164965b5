package app.tandem.engine.image.codec.jpeg;

import app.tandem.engine.image.MeanLight;
import app.tandem.engine.image.PixelSink;
import app.tandem.engine.image.Size;
import app.tandem.engine.image.codec.FileBytes;
import java.io.IOException;
import java.util.List;

/// Decodes an [OrdinaryJpeg] in a half, a quarter or an eighth of its size. It needs a few coefficients of each
/// block, passes the others ([JpegBits]), and keeps the light of all ([MeanLight]).
final class ShrinkingJpeg implements JpegRows {
    /// How much larger than what is needed a reduced picture must come: fewer frequencies are left the more it is
    /// reduced, and the resampler has to take away those that came out wrong (docs/benchmarks.md).
    private static final List<Margin> MARGINS = List.of(new Margin(8, 3), new Margin(4, 1.8), new Margin(2, 1.4));

    private record Margin(int reduction, double times) {}

    private final Size size;
    private final int interval;
    private final JpegScan scan;
    private final JpegBits bits;
    private final JpegPlane.Grid grid;
    private final List<JpegPlane> planes;
    private final JpegColours colours;
    private final float[] light;
    private int done;
    private int last;
    private int sinceRestart;
    private int restarts;
    private boolean lacks;
    private boolean complained;

    /// Begins to decode.
    ///
    /// @param jpeg its header; not [OrdinaryJpeg#isRgb]
    /// @param file the file; must stay open
    /// @param reduction 2, 4 or 8: the sides are divided by it, and rounded up
    /// @param mean what the codes mean
    ShrinkingJpeg(OrdinaryJpeg jpeg, FileBytes file, int reduction, MeanLight mean) {
        size = size(jpeg.size(), reduction);
        interval = jpeg.interval();
        scan = new JpegScan(file, jpeg.scan());
        bits = new JpegBits(scan);
        grid = grid(jpeg, 8 / reduction);
        planes = jpeg.components().stream()
                .map(component -> new JpegPlane(grid, component))
                .toList();
        colours = new JpegColours(planes, grid, mean);
        light = new float[size.width() * grid.side() * planes.size()];
    }

    /// How far a picture may be shrunk so that it can't be told from one that was decoded in full.
    ///
    /// @param jpeg its header
    /// @param atLeast what is needed of it
    /// @return 2, 4 or 8; 1 when it may not
    static int reduction(OrdinaryJpeg jpeg, Size atLeast) {
        for (Margin margin : MARGINS) {
            Size size = size(jpeg.size(), margin.reduction());
            if (size.width() >= margin.times() * atLeast.width()
                    && size.height() >= margin.times() * atLeast.height()
                    && isPossible(jpeg, 8 / margin.reduction())) {
                return margin.reduction();
            }
        }
        return 1;
    }

    private static boolean isPossible(OrdinaryJpeg jpeg, int side) {
        return !jpeg.isRgb()
                && jpeg.components().stream()
                        .allMatch(each -> isPossible(side * jpeg.widest(), each.across())
                                && isPossible(side * jpeg.highest(), each.down()));
    }

    private static boolean isPossible(int pixels, int blocks) {
        return pixels <= 8 * blocks && Integer.bitCount(pixels / blocks) == 1;
    }

    /// The size in which a picture comes out.
    ///
    /// @param stored its own
    /// @param reduction 1, 2, 4 or 8
    /// @return each side divided, and rounded up
    static Size size(Size stored, int reduction) {
        return new Size(Math.ceilDiv(stored.width(), reduction), Math.ceilDiv(stored.height(), reduction));
    }

    /// The blocks of a single component come row by row, whatever its sampling says (ITU-T T.81, A.2.2).
    private static JpegPlane.Grid grid(OrdinaryJpeg jpeg, int side) {
        boolean single = jpeg.components().size() == 1;
        int widest = single ? 1 : jpeg.widest();
        int highest = single ? 1 : jpeg.highest();
        return new JpegPlane.Grid(side, Math.ceilDiv(jpeg.size().width(), 8 * widest), widest, highest);
    }

    @Override
    public Size size() {
        return size;
    }

    @Override
    public boolean hasMore() {
        return done < size.height();
    }

    @Override
    public void give(PixelSink sink) throws IOException, InterruptedException {
        for (int step = 0; step < grid.steps(); step++) {
            if (interval > 0 && sinceRestart == interval) {
                restart();
            }
            sinceRestart++;
            decode(step);
        }
        last = done;
        // a row of cells at a time: what is converted then stays in the processor's cache until it is summed
        for (int cell = 0; cell < grid.highest() && hasMore(); cell++) {
            Size band = new Size(size.width(), Math.min(grid.side(), size.height() - done));
            colours.convert(cell * grid.side(), band, light);
            sink.accept(light, band);
            done += band.height();
        }
    }

    private void decode(int step) throws IOException {
        if (!lacks) {
            bits.prepare();
            for (JpegPlane plane : planes) {
                plane.decode(bits, step);
            }
            lacks = bits.isPastEnd();
            complained |= lacks;
        }
        if (lacks) {
            for (JpegPlane plane : planes) {
                plane.leaveOut(step);
            }
        }
    }

    /// What is missing before a restart marker ends there: behind it the file can be read again.
    private void restart() throws IOException {
        int number = scan.restart();
        complained |= number != restarts % 8;
        lacks = number < 0;
        restarts++;
        sinceRestart = 0;
        bits.restart();
        for (JpegPlane plane : planes) {
            plane.restart();
        }
    }

    @Override
    public boolean hasComplained() {
        return complained;
    }

    @Override
    public long percent() {
        return 100L * last / size.height();
    }
}

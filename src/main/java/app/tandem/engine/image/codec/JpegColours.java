package app.tandem.engine.image.codec;

import app.tandem.engine.image.MeanLight;
import app.tandem.engine.image.Size;
import java.util.List;

/// Makes grey or RGB of the planes of a JPEG (JFIF 1.02, "Colorspace"), with the light that its blocks had before they
/// were made smaller.
final class JpegColours {
    private static final float RED = 1.402f;
    private static final float GREEN_OF_BLUE = -0.344136f;
    private static final float GREEN_OF_RED = -0.714136f;
    private static final float BLUE = 1.772f;

    // What a loss in the differences of colour adds to that of each colour. The planes' losses depend on each other in
    // a way that is not known. Most of it is the noise of sensors, in all three colours alike and independent: then
    // Cov(Y, Cr) = −0.2444 · Var(Cr) and Cov(Y, Cb) = −0.4841 · Var(Cb), which is taken into account here.
    private static final float RED_LOSS = 1.2803f;
    private static final float GREEN_LOSS_OF_BLUE = 0.4516f;
    private static final float GREEN_LOSS_OF_RED = 0.8591f;
    private static final float BLUE_LOSS = 1.4245f;

    /// Where the code of middle grey stands in a row of the corrections, and a half, since what follows is cut off.
    private static final float MIDDLE = MeanLight.ZERO + 128.5f;

    /// Above this loss pixels of a cell differ so much that it must be shared out among them: the same for all would be
    /// more than black or white pixels can have.
    private static final float HARSH = 24 * 24;

    private final List<JpegPlane> planes;
    private final JpegPlane.Grid grid;
    private final byte[] corrections;
    private final int[][] places;

    /// Takes what is to be converted, again and again.
    ///
    /// @param planes one or three
    /// @param grid how their blocks lie
    /// @param light what the codes mean
    JpegColours(List<JpegPlane> planes, JpegPlane.Grid grid, MeanLight light) {
        this.planes = planes;
        this.grid = grid;
        corrections = light.corrections();
        places = new int[planes.size()][grid.stride() * grid.side()];
    }

    /// Converts what the planes hold.
    ///
    /// @param size pixels a row, and rows
    /// @param samples filled, without gaps
    void convert(Size size, byte[] samples) {
        int channels = planes.size();
        for (int top = 0; top < size.height(); top += grid.side()) {
            if (channels == 1) {
                find(top, 0, 0, places[0]);
                correct(top, 0, 0, places[0]);
            } else {
                find(top, 0, RED, places[0]);
                find(top, GREEN_OF_BLUE, GREEN_OF_RED, places[1]);
                find(top, BLUE, 0, places[2]);
                correct(top, 0, RED_LOSS, places[0]);
                correct(top, GREEN_LOSS_OF_BLUE, GREEN_LOSS_OF_RED, places[1]);
                correct(top, BLUE_LOSS, 0, places[2]);
            }
            for (int y = top; y < Math.min(top + grid.side(), size.height()); y++) {
                for (int channel = 0; channel < channels; channel++) {
                    int from = (y - top) * grid.stride();
                    int to = y * size.width() * channels + channel;
                    for (int x = 0; x < size.width(); x++) {
                        samples[to + x * channels] = corrections[places[channel][from + x]];
                    }
                }
            }
        }
    }

    /// Where the codes of a row of cells stand in a row of the corrections. A plain loop: the compiler makes vector
    /// instructions of it.
    private void find(int top, float ofBlue, float ofRed, int[] found) {
        float[] greys = planes.getFirst().samples();
        float[] blues = planes.get(planes.size() / 2).samples();
        float[] reds = planes.getLast().samples();
        int from = top * grid.stride();
        for (int i = 0; i < found.length; i++) {
            float code = greys[from + i] + ofBlue * blues[from + i] + ofRed * reds[from + i] + MIDDLE;
            found[i] = (int) Math.min(Math.max(code, 0), MeanLight.RANGE - 1);
        }
    }

    /// Moves each place to the row that it needs.
    private void correct(int top, float ofBlue, float ofRed, int[] found) {
        float[] greys = planes.getFirst().losses();
        float[] blues = planes.get(planes.size() / 2).losses();
        float[] reds = planes.getLast().losses();
        int first = top / grid.side() * grid.cells();
        for (int cell = 0; cell < grid.cells(); cell++) {
            int at = first + cell;
            float loss = greys[at] + ofBlue * blues[at] + ofRed * reds[at];
            if (loss > HARSH) {
                share(loss, cell * grid.side(), found);
            } else {
                move(MeanLight.row(loss) * MeanLight.RANGE, cell * grid.side(), found);
            }
        }
    }

    private void move(int by, int first, int[] found) {
        int side = grid.side();
        for (int y = 0, row = first; y < side; y++, row += grid.stride()) {
            for (int i = row; i < row + side; i++) {
                found[i] += by;
            }
        }
    }

    /// Each pixel gets a share of the loss in proportion to the widest spread that its code allows. An edge between
    /// black
    /// and white is lost in the pixels that it crosses, and not in those beside it.
    private void share(float loss, int first, int[] found) {
        int side = grid.side();
        float widest = 0;
        for (int i = 0; i < side * side; i++) {
            widest += MeanLight.widest(found[first + i / side * grid.stride() + i % side]);
        }
        float share = Math.min(1, loss * side * side / Math.max(widest, 1));
        for (int i = 0; i < side * side; i++) {
            int at = first + i / side * grid.stride() + i % side;
            found[at] += MeanLight.row(share * MeanLight.widest(found[at])) * MeanLight.RANGE;
        }
    }
}

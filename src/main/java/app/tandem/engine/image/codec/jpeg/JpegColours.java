package app.tandem.engine.image.codec.jpeg;

import app.tandem.engine.image.MeanLight;
import app.tandem.engine.image.Size;
import java.util.List;

/// Makes light, grey or RGB, of the planes of a JPEG (JFIF 1.02, "Colorspace"): that which its blocks had before they
/// were made smaller.
final class JpegColours {
    private static final float[] OF_BLUE = {0, -0.344136f, 1.772f};
    private static final float[] OF_RED = {1.402f, -0.714136f, 0};

    // What a loss in the differences of colour adds to that of each colour. The planes' losses depend on each other in
    // a way that is not known. Most of it is the noise of sensors, in all three colours alike and independent: then
    // Cov(Y, Cr) = −0.2444 · Var(Cr) and Cov(Y, Cb) = −0.4841 · Var(Cb), which is taken into account here.
    private static final float[] LOSS_OF_BLUE = {0, 0.4516f, 1.4245f};
    private static final float[] LOSS_OF_RED = {1.2803f, 0.8591f, 0};

    /// Where the code of middle grey stands in a row of the table, and a half, since what follows is cut off.
    private static final float MIDDLE = MeanLight.ZERO + 128.5f;

    /// Above this loss pixels of a cell differ so much that it must be shared out among them: the same for all would be
    /// more than black or white pixels can have.
    private static final float HARSH = 24 * 24;

    private final List<JpegPlane> planes;
    private final JpegPlane.Grid grid;
    private final boolean coarse;
    private final float[] lights;
    private final int[][] places;
    private final int[][] rows;

    /// Takes what is to be converted, again and again.
    ///
    /// @param planes one or three
    /// @param grid how their blocks lie
    /// @param mean what the codes mean
    JpegColours(List<JpegPlane> planes, JpegPlane.Grid grid, MeanLight mean) {
        this.planes = planes;
        this.grid = grid;
        coarse = planes.getLast().isCoarse();
        lights = mean.lights();
        places = new int[planes.size()][grid.stride() * grid.side()];
        rows = new int[planes.size()][grid.cells()];
    }

    /// Converts a row of cells.
    ///
    /// @param top its first row of pixels in the planes
    /// @param size pixels a row, and rows
    /// @param light filled, without gaps
    void convert(int top, Size size, float[] light) {
        for (int channel = 0; channel < planes.size(); channel++) {
            find(top, channel);
            correct(top, channel);
            for (int y = 0; y < size.height(); y++) {
                int to = y * size.width() * planes.size() + channel;
                write(places[channel], y * grid.stride(), rows[channel], size.width(), light, to);
            }
        }
    }

    /// Where the codes of a row of cells stand in a row of the table. A plain loop: the compiler makes vector
    /// instructions of it.
    private void find(int top, int channel) {
        int[] found = places[channel];
        float ofBlue = planes.size() == 1 ? 0 : OF_BLUE[channel];
        float ofRed = planes.size() == 1 ? 0 : OF_RED[channel];
        float[] greys = planes.getFirst().samples();
        float[] blues = planes.get(planes.size() / 2).samples();
        float[] reds = planes.getLast().samples();
        int from = top * grid.stride();
        for (int i = 0; i < found.length; i++) {
            float code = greys[from + i] + ofBlue * blues[from + i] + ofRed * reds[from + i] + MIDDLE;
            found[i] = (int) Math.min(Math.max(code, 0), MeanLight.RANGE - 1);
        }
    }

    /// Which row of the table each cell needs.
    private void correct(int top, int channel) {
        int[] found = places[channel];
        int[] chosen = rows[channel];
        float ofBlue = planes.size() == 1 ? 0 : LOSS_OF_BLUE[channel];
        float ofRed = planes.size() == 1 ? 0 : LOSS_OF_RED[channel];
        float[] greys = planes.getFirst().losses();
        float[] blues = planes.get(planes.size() / 2).losses();
        float[] reds = planes.getLast().losses();
        float[] samples = planes.getFirst().samples();
        int first = top / grid.side() * grid.cells();
        for (int cell = 0; cell < grid.cells(); cell++) {
            int at = first + cell;
            int pixel = cell * grid.side();
            float loss = greys[at] + ofBlue * blues[at] + ofRed * reds[at];
            float shift = found[pixel] - MIDDLE - samples[top * grid.stride() + pixel];
            if (coarse && shift * shift > loss) {
                chosen[cell] = MeanLight.rowOfCut(loss) * MeanLight.RANGE;
            } else if (loss > HARSH && grid.side() > 1) {
                share(loss, pixel, found);
                chosen[cell] = 0;
            } else {
                chosen[cell] = MeanLight.row(loss) * MeanLight.RANGE;
            }
        }
    }

    /// Each pixel gets a share of the loss in proportion to the widest spread that its code allows. An edge between
    /// black and white is lost in the pixels that it crosses, and not in those beside it.
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

    /// Writes a row. Cells of the usual sizes, two or four pixels a side, are written without a loop of their own.
    private void write(int[] found, int first, int[] chosen, int width, float[] light, int to) {
        int channels = planes.size();
        int side = grid.side();
        int whole = side == 2 || side == 4 ? width / side : 0;
        if (side == 2) {
            for (int cell = 0, at = first, next = to; cell < whole; cell++, at += 2, next += 2 * channels) {
                int row = chosen[cell];
                light[next] = lights[row + found[at]];
                light[next + channels] = lights[row + found[at + 1]];
            }
        } else if (side == 4) {
            for (int cell = 0, at = first, next = to; cell < whole; cell++, at += 4, next += 4 * channels) {
                int row = chosen[cell];
                light[next] = lights[row + found[at]];
                light[next + channels] = lights[row + found[at + 1]];
                light[next + 2 * channels] = lights[row + found[at + 2]];
                light[next + 3 * channels] = lights[row + found[at + 3]];
            }
        }
        for (int x = whole * side; x < width; x++) {
            light[to + x * channels] = lights[chosen[x / side] + found[first + x]];
        }
    }
}

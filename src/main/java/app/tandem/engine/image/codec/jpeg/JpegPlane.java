package app.tandem.engine.image.codec.jpeg;

/// The pixels of one component of a JPEG that is decoded in a smaller size, of one row of steps at a time.
final class JpegPlane {
    private final Grid grid;
    private final JpegComponent component;
    private final int across;
    private final int down;
    private final float[] samples;
    private final float[] losses;

    /// How the blocks of a row of steps lie. A cell is what the block of a component with the most samples covers.
    ///
    /// @param side pixels a side of a cell
    /// @param steps how many there are in a row
    /// @param widest cells across in a step
    /// @param highest cells downwards in a step
    record Grid(int side, int steps, int widest, int highest) {

        /// Cells in a row.
        int cells() {
            return steps * widest;
        }

        /// Pixels in a row.
        int stride() {
            return cells() * side;
        }
    }

    /// Makes room.
    ///
    /// @param grid how its blocks lie
    /// @param described what the file says of it
    JpegPlane(Grid grid, OrdinaryJpeg.Component described) {
        this.grid = grid;
        across = Math.min(described.across(), grid.widest());
        down = Math.min(described.down(), grid.highest());
        component = new JpegComponent(
                HuffmanCodes.ofFirst(described.first()),
                HuffmanCodes.ofOthers(described.others()),
                described.quantisation(),
                grid.side() * grid.widest() / across,
                grid.side() * grid.highest() / down);
        samples = new float[grid.stride() * grid.side() * grid.highest()];
        losses = new float[grid.cells() * grid.highest()];
    }

    /// Whether its blocks cover more than a cell.
    boolean isCoarse() {
        return across < grid.widest() || down < grid.highest();
    }

    /// Rows of samples, 0 in the middle, each as long as the grid's stride. Not a copy: only to be read.
    float[] samples() {
        return samples;
    }

    /// By cell, row by row, the mean square of what its pixels don't show. Not a copy: only to be read.
    float[] losses() {
        return losses;
    }

    /// Forgets the block before.
    void restart() {
        component.restart();
    }

    /// Decodes the blocks of a step.
    ///
    /// @param bits where they come from
    /// @param step its number in the row
    void decode(JpegBits bits, int step) {
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                float lost = component.decode(bits, samples, pixel(step, x, y), grid.stride());
                spread(lost, step, x, y);
            }
        }
    }

    /// Makes the blocks of a step grey, of which the file has nothing.
    ///
    /// @param step its number in the row
    void leaveOut(int step) {
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                component.leaveOut(samples, pixel(step, x, y), grid.stride());
                spread(0, step, x, y);
            }
        }
    }

    private int pixel(int step, int x, int y) {
        return y * component.height() * grid.stride() + (step * across + x) * component.width();
    }

    private void spread(float lost, int step, int x, int y) {
        int width = grid.widest() / across;
        int height = grid.highest() / down;
        int first = y * height * grid.cells() + (step * across + x) * width;
        for (int i = 0; i < height; i++) {
            for (int cell = first; cell < first + width; cell++) {
                losses[cell + i * grid.cells()] = lost;
            }
        }
    }
}

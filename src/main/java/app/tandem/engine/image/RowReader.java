package app.tandem.engine.image;

/// Reads a raster's rows as intensities; colours are multiplied by their alpha, so that the hidden colour of a
/// transparent pixel weighs nothing when pixels are mixed.
final class RowReader {
    private final Raster raster;
    private final float[] colours;
    private final float[] alphas;
    private final int length;

    /// Reads rows of a raster.
    ///
    /// @param raster the pixels
    /// @param curve what its codes mean
    RowReader(Raster raster, ToneCurve curve) {
        this.raster = raster;
        this.colours = curve.intensities();
        this.alphas = ToneCurve.straight(raster.depth()).intensities();
        this.length = raster.size().width() * raster.channels();
    }

    /// Reads a row.
    ///
    /// @param y which, from the top
    /// @param row filled with as many intensities as a row has samples
    void read(int y, float[] row) {
        int offset = y * length;
        switch (raster) {
            case Raster.Bytes bytes -> look(bytes.samples(), offset, row);
            case Raster.Shorts shorts -> look(shorts.samples(), offset, row);
        }
        if (raster.hasAlpha()) {
            premultiply(offset, row);
        }
    }

    private void look(byte[] samples, int offset, float[] row) {
        float[] table = colours;
        for (int i = 0; i < length; i++) {
            row[i] = table[samples[offset + i] & 0xFF];
        }
    }

    private void look(short[] samples, int offset, float[] row) {
        float[] table = colours;
        for (int i = 0; i < length; i++) {
            row[i] = table[samples[offset + i] & 0xFFFF];
        }
    }

    private void premultiply(int offset, float[] row) {
        int channels = raster.channels();
        for (int last = channels - 1; last < length; last += channels) {
            float alpha = alphas[raster.sample(offset + last)];
            for (int i = last - channels + 1; i < last; i++) {
                row[i] *= alpha;
            }
            row[last] = alpha;
        }
    }
}

package app.tandem.engine.image.resample;

import app.tandem.engine.image.colour.ToneCurve;
import app.tandem.engine.image.pixels.Raster;

/// Reads a raster's rows as intensities; colours are multiplied by their alpha, so that the hidden colour of a
/// transparent pixel weighs nothing when pixels are mixed.
final class RowReader {
    private final float[] colours;
    private final float[] alphas;
    private final int length;

    /// Reads rows of one length.
    ///
    /// @param length how many samples per row has
    /// @param depth how many bits per sample has, 8 or 16
    /// @param curve what the encoded samples mean
    RowReader(int length, int depth, ToneCurve curve) {
        this.colours = curve.intensities();
        this.alphas = ToneCurve.straight(depth).intensities();
        this.length = length;
    }

    /// Reads a row.
    ///
    /// @param raster the pixels
    /// @param y which row of them, from the top
    /// @param row filled with as many intensities as a row has samples
    void read(Raster raster, int y, float[] row) {
        int offset = y * length;
        switch (raster) {
            case Raster.Bytes bytes -> look(bytes.samples(), offset, row);
            case Raster.Shorts shorts -> look(shorts.samples(), offset, row);
        }
        if (raster.hasAlpha()) {
            premultiply(raster, offset, row);
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

    private void premultiply(Raster raster, int offset, float[] row) {
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

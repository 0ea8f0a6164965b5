package app.tandem.engine.image.resample;

import app.tandem.engine.image.colour.ToneCurve;
import app.tandem.engine.image.pixels.Raster;
import java.util.Arrays;

/// Writes rows of intensities into a new raster. Colours are divided by their alpha again and put within
/// bounds, which the negative lobes of a filter may have left; a pixel that is wholly transparent is 0 in all
/// channels.
final class RowWriter {
    private final Raster raster;
    private final ToneCurve curve;
    private final ToneCurve alphas;
    private final int length;
    private final int[] encoded;

    /// Writes into a raster.
    ///
    /// @param raster is filled
    /// @param curve what its encoded samples mean
    RowWriter(Raster raster, ToneCurve curve) {
        this.raster = raster;
        this.curve = curve;
        this.alphas = ToneCurve.straight(raster.depth());
        this.length = raster.size().width() * raster.channels();
        this.encoded = new int[length];
    }

    /// Writes a row.
    ///
    /// @param y which, from the top
    /// @param row its intensities, colours multiplied by their alpha
    void write(int y, float[] row) {
        if (raster.hasAlpha()) {
            divide(row);
        } else {
            curve.encode(row, encoded);
        }
        int offset = y * length;
        switch (raster) {
            case Raster.Bytes bytes -> {
                for (int i = 0; i < length; i++) {
                    bytes.samples()[offset + i] = (byte) encoded[i];
                }
            }
            case Raster.Shorts shorts -> {
                for (int i = 0; i < length; i++) {
                    shorts.samples()[offset + i] = (short) encoded[i];
                }
            }
        }
    }

    private void divide(float[] row) {
        int channels = raster.channels();
        for (int last = channels - 1; last < length; last += channels) {
            int first = last - channels + 1;
            encoded[last] = alphas.encode(row[last]);
            if (encoded[last] == 0) {
                Arrays.fill(encoded, first, last, 0);
                continue;
            }
            for (int i = first; i < last; i++) {
                encoded[i] = curve.encode(row[i] / row[last]);
            }
        }
    }

    /// The raster, complete when every row has been written.
    ///
    /// @return the raster, given away
    Raster raster() {
        return raster;
    }
}

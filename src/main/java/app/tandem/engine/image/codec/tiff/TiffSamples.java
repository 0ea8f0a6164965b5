package app.tandem.engine.image.codec.tiff;

import app.tandem.engine.image.codec.LinearLight;
import app.tandem.engine.image.codec.RasterConversions;
import app.tandem.engine.image.codec.imageio.AwtImages;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.work.Interrupts;

/// Makes a picture of the samples of a TIFF as they stand in the file.
final class TiffSamples {
    private static final int ROWS_BETWEEN_CHECKS = 64;

    private final java.awt.image.Raster from;
    private final TiffLayout layout;
    private final double[] pixel;
    private final int[] encoded = new int[4];

    private TiffSamples(java.awt.image.Raster from, TiffLayout layout) {
        this.from = from;
        this.layout = layout;
        this.pixel = new double[from.getNumBands()];
    }

    /// Converts a picture.
    ///
    /// @param from the samples
    /// @param layout what they mean
    /// @return 8 or 16 bits per channel, opacity apart from the colours
    /// @throws ImageException when there are fewer samples per pixel than their meaning needs
    /// @throws InterruptedException when the thread is interrupted
    static Raster raster(java.awt.image.Raster from, TiffLayout layout) throws ImageException, InterruptedException {
        if (from.getNumBands() < Math.max(layout.colours(), layout.alpha() + 1)) {
            throw ImageException.of("image.fewSamples");
        }
        return layout.isPlain() && from.getNumBands() == layout.channels()
                ? AwtImages.samples(from) // most files need no arithmetic
                : new TiffSamples(from, layout).raster();
    }

    private Raster raster() throws ImageException, InterruptedException {
        Size size = new Size(from.getWidth(), from.getHeight());
        int channels = layout.channels();
        int length = RasterConversions.samples(size, channels);
        Raster raster = layout.depth() == 8
                ? new Raster.Bytes(size, channels, new byte[length])
                : new Raster.Shorts(size, channels, new short[length]);
        int bands = from.getNumBands();
        double[] row = new double[size.width() * bands];
        double white = layout.depth() == 8 ? 255 : 65_535;
        for (int y = 0, at = 0; y < size.height(); y++) {
            if (y % ROWS_BETWEEN_CHECKS == 0) {
                Interrupts.check();
            }
            from.getPixels(from.getMinX(), from.getMinY() + y, size.width(), 1, row);
            for (int x = 0; x < size.width(); x++) {
                System.arraycopy(row, x * bands, pixel, 0, bands);
                convert(white);
                for (int channel = 0; channel < channels; channel++) {
                    raster.put(at++, encoded[channel]);
                }
            }
        }
        return raster;
    }

    private void convert(double white) {
        int colours = layout.colours();
        double opacity = layout.alpha() < 0 ? 1 : Math.clamp(share(pixel[layout.alpha()]), 0, 1);
        if (layout.isLab()) {
            lab(white);
        }
        for (int colour = 0; colour < colours && !layout.isLab(); colour++) {
            double share = share(pixel[colour]);
            if (layout.photometric() == TiffLayout.WHITE_IS_ZERO) {
                share = 1 - share;
            }
            if (layout.associated()) {
                share = opacity == 0 ? 0 : share / opacity;
            }
            encoded[colour] =
                    layout.floats() ? LinearLight.encode(share) : (int) Math.round(Math.clamp(share, 0, 1) * white);
        }
        encoded[colours] = (int) Math.round(opacity * white);
    }

    /// A sample's part of the most it can be.
    private double share(double sample) {
        if (layout.floats()) {
            return sample;
        }
        double most = Math.pow(2, layout.bits()) - 1;
        return (sample < 0 ? sample + most + 1 : sample) / most; // 32 bits come with a sign
    }

    /// TIFF 6.0, section 23, where a\* and b\* have a sign; Adobe's technical notes for Photoshop, where they
    /// have none.
    private void lab(double white) {
        boolean deep = layout.bits() > 8;
        double step = deep ? 256 : 1;
        boolean icc = layout.photometric() == TiffLayout.ICC_LAB;
        double most = icc && deep ? 65_280 : Math.pow(2, layout.bits()) - 1;
        double a = icc ? pixel[1] / step - 128 : signed(pixel[1], step) / step;
        double b = icc ? pixel[2] / step - 128 : signed(pixel[2], step) / step;
        LinearLight.lab(Math.min(100, 100 * pixel[0] / most), a, b, encoded);
        for (int i = 0; i < 3; i++) {
            encoded[i] = (int) Math.round(encoded[i] * white / 65_535);
        }
    }

    private static double signed(double sample, double step) {
        return sample >= 128 * step ? sample - 256 * step : sample;
    }
}

package app.tandem.engine.image.codec.imageio;

import app.tandem.engine.image.codec.RasterConversions;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.work.Interrupts;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferUShort;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Pixels out of the pictures of ImageIO. Samples of grey and RGB are taken as they are, in whatever profile
/// and depth: AWT's own conversions go through 8 bits, and take grey for linear light.
public final class AwtImages {
    private static final int ROWS_BETWEEN_CHECKS = 64;

    private AwtImages() {}

    /// Whether the samples were turned into sRGB, so that the file's profile no longer says what they mean.
    ///
    /// @param image what a reader gave
    /// @return false where they are grey or RGB as they stand in the file
    public static boolean isConverted(BufferedImage image) {
        int space = image.getColorModel().getColorSpace().getType();
        return space != ColorSpace.TYPE_RGB && space != ColorSpace.TYPE_GRAY;
    }

    /// Takes the pixels out.
    ///
    /// @param image what a reader gave; its samples may be changed
    /// @return 8 or 16 bits per channel
    /// @throws ImageException for samples of a kind that can't be shown
    /// @throws InterruptedException when the thread is interrupted
    public static Raster raster(BufferedImage image) throws ImageException, InterruptedException {
        if (isConverted(image)) {
            return argb(toSrgb(image));
        }
        int type = image.getColorModel().getTransferType();
        if (type == DataBuffer.TYPE_FLOAT || type == DataBuffer.TYPE_DOUBLE) {
            throw ImageException.of("image.floats");
        }
        boolean plain = image.getColorModel() instanceof ComponentColorModel
                && image.getRaster().getNumBands() <= 4
                && image.getColorModel().getComponentSize(0) % 8 == 0;
        if (!plain) {
            return image.getColorModel() instanceof IndexColorModel palette && isGrey(palette)
                    ? grey(image, palette)
                    : argb(image);
        }
        image.coerceData(false); // the samples stay, premultiplied ones are divided
        return samples(image.getRaster());
    }

    private static BufferedImage toSrgb(BufferedImage image) {
        BufferedImage rgb = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        return new ColorConvertOp(null).filter(image, rgb);
    }

    /// Takes the samples out as they are, without a copy where they lie in the order in which Tandem has them.
    ///
    /// @param from 8, 16 or 32 bits per sample; of 32 the upper half is taken
    /// @return 8 or 16 bits per channel; may share its array with `from`
    /// @throws ImageException when the picture is too large for an array
    /// @throws InterruptedException when the thread is interrupted
    public static Raster samples(java.awt.image.Raster from) throws ImageException, InterruptedException {
        Size size = new Size(from.getWidth(), from.getHeight());
        int channels = from.getNumBands();
        int length = RasterConversions.samples(size, channels);
        if (from.getTransferType() == DataBuffer.TYPE_BYTE) {
            return from.getDataBuffer() instanceof DataBufferByte bytes && isInOrder(from, length)
                    ? new Raster.Bytes(size, channels, bytes.getData())
                    : new Raster.Bytes(size, channels, copy(from, new byte[length]));
        }
        short[] samples = new short[length];
        if (from.getTransferType() != DataBuffer.TYPE_INT) {
            return from.getDataBuffer() instanceof DataBufferUShort shorts && isInOrder(from, length)
                    ? new Raster.Shorts(size, channels, shorts.getData())
                    : new Raster.Shorts(size, channels, copy(from, samples));
        }
        int[] row = new int[size.width() * channels];
        for (int y = 0, at = 0; y < size.height(); y++) {
            checkAt(y);
            for (int sample : from.getPixels(from.getMinX(), from.getMinY() + y, size.width(), 1, row)) {
                samples[at++] = (short) (sample >> 16);
            }
        }
        return new Raster.Shorts(size, channels, samples);
    }

    private static boolean isInOrder(java.awt.image.Raster from, int length) {
        if (!(from.getSampleModel() instanceof PixelInterleavedSampleModel model)) {
            return false;
        }
        int bands = model.getNumBands();
        return from.getDataBuffer().getNumBanks() == 1
                && from.getDataBuffer().getOffset() == 0
                && from.getDataBuffer().getSize() == length
                && from.getSampleModelTranslateX() == from.getMinX()
                && from.getSampleModelTranslateY() == from.getMinY()
                && model.getWidth() == from.getWidth()
                && model.getPixelStride() == bands
                && model.getScanlineStride() == from.getWidth() * bands
                && Arrays.equals(
                        model.getBandOffsets(), IntStream.range(0, bands).toArray());
    }

    /// Copies row by row: of a whole picture AWT copies pixel by pixel, and doesn't listen meanwhile.
    private static <T> T copy(java.awt.image.Raster from, T samples) throws InterruptedException {
        int width = from.getWidth() * from.getNumBands();
        Object row = Array.newInstance(samples.getClass().componentType(), width);
        for (int y = 0; y < from.getHeight(); y++) {
            checkAt(y);
            from.getDataElements(from.getMinX(), from.getMinY() + y, from.getWidth(), 1, row);
            System.arraycopy(row, 0, samples, y * width, width);
        }
        return samples;
    }

    private static void checkAt(int row) throws InterruptedException {
        if (row % ROWS_BETWEEN_CHECKS == 0) {
            Interrupts.check();
        }
    }

    private static boolean isGrey(IndexColorModel palette) {
        if (palette.hasAlpha()) {
            return false;
        }
        for (int i = 0; i < palette.getMapSize(); i++) {
            if (palette.getRed(i) != palette.getGreen(i) || palette.getRed(i) != palette.getBlue(i)) {
                return false;
            }
        }
        return true;
    }

    private static Raster grey(BufferedImage image, IndexColorModel palette)
            throws ImageException, InterruptedException {
        Size size = new Size(image.getWidth(), image.getHeight());
        byte[] samples = new byte[RasterConversions.samples(size, 1)];
        int[] row = new int[size.width()];
        for (int y = 0, at = 0; y < size.height(); y++) {
            checkAt(y);
            for (int index : image.getRaster().getPixels(0, y, size.width(), 1, row)) {
                samples[at++] = (byte) palette.getRed(index);
            }
        }
        return new Raster.Bytes(size, 1, samples);
    }

    private static Raster argb(BufferedImage image) throws ImageException, InterruptedException {
        Size size = new Size(image.getWidth(), image.getHeight());
        ColorModel model = image.getColorModel();
        int channels = model.hasAlpha() ? 4 : 3;
        byte[] samples = new byte[RasterConversions.samples(size, channels)];
        int[] row = new int[size.width()];
        for (int y = 0, at = 0; y < size.height(); y++) {
            checkAt(y);
            for (int argb : image.getRGB(0, y, size.width(), 1, row, 0, size.width())) {
                samples[at] = (byte) (argb >> 16);
                samples[at + 1] = (byte) (argb >> 8);
                samples[at + 2] = (byte) argb;
                if (channels == 4) {
                    samples[at + 3] = (byte) (argb >>> 24);
                }
                at += channels;
            }
        }
        return new Raster.Bytes(size, channels, samples);
    }
}

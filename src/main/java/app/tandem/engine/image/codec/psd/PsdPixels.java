package app.tandem.engine.image.codec.psd;

import app.tandem.engine.image.codec.CmykToRgb;
import app.tandem.engine.image.codec.LinearLight;
import app.tandem.engine.image.codec.RasterConversions;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.work.Interrupts;
import java.io.IOException;
import java.nio.ByteBuffer;

/// The samples of a composite picture into colours.
final class PsdPixels {
    private static final int ROWS_BETWEEN_CHECKS = 64;
    private static final double WHITE_OF_8 = 255;
    private static final double WHITE_OF_16 = 65_535;

    private final PsdHeader header;
    private final PsdPlanes planes;
    private final int width;

    private PsdPixels(PsdHeader header, PsdPlanes planes) {
        this.header = header;
        this.planes = planes;
        this.width = header.size().width();
    }

    /// How many channels come out.
    static int channels(PsdHeader header, boolean alpha) {
        int colours = switch (header.mode()) {
            case PsdHeader.BITMAP, PsdHeader.GREY, PsdHeader.DUOTONE -> 1;
            default -> 3;
        };
        return colours + (alpha ? 1 : 0);
    }

    /// How deep they come out.
    static int depth(PsdHeader header) {
        boolean deep = header.depth() > 8 && header.mode() != PsdHeader.CMYK && header.mode() != PsdHeader.INDEXED;
        return deep ? 16 : 8;
    }

    /// Converts a picture.
    ///
    /// @param header of the file
    /// @param planes its samples
    /// @param alpha whether the channel behind the colours is opacity
    /// @param cmyk what turns CMYK into RGB
    /// @param palette of indexed colours: 256 times red, then green, then blue
    /// @return 8 or 16 bits per channel
    static Raster raster(PsdHeader header, PsdPlanes planes, boolean alpha, CmykToRgb cmyk, byte[] palette)
            throws IOException, InterruptedException {
        PsdPixels pixels = new PsdPixels(header, planes);
        return switch (header.mode()) {
            case PsdHeader.INDEXED -> pixels.indexed(palette);
            case PsdHeader.CMYK -> pixels.cmyk(cmyk);
            default -> pixels.colours(alpha);
        };
    }

    private Raster indexed(byte[] palette) throws IOException, InterruptedException {
        if (palette.length < 768) {
            throw ImageException.of("image.noPalette");
        }
        Size size = header.size();
        byte[] rgb = new byte[RasterConversions.samples(size, 3)];
        for (int y = 0, at = 0; y < size.height(); y++) {
            check(y);
            ByteBuffer row = planes.row(0, y);
            for (int x = 0; x < width; x++) {
                int index = row.get(x) & 0xff;
                rgb[at++] = palette[index];
                rgb[at++] = palette[index + 256];
                rgb[at++] = palette[index + 512];
            }
        }
        return new Raster.Bytes(size, 3, rgb);
    }

    private Raster cmyk(CmykToRgb cmyk) throws IOException, InterruptedException {
        Size size = header.size();
        int step = header.depth() / 8;
        byte[] rgb = new byte[RasterConversions.samples(size, 3)];
        byte[] four = new byte[width * 4];
        for (int y = 0; y < size.height(); y++) {
            check(y);
            for (int channel = 0; channel < 4; channel++) {
                ByteBuffer row = planes.row(channel, y);
                for (int x = 0; x < width; x++) {
                    four[4 * x + channel] = row.get(x * step); // of 16 bits the upper half
                }
            }
            System.arraycopy(cmyk.rgb(four, width, 1), 0, rgb, y * width * 3, width * 3);
        }
        return new Raster.Bytes(size, 3, rgb);
    }

    private Raster colours(boolean alpha) throws IOException, InterruptedException {
        Size size = header.size();
        int channels = channels(header, alpha);
        int length = RasterConversions.samples(size, channels);
        Raster raster = depth(header) == 8
                ? new Raster.Bytes(size, channels, new byte[length])
                : new Raster.Shorts(size, channels, new short[length]);
        double white = depth(header) == 8 ? WHITE_OF_8 : WHITE_OF_16;
        double[][] rows = new double[channels][width];
        int[] encoded = new int[3];
        for (int y = 0, at = 0; y < size.height(); y++) {
            check(y);
            for (int channel = 0; channel < channels; channel++) {
                shares(planes.row(channel, y), rows[channel]);
            }
            for (int x = 0; x < width; x++) {
                if (header.mode() == PsdHeader.LAB) {
                    LinearLight.lab(100 * rows[0][x], 255 * rows[1][x] - 128, 255 * rows[2][x] - 128, encoded);
                    for (int value : encoded) {
                        raster.put(at++, (int) Math.round(value * white / WHITE_OF_16));
                    }
                    continue;
                }
                double opacity = alpha ? Math.clamp(rows[channels - 1][x], 0, 1) : 1;
                for (int channel = 0; channel < channels; channel++) {
                    boolean colour = !alpha || channel < channels - 1;
                    raster.put(at++, encode(colour ? bare(rows[channel][x], opacity) : opacity, colour, white));
                }
            }
        }
        return raster;
    }

    /// Photoshop writes its composites as they look on white.
    private double bare(double share, double opacity) {
        return header.layers() >= 0 || opacity == 0 ? share : (share - 1 + opacity) / opacity;
    }

    private int encode(double share, boolean colour, double white) {
        return colour && header.depth() == 32
                ? LinearLight.encode(share)
                : (int) Math.round(Math.clamp(share, 0, 1) * white);
    }

    /// Samples as parts of the most they can be.
    private void shares(ByteBuffer row, double[] shares) {
        for (int x = 0; x < width; x++) {
            shares[x] = switch (header.depth()) {
                case 1 -> 1 - (row.get(x / 8) >> (7 - x % 8) & 1); // 1 is black
                case 8 -> (row.get(x) & 0xff) / WHITE_OF_8;
                case 16 -> (row.getShort(2 * x) & 0xffff) / WHITE_OF_16;
                default -> row.getFloat(4 * x);
            };
        }
    }

    private static void check(int y) throws InterruptedException {
        if (y % ROWS_BETWEEN_CHECKS == 0) {
            Interrupts.check();
        }
    }
}

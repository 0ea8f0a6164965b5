package app.tandem.engine.image.codec.imageio;

import app.tandem.engine.image.codec.RasterConversions;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.metadata.Metadata.Density;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.work.Interrupts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/// Encodes Windows bitmaps (BITMAPINFOHEADER; BITMAPV4HEADER where there is alpha): grey with a palette, else
/// 24 or 32 bits per pixel, rows from the bottom.
final class BmpWriter {
    private static final int FILE_HEADER = 14;
    private static final int PLAIN_HEADER = 40;
    private static final int ALPHA_HEADER = 108;
    private static final int GREYS = 256;
    private static final int BITFIELDS = 3;
    private static final int SRGB = 0x73524742;
    private static final double INCH = 0.0254;

    private BmpWriter() {}

    static void write(Raster.Bytes any, @Nullable Density density, OutputStream out)
            throws IOException, InterruptedException {
        Raster.Bytes raster = any.channels() == 2 ? RasterConversions.colour(any) : any;
        int row = Math.ceilDiv(raster.size().width() * raster.channels(), 4) * 4;
        int header = raster.hasAlpha() ? ALPHA_HEADER : PLAIN_HEADER;
        int palette = raster.channels() == 1 ? 4 * GREYS : 0;
        int pixels = FILE_HEADER + header + palette;
        long length = (long) row * raster.size().height() + pixels;
        if (length > Integer.MAX_VALUE) {
            throw ImageException.of("image.bmp2GB");
        }
        byte[] head = new byte[pixels];
        ByteBuffer fields = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        fields.put((byte) 'B').put((byte) 'M').putInt((int) length).putInt(0).putInt(pixels);
        fields.putInt(header)
                .putInt(raster.size().width())
                .putInt(raster.size().height())
                .putShort((short) 1)
                .putShort((short) (8 * raster.channels()))
                .putInt(raster.hasAlpha() ? BITFIELDS : 0)
                .putInt((int) length - pixels)
                .putInt(density == null ? 0 : (int) Math.round(density.across() / INCH))
                .putInt(density == null ? 0 : (int) Math.round(density.down() / INCH))
                .putInt(palette / 4)
                .putInt(0);
        if (raster.hasAlpha()) {
            fields.putInt(0xff0000)
                    .putInt(0xff00)
                    .putInt(0xff)
                    .putInt(0xff000000)
                    .putInt(SRGB);
        }
        for (int grey = 0; grey < palette / 4; grey++) {
            fields.putInt(grey * 0x010101);
        }
        out.write(head);
        rows(raster, row, out);
    }

    private static void rows(Raster.Bytes raster, int length, OutputStream out)
            throws IOException, InterruptedException {
        byte[] row = new byte[length];
        int channels = raster.channels();
        int stride = raster.size().width() * channels;
        for (int y = raster.size().height() - 1; y >= 0; y--) {
            if (y % 64 == 0) {
                Interrupts.check();
            }
            System.arraycopy(raster.samples(), y * stride, row, 0, stride);
            for (int i = 0; i < stride && channels > 2; i += channels) {
                byte red = row[i];
                row[i] = row[i + 2];
                row[i + 2] = red;
            }
            out.write(row);
        }
    }
}

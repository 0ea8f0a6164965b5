package app.tandem.engine.image.codec.gif;

import app.tandem.engine.image.codec.Dithering;
import app.tandem.engine.image.codec.FrameRectangle;
import app.tandem.engine.image.codec.Palette;
import app.tandem.engine.image.codec.RasterConversions;
import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.work.Interrupts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Encodes GIF89a: every frame with a palette of its own. Of a frame only the part is written that changes,
/// unless pixels become transparent: then frames replace each other as a whole.
final class GifWriter {
    private static final int LEAVE = 1;
    private static final int LARGEST_SIDE = 65_535;
    private static final long MILLISECONDS = 10;

    private GifWriter() {}

    static void write(Image picture, OutputStream out) throws IOException, InterruptedException {
        Size size = picture.size();
        if (size.width() > LARGEST_SIDE || size.height() > LARGEST_SIDE) {
            throw ImageException.of("image.side", "GIF", "65,535");
        }
        List<Raster.Bytes> frames = new ArrayList<>();
        for (Image.Frame frame : picture.frames()) {
            frames.add(RasterConversions.colour(RasterConversions.bytes(frame.raster())));
        }
        out.write("GIF89a".getBytes(StandardCharsets.US_ASCII));
        writeShort(out, size.width());
        writeShort(out, size.height());
        out.write(new byte[] {0x70, 0, 0});
        if (frames.size() > 1 && picture.loops() != 1) {
            out.write(new byte[] {0x21, (byte) 0xff, 11});
            out.write("NETSCAPE2.0".getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[] {3, 1});
            writeShort(out, Math.min(LARGEST_SIDE, Math.max(0, picture.loops() - 1)));
            out.write(0);
        }
        boolean replace = anyVanishes(frames);
        for (int i = 0; i < frames.size(); i++) {
            Interrupts.check();
            FrameRectangle area = i == 0 || replace
                    ? FrameRectangle.whole(size)
                    : FrameRectangle.changed(frames.get(i - 1), frames.get(i));
            long delay = picture.frames().get(i).delay().toMillis() / MILLISECONDS;
            writeFrame(out, frames.get(i), area, replace ? GifHeader.RESTORE_BACKGROUND : LEAVE, (int) delay);
        }
        out.write(0x3b);
    }

    /// Whether a pixel that one frame draws is transparent in the next: drawing over it can't say that.
    private static boolean anyVanishes(List<Raster.Bytes> frames) {
        for (int i = 1; i < frames.size(); i++) {
            for (int pixel = 0; pixel < frames.get(i).size().pixels(); pixel++) {
                if (Palette.isHole(frames.get(i), pixel) && !Palette.isHole(frames.get(i - 1), pixel)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void writeFrame(
            OutputStream out, Raster.Bytes canvas, FrameRectangle area, int disposal, int hundredths)
            throws IOException, InterruptedException {
        Raster.Bytes part = area.of(canvas);
        Palette palette = Palette.of(part);
        int bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(palette.size() - 1));
        boolean holes = palette.transparent() >= 0;
        out.write(new byte[] {0x21, (byte) 0xf9, 4, (byte) (disposal << 2 | (holes ? 1 : 0))});
        writeShort(out, Math.min(LARGEST_SIDE, hundredths));
        out.write(new byte[] {(byte) (holes ? palette.transparent() : 0), 0, 0x2c});
        writeShort(out, area.x());
        writeShort(out, area.y());
        writeShort(out, area.width());
        writeShort(out, area.height());
        out.write(0x80 | (bits - 1));
        for (int i = 0; i < 1 << bits; i++) {
            int colour = i < palette.colours().length ? palette.colours()[i] : 0;
            out.write(new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour});
        }
        new GifLzwWriter(out, Math.max(2, bits)).write(Dithering.draw(part, palette));
    }

    private static void writeShort(OutputStream out, int value) throws IOException {
        out.write(value);
        out.write(value >> 8);
    }
}

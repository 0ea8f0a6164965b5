package app.tandem.engine.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/// TIFF files whose directory stands before their pixels, in one strip, made for tests.
final class TiffFiles {
    static final int PLAIN = 1;
    static final int DEFLATE = 8;
    static final int JPEG = 7;

    /// Where the pixels begin.
    static final int PIXELS = 200;

    private static final int RGB = 2;
    private static final int YCBCR = 6;
    private static final int ENTRIES = 10;
    private static final int BITS = 190;

    private TiffFiles() {}

    /// Three channels, 8 bits each.
    static byte[] rgb(int width, int height, int packing, byte[] samples) throws IOException {
        byte[] strip = packed(width, height, packing, samples);
        ByteBuffer file = ByteBuffer.allocate(PIXELS + strip.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0}).putShort((short) ENTRIES);
        entry(file, 256, 1, width);
        entry(file, 257, 1, height);
        entry(file, 258, 3, BITS);
        entry(file, 259, 1, packing);
        entry(file, 262, 1, packing == JPEG ? YCBCR : RGB);
        entry(file, 273, 1, PIXELS);
        entry(file, 277, 1, 3);
        entry(file, 278, 1, height);
        entry(file, 279, 1, strip.length);
        entry(file, 339, 1, 1);
        for (int i = 0; i < 3; i++) {
            file.putShort(BITS + 2 * i, (short) 8);
        }
        return file.put(PIXELS, strip).array();
    }

    /// The same with another value of one tag.
    static byte[] changed(byte[] file, int tag, int value) {
        ByteBuffer tags = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (int entry = 10; entry < 10 + 12 * ENTRIES; entry += 12) {
            if (tags.getShort(entry) == tag) {
                tags.putInt(entry + 8, value);
            }
        }
        return file;
    }

    private static void entry(ByteBuffer file, int tag, int count, int value) {
        int type = tag == 273 || tag == 279 ? 4 : 3;
        file.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] packed(int width, int height, int packing, byte[] samples) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        switch (packing) {
            case PLAIN -> packed.writeBytes(samples);
            case DEFLATE -> {
                try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
                    out.write(samples);
                }
            }
            default -> {
                BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
                for (int i = 0; i < width * height; i++) {
                    int rgb = (samples[3 * i] & 0xff) << 16
                            | (samples[3 * i + 1] & 0xff) << 8
                            | (samples[3 * i + 2] & 0xff);
                    image.setRGB(i % width, i / width, rgb);
                }
                ImageIO.write(image, "jpeg", packed);
            }
        }
        return packed.toByteArray();
    }
}

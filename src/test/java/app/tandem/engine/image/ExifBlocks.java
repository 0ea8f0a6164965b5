package app.tandem.engine.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// EXIF blocks as cameras write them, made for tests.
public final class ExifBlocks {
    public static final byte[] MAKER_NOTE = "maker note, byte for byte".getBytes(StandardCharsets.US_ASCII);
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int UNDEFINED = 7;

    private ExifBlocks() {}

    /// Orientation, 72 dots per inch, dimensions, a maker note, a place, and a thumbnail at the end.
    public static byte[] camera(int orientation, ByteOrder order) {
        ByteBuffer block = ByteBuffer.allocate(400).order(order);
        block.put(order == ByteOrder.LITTLE_ENDIAN ? new byte[] {'I', 'I'} : new byte[] {'M', 'M'});
        block.putShort((short) 42).putInt(8);
        block.putShort((short) 5);
        number(block, 0x0112, SHORT, orientation);
        entry(block, 0x011a, RATIONAL, 1, 180);
        entry(block, 0x011b, RATIONAL, 1, 180);
        number(block, 0x8769, LONG, 100);
        number(block, 0x8825, LONG, 200);
        block.putInt(300);
        block.position(100).putShort((short) 3);
        entry(block, 0x927c, UNDEFINED, MAKER_NOTE.length, 150);
        number(block, 0xa002, SHORT, 4000);
        number(block, 0xa003, LONG, 3000);
        block.put(150, MAKER_NOTE);
        block.putInt(180, 72).putInt(184, 1);
        block.position(200).putShort((short) 1);
        entry(block, 0x0002, RATIONAL, 3, 230);
        block.putInt(230, 48).putInt(234, 1);
        block.position(300).putShort((short) 2);
        number(block, 0x0201, LONG, 350);
        number(block, 0x0202, LONG, 50);
        block.put(350, new byte[] {(byte) 0xff, (byte) 0xd8});
        return block.array();
    }

    private static void number(ByteBuffer block, int tag, int type, int value) {
        block.putShort((short) tag).putShort((short) type).putInt(1);
        int next = block.position() + 4;
        if (type == SHORT) {
            block.putShort((short) value);
        } else {
            block.putInt(value);
        }
        block.position(next);
    }

    private static void entry(ByteBuffer block, int tag, int type, int count, int offset) {
        block.putShort((short) tag).putShort((short) type).putInt(count).putInt(offset);
    }
}

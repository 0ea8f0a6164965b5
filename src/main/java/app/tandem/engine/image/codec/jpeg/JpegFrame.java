package app.tandem.engine.image.codec.jpeg;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.codec.jpeg.SegmentReader.Segment;
import app.tandem.engine.image.pixels.Size;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a JPEG's frame says of how its samples are written (ITU-T T.81, B.2.2).
///
/// @param process its marker
/// @param size as stored
/// @param components in their order
record JpegFrame(Marker process, Size size, List<Component> components) {
    /// The most blocks that a step of several components has (D_MAX_BLOCKS_IN_MCU).
    static final int MOST_BLOCKS = 10;

    /// The most pixels per side that libjpeg reads and writes (JPEG_MAX_DIMENSION).
    static final int LARGEST_SIDE = 65_500;

    private static final Set<Marker> KNOWN =
            EnumSet.of(Marker.SOF0, Marker.SOF1, Marker.SOF2, Marker.SOF9, Marker.SOF10);
    private static final int LARGEST_FACTOR = 4;
    private static final int BLOCK = 8;

    /// A component.
    ///
    /// @param id its name
    /// @param across blocks across in a step, 1 to 4
    /// @param down blocks downwards in a step, 1 to 4
    /// @param quantisation the slot of its table
    record Component(int id, int across, int down, int quantisation) {}

    /// Reads the segment.
    ///
    /// @param bytes the file
    /// @param segment all of which is there
    /// @return the frame, which may be of a kind that no decoder reads
    /// @throws IOException when the file can't be read
    static JpegFrame read(ByteSource bytes, Segment segment) throws IOException {
        int count = (segment.length() - 6) / 3;
        byte[] payload = bytes.bytes(segment.from(), 6 + 3 * count);
        List<Component> components = new ArrayList<>();
        for (int at = 6; at < payload.length; at += 3) {
            int sampling = payload[at + 1] & 0xff;
            components.add(new Component(payload[at] & 0xff, sampling >> 4, sampling & 15, payload[at + 2] & 0xff));
        }
        int height = (payload[1] & 0xff) << 8 | (payload[2] & 0xff);
        int width = (payload[3] & 0xff) << 8 | (payload[4] & 0xff);
        boolean whole = count == (payload[5] & 0xff) && payload.length == segment.length() && payload[0] == Byte.SIZE;
        return new JpegFrame(
                segment.marker(), new Size(Math.max(1, width), Math.max(1, height)), whole ? components : List.of());
    }

    /// Whether libjpeg decodes its kind: 8 bits; grey, RGB, YCbCr or CMYK; samples whole pixels apart.
    boolean isSound() {
        boolean known = KNOWN.contains(process);
        boolean fits = Math.max(size.width(), size.height()) <= LARGEST_SIDE;
        int count = components.size();
        return known
                && fits
                && (count == 1 || count == 3 || count == 4)
                && components.stream().allMatch(this::isSound);
    }

    private boolean isSound(Component each) {
        return each.across() > 0
                && each.down() > 0
                && widest() <= LARGEST_FACTOR
                && highest() <= LARGEST_FACTOR
                && widest() % each.across() == 0
                && highest() % each.down() == 0;
    }

    /// Whether each scan tells a part of the coefficients.
    boolean isProgressive() {
        return process.isProgressive();
    }

    /// Whether it is coded without tables of codes.
    boolean isArithmetic() {
        return process.isArithmetic();
    }

    /// How many coefficients all blocks have, those that fill up the last steps, too.
    long coefficients() {
        long across = Math.ceilDiv(size.width(), BLOCK * widest());
        long down = Math.ceilDiv(size.height(), BLOCK * highest());
        long blocks = components.stream()
                .mapToLong(each -> (long) each.across() * each.down())
                .sum();
        return across * down * blocks * BLOCK * BLOCK;
    }

    private int widest() {
        return components.stream().mapToInt(Component::across).max().orElse(1);
    }

    private int highest() {
        return components.stream().mapToInt(Component::down).max().orElse(1);
    }
}

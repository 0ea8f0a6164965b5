package app.tandem.engine.image.codec.jpeg;

import static java.nio.ByteOrder.BIG_ENDIAN;

import app.tandem.engine.image.Size;
import app.tandem.engine.image.codec.FileBytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A JPEG that [ShrinkingJpeg] can decode: sequential, Huffman-coded, all components in one scan, every table there and
/// sound. Photographs of cameras are of this kind (ITU-T T.81, annex B).
///
/// @param size as stored
/// @param components one for grey, three for colours
/// @param isRgb whether three components are red, green and blue, instead of brightness and two differences of colour
/// @param interval how many steps there are between two restart markers, 0 without any
/// @param scan where its data begins
record OrdinaryJpeg(Size size, List<Component> components, boolean isRgb, int interval, long scan) {
    /// A component of the frame.
    ///
    /// @param id its name
    /// @param across blocks across in a step
    /// @param down blocks downwards in a step
    /// @param quantisation 64 divisors, in the file's order
    /// @param first codes of its first coefficients
    /// @param others codes of its others
    record Component(
            int id, int across, int down, int[] quantisation, JpegTables.Huffman first, JpegTables.Huffman others) {}

    /// The most blocks across that a component has in a step.
    int widest() {
        return components.stream().mapToInt(Component::across).max().orElse(0);
    }

    /// The most blocks downwards that a component has in a step.
    int highest() {
        return components.stream().mapToInt(Component::down).max().orElse(0);
    }

    /// Looks at every segment up to the first scan.
    ///
    /// @param bytes the file
    /// @param header what was read of it
    /// @return empty when it is of another kind, or anything is odd
    /// @throws IOException when the file can't be read
    static Optional<OrdinaryJpeg> of(FileBytes bytes, JpegHeader header) throws IOException {
        boolean sequential = header.process() == 0xc0 || header.process() == 0xc1;
        boolean colours = header.components() == 1 || header.components() == 3;
        if (!sequential || !colours) {
            return Optional.empty();
        }
        JpegTables tables = new JpegTables(bytes);
        JpegFrame frame = null;
        int interval = 0;
        long at = 2;
        while (bytes.u8(at) == 0xff && bytes.u8(at + 1) != 0xff) {
            int marker = bytes.u8(at + 1);
            long from = at + 4;
            long to = at + 2 + bytes.u16(at + 2, BIG_ENDIAN);
            boolean sound = switch (marker) {
                case 0xc0, 0xc1 -> frame == null && to - from == 6 + 3L * header.components();
                case 0xc4 -> tables.addHuffman(from, to);
                case 0xdb -> tables.addQuantisation(from, to);
                case 0xdd -> to - from == 2;
                case 0xda -> frame != null && frame.isSound() && to - from == 4 + 2L * header.components();
                default -> (marker >= 0xe0 && marker <= 0xef) || marker == 0xfe;
            };
            if (!sound) {
                return Optional.empty();
            }
            switch (marker) {
                case 0xc0, 0xc1 -> frame = JpegFrame.read(bytes, marker, from, to);
                case 0xdd -> interval = bytes.u16(from, BIG_ENDIAN);
                case 0xda -> {
                    List<Component> components = components(bytes, Objects.requireNonNull(frame), tables, from);
                    boolean isRgb = isRgb(bytes, header, components);
                    return Optional.of(new OrdinaryJpeg(header.size(), components, isRgb, interval, to))
                            .filter(OrdinaryJpeg::isSound);
                }
                default -> {
                    // tables are remembered, other segments say nothing of pixels
                }
            }
            at = to;
        }
        return Optional.empty();
    }

    /// Those of frame and scan that agree, with their tables.
    private static List<Component> components(FileBytes bytes, JpegFrame frame, JpegTables tables, long scan)
            throws IOException {
        List<Component> components = new ArrayList<>();
        int count = frame.components().size();
        for (int i = 0; i < count && bytes.u8(scan) == count; i++) {
            JpegFrame.Component each = frame.components().get(i);
            int codes = bytes.u8(scan + 2 + 2L * i);
            int[] quantisation = tables.quantisation(each.quantisation());
            JpegTables.Huffman first = tables.huffman(0, codes >> 4);
            JpegTables.Huffman others = tables.huffman(1, codes & 15);
            boolean same = bytes.u8(scan + 1 + 2L * i) == each.id();
            if (same && quantisation != null && first != null && others != null) {
                components.add(new Component(each.id(), each.across(), each.down(), quantisation, first, others));
            }
        }
        return components.size() == count ? components : List.of();
    }

    private boolean isSound() {
        int blocks = components.stream()
                .mapToInt(each -> each.across() * each.down())
                .sum();
        boolean distinct = components.stream().map(Component::id).distinct().count() == components.size();
        return blocks > 0 && distinct && (components.size() == 1 || blocks <= JpegFrame.MOST_BLOCKS);
    }

    /// As libjpeg guesses it (`default_decompress_parms`).
    private static boolean isRgb(FileBytes bytes, JpegHeader header, List<Component> components) throws IOException {
        if (components.size() == 1) {
            return false;
        }
        for (JpegHeader.Segment segment : header.segments()) {
            if (segment.marker() == 0xe0 && bytes.has(segment.at(), "JFIF\0")) {
                return false;
            }
        }
        return header.isAdobes()
                ? header.transform() == 0
                : components.stream().map(Component::id).toList().equals(List.of((int) 'R', (int) 'G', (int) 'B'));
    }
}

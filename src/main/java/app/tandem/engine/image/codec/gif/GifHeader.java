package app.tandem.engine.image.codec.gif;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.pixels.Size;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The blocks of a GIF file (GIF89a, sections 17 to 27), without the pixels.
///
/// @param size the canvas
/// @param palette where the global colour table is
/// @param frames what is drawn on the canvas, in their order
/// @param plays how often the animation plays; 0 for ever
/// @param ended whether the file ends as it should
/// @param whole whether it lacks nothing but its end
record GifHeader(Size size, Palette palette, List<Frame> frames, int plays, boolean ended, boolean whole) {
    static final int RESTORE_BACKGROUND = 2;
    static final int RESTORE_PREVIOUS = 3;
    private static final int NO_COLOUR = -1;

    /// A colour table.
    ///
    /// @param at where it begins
    /// @param colours how many it has; 0 for none
    record Palette(long at, int colours) {
        static Palette of(long at, int flags) {
            return new Palette(at, (flags & 0x80) == 0 ? 0 : 2 << (flags & 7));
        }

        long end() {
            return at + 3L * colours;
        }
    }

    /// A picture that is drawn on the canvas.
    ///
    /// @param x its left edge
    /// @param y its top edge
    /// @param width of it
    /// @param height of it
    /// @param palette its own colour table
    /// @param interlaced whether in four passes
    /// @param data where its LZW code begins, with the size of the smallest code
    /// @param hundredths of a second that it is shown
    /// @param disposal what happens to its area before the next is drawn
    /// @param transparent the index that draws nothing; −1 for none
    record Frame(
            int x,
            int y,
            int width,
            int height,
            Palette palette,
            boolean interlaced,
            long data,
            int hundredths,
            int disposal,
            int transparent) {}

    /// Whether no pixel of any frame can be transparent.
    boolean isOpaque() {
        if (frames.isEmpty()) {
            return false;
        }
        Frame first = frames.getFirst();
        boolean covers =
                first.x() == 0 && first.y() == 0 && first.width() >= size.width() && first.height() >= size.height();
        return covers
                && first.transparent() == NO_COLOUR
                && frames.stream().noneMatch(frame -> frame.disposal() == RESTORE_BACKGROUND);
    }

    /// Walks the blocks. What follows a place where the file is cut off is missing, which is no error here.
    ///
    /// @param bytes the file
    /// @return what they tell
    /// @throws ImageException when there is not even a canvas
    static GifHeader read(ByteSource bytes) throws IOException {
        int width = bytes.u16(6, LITTLE_ENDIAN);
        int height = bytes.u16(8, LITTLE_ENDIAN);
        if (width == 0 || height == 0) {
            throw ImageException.of("image.noSize", "GIF");
        }
        Palette palette = Palette.of(13, bytes.u8(10));
        Walk walk = new Walk(bytes, palette.end());
        boolean ended = walk.toEnd();
        return new GifHeader(
                new Size(width, height), palette, List.copyOf(walk.frames), walk.plays, ended, ended || walk.whole);
    }

    /// One walk over the blocks of a file.
    private static final class Walk {
        private final ByteSource bytes;
        private final List<Frame> frames = new ArrayList<>();
        private int plays = 1;
        private boolean whole;
        private long at;
        private int flags;
        private int hundredths;
        private int transparent = NO_COLOUR;

        Walk(ByteSource bytes, long at) {
            this.bytes = bytes;
            this.at = at;
        }

        boolean toEnd() throws IOException {
            try {
                while (true) {
                    whole = !frames.isEmpty(); // some programs forget the trailer, others fill up with zeros
                    if (at >= bytes.length()) {
                        return false;
                    }
                    int block = bytes.u8(at++);
                    switch (block) {
                        case 0x3b -> {
                            return true;
                        }
                        case 0x21 -> {
                            whole = false;
                            extension();
                        }
                        case 0x2c -> {
                            whole = false;
                            frame();
                        }
                        default -> {
                            return false;
                        }
                    }
                }
            } catch (ImageException cutOff) {
                return false;
            }
        }

        private void extension() throws IOException {
            int label = bytes.u8(at++);
            if (label == 0xf9) {
                flags = bytes.u8(at + 1);
                hundredths = bytes.u16(at + 2, LITTLE_ENDIAN);
                transparent = (flags & 1) == 0 ? NO_COLOUR : bytes.u8(at + 4);
            } else if (label == 0xff && (bytes.has(at + 1, "NETSCAPE2.0") || bytes.has(at + 1, "ANIMEXTS1.0"))) {
                // the number is of repetitions: browsers play one more (and gif2webp counts so)
                int repetitions = bytes.u16(at + 14, LITTLE_ENDIAN);
                plays = repetitions == 0 ? 0 : repetitions + 1;
            }
            skipBlocks();
        }

        private void frame() throws IOException {
            int packed = bytes.u8(at + 8);
            Palette palette = Palette.of(at + 9, packed);
            Frame frame = new Frame(
                    bytes.u16(at, LITTLE_ENDIAN),
                    bytes.u16(at + 2, LITTLE_ENDIAN),
                    bytes.u16(at + 4, LITTLE_ENDIAN),
                    bytes.u16(at + 6, LITTLE_ENDIAN),
                    palette,
                    (packed & 0x40) != 0,
                    palette.end(),
                    hundredths,
                    flags >> 2 & 7,
                    transparent);
            frames.add(frame);
            at = palette.end() + 1;
            flags = 0;
            hundredths = 0;
            transparent = NO_COLOUR;
            whole = true; // the reader sees whether pixels are missing
            skipBlocks();
        }

        private void skipBlocks() throws IOException {
            int length = bytes.u8(at);
            while (length > 0) {
                at += length + 1;
                length = bytes.u8(at);
            }
            at++;
        }
    }
}

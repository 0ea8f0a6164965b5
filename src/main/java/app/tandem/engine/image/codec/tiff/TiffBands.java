package app.tandem.engine.image.codec.tiff;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.metadata.TiffDirectory.Entry;
import app.tandem.engine.image.pixels.Size;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// The pixels of a TIFF in bands that are read one after the other: some strips, a row of tiles, or a part of
/// a strip that is not packed (TIFF 6.0, sections 3 and 15).
final class TiffBands {
    private static final int PLANES_APART = 2;
    private static final int MOST_PIECES = 1 << 20;

    /// None, LZW, Deflate by both its numbers, PackBits: those that know nothing of other strips.
    private static final Set<Long> PACKINGS = Set.of(1L, 5L, 8L, 32946L, 32773L);

    /// A band has about so many bytes: few enough that it takes a few milliseconds, and enough that what the
    /// reader does for each doesn't count.
    private static final long BAND = 1 << 19;

    /// What takes more at once is as well decoded as a whole.
    private static final long MOST = 1 << 22;

    private final TiffHeader header;
    private final Size size;
    private final boolean tiled;
    private final boolean packed;
    private final boolean divisible;
    private final boolean raw;
    private final int across;
    private final int rows;
    private final long rowBytes;
    private final long rowMemory;
    private final long[] offsets;
    private final long[] lengths;

    private TiffBands(ByteSource bytes, TiffHeader header, TiffLayout layout) throws IOException {
        this.header = header;
        size = header.size(bytes);
        tiled = header.find(TiffTag.TILE_WIDTH) != null;
        long width = Math.max(1, tiled ? header.number(bytes, TiffTag.TILE_WIDTH, 0) : size.width());
        long high = header.number(bytes, tiled ? TiffTag.TILE_HEIGHT : TiffTag.ROWS_PER_STRIP, size.height());
        rows = Math.clamp(high, 1, size.height());
        across = (int) Math.ceilDiv(size.width(), width);
        rowBytes = Math.ceilDiv(width * header.number(bytes, TiffTag.SAMPLES_PER_PIXEL, 1) * layout.bits(), 8);
        rowMemory = Math.max(rowBytes * across, (long) size.width() * layout.channels() * layout.depth() / 8);
        // rows of other depths are not known to end at a byte
        boolean whole = layout.bits() == 8 || layout.bits() % 16 == 0;
        packed = header.number(bytes, TiffTag.COMPRESSION, 1) != 1;
        divisible = !tiled && whole && !packed;
        raw = divisible
                && layout.isPlain()
                && header.number(bytes, TiffTag.SAMPLES_PER_PIXEL, 1) == layout.channels()
                && header.number(bytes, TiffTag.FILL_ORDER, 1) == 1;
        offsets = values(bytes, tiled ? TiffTag.TILE_OFFSETS : TiffTag.STRIP_OFFSETS);
        lengths = values(bytes, tiled ? TiffTag.TILE_LENGTHS : TiffTag.STRIP_LENGTHS);
    }

    /// Looks whether a file comes in bands.
    ///
    /// @param bytes the file
    /// @param header its first directory
    /// @param layout what its samples mean
    /// @return its bands; empty where it is decoded as a whole: palettes, CMYK, YCbCr, faxes and JPEG, planes
    ///     that lie apart, large strips that are packed, and whatever is cut off
    static Optional<TiffBands> of(ByteSource bytes, TiffHeader header, TiffLayout layout) throws IOException {
        boolean known = layout.isDirect()
                && header.find(TiffTag.PHOTOMETRIC) != null
                && header.find(TiffTag.SAMPLES_PER_PIXEL) != null
                && PACKINGS.contains(header.number(bytes, TiffTag.COMPRESSION, 1))
                && header.number(bytes, TiffTag.PLANAR_CONFIGURATION, 1) != PLANES_APART
                && TiffBand.isSmall(header);
        if (!known) {
            return Optional.empty();
        }
        TiffBands bands = new TiffBands(bytes, header, layout);
        return bands.isFit(bytes) ? Optional.of(bands) : Optional.empty();
    }

    private long[] values(ByteSource bytes, int tag) throws IOException {
        Entry entry = header.find(tag);
        if (entry == null || entry.count() > MOST_PIECES || !entry.isInside(bytes.length())) {
            return new long[0];
        }
        ByteSource values = ByteSource.of(ByteBuffer.wrap(bytes.bytes(entry.value(), (int) entry.length())));
        Entry first = new Entry(0, tag, entry.type(), entry.count(), 0);
        long[] numbers = new long[(int) entry.count()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = header.number(values, first, i);
        }
        return numbers;
    }

    /// The reader takes no notice of lengths of which one is zero, and of none at all where nothing is packed.
    private boolean isFit(ByteSource bytes) {
        long pieces = (long) across * Math.ceilDiv(size.height(), rows);
        boolean both = header.find(TiffTag.STRIP_OFFSETS) != null && header.find(TiffTag.TILE_OFFSETS) != null;
        boolean large = rowMemory > MOST || rowMemory * (divisible ? 1 : rows) > MOST;
        if (both || large || offsets.length < pieces || lengths.length != offsets.length) {
            return false;
        }
        for (int i = 0; i < lengths.length; i++) {
            long needed = packed ? 1 : rowBytes * rowsOf(i);
            boolean inside = offsets[i] >= 0 && lengths[i] <= bytes.length() - offsets[i];
            if (!inside || lengths[i] < needed || (packed && lengths[i] > MOST)) {
                return false;
            }
        }
        return true;
    }

    /// How many bytes of a piece are read: what is not packed may be followed by others' bytes.
    private long length(int piece) {
        return packed ? lengths[piece] : rowBytes * rowsOf(piece);
    }

    /// How many rows of a piece are in the picture.
    private int rowsOf(int piece) {
        return Math.clamp(size.height() - (long) piece / across * rows, 0, rows);
    }

    /// How much memory a band takes.
    ///
    /// @return bytes: its file, what the reader makes of it, and its samples
    long held() {
        return 4 * Math.max(BAND, rowMemory * (divisible ? 1 : rows));
    }

    /// The picture's.
    ///
    /// @return width and height
    Size size() {
        return size;
    }

    /// The file's.
    ///
    /// @return which byte of a sample comes first
    ByteOrder order() {
        return header.order();
    }

    /// How many rows come at once.
    ///
    /// @param top the first of them: 0, or that after the band before
    /// @return 1 or more
    int height(int top) {
        long wanted = Math.max(1, BAND / rowMemory);
        long height =
                divisible && wanted < rows ? Math.min(wanted, rows - top % rows) : rows * Math.max(1, wanted / rows);
        return (int) Math.min(height, size.height() - top);
    }

    /// Whether the file has the samples as Tandem does, so that nothing need be made of them.
    ///
    /// @return true when [#read] can be called
    boolean isRaw() {
        return raw;
    }

    /// Reads a band's samples as they stand in the file.
    ///
    /// @param bytes the file
    /// @param top the first row
    /// @param into filled up to its limit, which is the end of a row
    void read(ByteSource bytes, int top, ByteBuffer into) throws IOException {
        int end = into.limit();
        for (int y = top; into.position() < end; ) {
            int piece = y / rows;
            int skipped = y % rows;
            long length = Math.min((rowsOf(piece) - skipped) * rowBytes, end - into.position());
            into.limit(into.position() + (int) length);
            TiffBand.copy(bytes, offsets[piece] + skipped * rowBytes, into);
            y += (int) (length / rowBytes);
        }
    }

    /// A file of some rows alone, whose samples are packed and ordered as in the whole.
    ///
    /// @param bytes the file
    /// @param top the first row
    /// @return a TIFF without metadata
    byte[] file(ByteSource bytes, int top) throws IOException {
        int height = height(top);
        int first = top / rows * across;
        if (divisible && height < rows) {
            return new TiffBand(bytes, header, new Size(size.width(), height), height)
                    .file(new long[] {offsets[first] + top % rows * rowBytes}, new long[] {height * rowBytes}, false);
        }
        int after = first + across * Math.ceilDiv(height, rows);
        return new TiffBand(bytes, header, new Size(size.width(), height), rows)
                .file(
                        Arrays.copyOfRange(offsets, first, after),
                        IntStream.range(first, after).mapToLong(this::length).toArray(),
                        tiled);
    }
}

package app.tandem.engine.image.codec.tiff;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.metadata.TiffDirectory;
import java.io.IOException;
import java.util.Set;

/// What can be told of a TIFF from its header: whether its pixels can be read (TIFF 6.0, sections 3 and 19),
/// and how many of them are in the file.
final class TiffKind {
    private static final int[][] PLACES = {
        {TiffTag.STRIP_OFFSETS, TiffTag.STRIP_LENGTHS}, {TiffTag.TILE_OFFSETS, TiffTag.TILE_LENGTHS}
    };

    /// None, the three of faxes, LZW, both JPEGs, Deflate by both its numbers, fax in words, PackBits.
    private static final Set<Integer> PACKINGS = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 32946, 32771, 32773);

    private TiffKind() {}

    /// Refuses what would come out as another picture than it is.
    ///
    /// @param bytes the file
    /// @param header its first directory
    /// @throws ImageException when its samples have a sign, or are packed in a way that isn't known
    static void check(ByteSource bytes, TiffHeader header) throws IOException {
        String samples = samples((int) header.number(bytes, TiffTag.SAMPLE_FORMAT, 1));
        if (!samples.isEmpty()) {
            throw ImageException.of(samples);
        }
        int packing = (int) header.number(bytes, TiffTag.COMPRESSION, 1);
        if (!PACKINGS.contains(packing)) {
            throw name(packing);
        }
        TiffLayout.of(bytes, header).check(bytes, header);
    }

    private static String samples(int format) {
        return switch (format) {
            case 2 -> "image.signed";
            case 5, 6 -> "image.complex";
            default -> "";
        };
    }

    private static ImageException name(int packing) {
        String name = switch (packing) {
            case 34712 -> "JPEG 2000";
            case 34925 -> "LZMA";
            case 50000 -> "Zstandard";
            case 50001 -> "WebP";
            case 50002 -> "JPEG XL";
            default -> "";
        };
        return name.isEmpty()
                ? ImageException.of("image.packed.method", packing)
                : ImageException.of("image.packed", name);
    }

    /// How much of the pixels the file holds. A reader may not miss the rest: a JPEG inside a TIFF goes on in
    /// grey.
    ///
    /// @param bytes the file
    /// @param header its first directory
    /// @return percent of the packed bytes, 100 only for all of them
    static int percentThere(ByteSource bytes, TiffHeader header) throws IOException {
        double all = 0; // lengths of 64 bits may make more than a long holds
        double there = 0;
        for (int[] place : PLACES) {
            TiffDirectory.Entry offsets = header.find(place[0]);
            TiffDirectory.Entry lengths = header.find(place[1]);
            for (int i = 0; offsets != null && lengths != null && i < Math.min(offsets.count(), lengths.count()); i++) {
                long at = header.number(bytes, offsets, i);
                long length = header.number(bytes, lengths, i);
                boolean possible = at >= 0 && length >= 0; // else it is beyond what any file can hold
                all += possible ? length : Long.MAX_VALUE;
                there += possible ? Math.clamp(bytes.length() - at, 0, length) : 0;
            }
        }
        return all == there ? 100 : Math.min(99, (int) (100 * there / all));
    }
}

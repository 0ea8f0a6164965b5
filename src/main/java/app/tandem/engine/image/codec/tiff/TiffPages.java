package app.tandem.engine.image.codec.tiff;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.format.ImageException;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The pictures of a TIFF after the first.
final class TiffPages {

    /// Bits of the type: the same picture smaller, or a mask of it (TIFF 6.0, section 8).
    private static final int SMALLER_OR_MASK = 1 | 4;

    /// Nobody wants to know it more exactly.
    private static final int MOST = 9_999;

    private TiffPages() {}

    /// Counts them.
    ///
    /// @param bytes the file
    /// @param first its first directory
    /// @return how many pages follow, thumbnails and masks not among them
    static int further(ByteSource bytes, TiffHeader first) throws IOException {
        int pages = 0;
        try {
            TiffHeader directory = first;
            Set<Long> visited = new HashSet<>(List.of(first.directory().at(), 0L)); // a file may lead in a circle
            for (int i = 0; i < MOST; i++) {
                long at = directory.following(bytes);
                if (!visited.add(at)) {
                    break;
                }
                directory = directory.another(bytes, at);
                boolean page = (directory.number(bytes, TiffTag.SUBFILE_TYPE, 0) & SMALLER_OR_MASK) == 0;
                pages += page ? 1 : 0;
            }
        } catch (ImageException broken) {
            return pages; // the first is what is read, and is there
        }
        return pages;
    }
}

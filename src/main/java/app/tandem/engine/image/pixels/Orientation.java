package app.tandem.engine.image.pixels;

/// How a picture is stored, as the EXIF tag 0x0112 (CIPA DC-008, 4.6.4 A) tells it: what must be done to the
/// stored pixels to see the picture upright.
public enum Orientation {
    /// 1: stored as it is seen.
    UPRIGHT,
    /// 2: mirrored left to right.
    MIRRORED,
    /// 3: upside down.
    HALF_TURN,
    /// 4: mirrored top to bottom.
    FLIPPED,
    /// 5: rows and columns exchanged.
    TRANSPOSED,
    /// 6: needs a quarter turn clockwise.
    CLOCKWISE,
    /// 7: rows and columns exchanged along the other diagonal.
    TRANSVERSED,
    /// 8: needs a quarter turn counter-clockwise.
    COUNTERCLOCKWISE;

    /// The orientation of a tag's value.
    ///
    /// @param tag the value of the EXIF tag
    /// @return what it means; [#UPRIGHT] for a value the standard does not have
    public static Orientation ofTag(int tag) {
        return tag >= 1 && tag <= 8 ? values()[tag - 1] : UPRIGHT;
    }

    /// The value of the EXIF tag.
    ///
    /// @return 1 to 8
    @SuppressWarnings("EnumOrdinal") // the standard's numbers, in its order
    public int tag() {
        return ordinal() + 1;
    }

    /// Whether the upright picture's width is the stored one's height.
    ///
    /// @return true for the four that exchange rows and columns
    public boolean swapsSides() {
        return compareTo(TRANSPOSED) >= 0;
    }

    /// The size of the picture as it is seen.
    ///
    /// @param stored the size as it is stored
    /// @return the size when upright
    public Size upright(Size stored) {
        return swapsSides() ? stored.transposed() : stored;
    }

    /// The size in which an upright picture is stored.
    ///
    /// @param upright the size as it is seen
    /// @return the size as it is stored
    public Size stored(Size upright) {
        return swapsSides() ? upright.transposed() : upright;
    }

    /// Where a part of the upright picture lies in the stored one.
    ///
    /// @param region a part of the upright picture
    /// @param stored the stored picture's size
    /// @return the same part of the stored picture
    public Region stored(Region region, Size stored) {
        double right = stored.width() - (swapsSides() ? region.y() + region.height() : region.x() + region.width());
        double bottom = stored.height() - (swapsSides() ? region.x() + region.width() : region.y() + region.height());
        return switch (this) {
            case UPRIGHT -> region;
            case MIRRORED -> new Region(right, region.y(), region.width(), region.height());
            case HALF_TURN -> new Region(right, bottom, region.width(), region.height());
            case FLIPPED -> new Region(region.x(), bottom, region.width(), region.height());
            case TRANSPOSED -> new Region(region.y(), region.x(), region.height(), region.width());
            case CLOCKWISE -> new Region(region.y(), bottom, region.height(), region.width());
            case TRANSVERSED -> new Region(right, bottom, region.height(), region.width());
            case COUNTERCLOCKWISE -> new Region(right, region.x(), region.height(), region.width());
        };
    }

    /// Moves pixels to where they belong.
    ///
    /// @param stored pixels as they are stored
    /// @return the upright picture; the same raster where nothing is to be done
    public Raster upright(Raster stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        int width = stored.size().width();
        int last = Math.toIntExact(stored.size().pixels()) - 1;
        // the stored pixel that becomes the first, and the steps to those that become its right and lower
        // neighbours
        return switch (this) {
            case UPRIGHT -> stored;
            case MIRRORED -> moved(stored, width - 1, -1, width);
            case HALF_TURN -> moved(stored, last, -1, -width);
            case FLIPPED -> moved(stored, last - width + 1, 1, -width);
            case TRANSPOSED -> moved(stored, 0, width, 1);
            case CLOCKWISE -> moved(stored, last - width + 1, -width, 1);
            case TRANSVERSED -> moved(stored, last, -width, -1);
            case COUNTERCLOCKWISE -> moved(stored, width - 1, width, -1);
        };
    }

    @SuppressWarnings("SuspiciousSystemArraycopy") // two arrays of one kind, bytes or shorts
    private Raster moved(Raster stored, int first, int right, int down) {
        Raster moved = stored.unwritten(upright(stored.size()));
        int channels = stored.channels();
        Object source = stored.samples();
        Object target = moved.samples();
        int to = 0;
        for (int y = 0; y < moved.size().height(); y++) {
            for (int x = 0; x < moved.size().width(); x++, to += channels) {
                int from = (first + x * right + y * down) * channels;
                System.arraycopy(source, from, target, to, channels);
            }
        }
        return moved;
    }
}

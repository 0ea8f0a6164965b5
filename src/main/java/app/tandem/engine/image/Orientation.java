package app.tandem.engine.image;

/// How a picture is stored, as the EXIF tag 0x0112 (CIPA DC-008, 4.6.4 A) tells it: what must be done to the
/// stored
/// pixels to see the picture upright.
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
    /// @return what it means; [#UPRIGHT] for a value the standard does not know
    public static Orientation ofTag(int tag) {
        return tag >= 1 && tag <= 8 ? values()[tag - 1] : UPRIGHT;
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
}

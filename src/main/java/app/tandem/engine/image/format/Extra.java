package app.tandem.engine.image.format;

import java.util.Arrays;
import java.util.Set;

/// What a file holds beside the pixels that are decoded and their profile, and a new file may not be able to
/// hold.
public enum Extra {
    /// An EXIF block.
    EXIF("its EXIF is", ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP, ImageFormat.TIFF),
    /// An XMP packet.
    XMP("its XMP is", ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP, ImageFormat.TIFF),
    /// Records of IPTC-IIM.
    IPTC("its IPTC records are", ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.TIFF),
    /// Comments, or the texts of PNG.
    TEXTS("its comments are", ImageFormat.JPEG, ImageFormat.PNG),
    /// A second picture that makes the first one brighter on screens that can.
    GAIN_MAP("the gain map is"),
    /// The film of a motion photo.
    FILM("the film is"),
    /// Distances, or the original behind an effect that depends on them.
    DEPTH_MAP("the depth map is"),
    /// Signed claims of who made it (C2PA), which hold for the original file alone.
    CREDENTIALS("its content credentials are"),
    /// A profile for another number of colours than the picture has.
    FOREIGN_PROFILE(""),
    /// Light brighter than white.
    WIDE_RANGE("");

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes it so
    private final Set<ImageFormat> holders;

    Extra(String label, ImageFormat... holders) {
        this.label = label;
        this.holders = Set.copyOf(Arrays.asList(holders));
    }

    /// Whether it is data that `--metadata strip` is to take away.
    ///
    /// @return true for EXIF, XMP, IPTC and texts
    public boolean isMetadata() {
        return !holders.isEmpty();
    }

    /// What people should know of a new file.
    ///
    /// @param format of the new file
    /// @return one plain phrase; empty when nothing is lost
    public String loss(ImageFormat format) {
        return switch (this) {
            case FOREIGN_PROFILE -> "its colour profile is for another kind of picture and was ignored";
            case WIDE_RANGE -> "light brighter than white is clipped to white";
            default -> holders.contains(format) ? "" : label + " not in the new picture";
        };
    }
}

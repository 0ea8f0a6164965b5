package app.tandem.engine.image.format;

import app.tandem.engine.problem.Problem;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// What a file holds beside the pixels that are decoded and their profile, and a new file may not be able to
/// hold.
public enum Extra {
    /// An EXIF block.
    EXIF("note.exif", ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP, ImageFormat.TIFF),
    /// An XMP packet.
    XMP("note.xmp", ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP, ImageFormat.TIFF),
    /// Records of IPTC-IIM.
    IPTC("note.iptc", ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.TIFF),
    /// Comments, or the texts of PNG.
    TEXTS("note.texts", ImageFormat.JPEG, ImageFormat.PNG),
    /// A second picture that makes the first one brighter on screens that can.
    GAIN_MAP("note.gainMap"),
    /// The film of a motion photo.
    FILM("note.film"),
    /// Distances, or the original behind an effect that depends on them.
    DEPTH_MAP("note.depthMap"),
    /// Signed claims of who made it (C2PA), which hold for the original file alone.
    CREDENTIALS("note.credentials"),
    /// A profile for another number of colours than the picture has.
    FOREIGN_PROFILE("note.foreignProfile"),
    /// Light brighter than white.
    WIDE_RANGE("note.wideRange");

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes it so
    private final Set<ImageFormat> holders;

    Extra(String code, ImageFormat... holders) {
        this.code = code;
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
    /// @return empty when nothing is lost
    public Optional<Problem> loss(ImageFormat format) {
        return holders.contains(format) ? Optional.empty() : Optional.of(Problem.of(code));
    }
}

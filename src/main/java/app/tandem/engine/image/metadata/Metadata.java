package app.tandem.engine.image.metadata;

import app.tandem.engine.image.pixels.Orientation;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a picture file carries beside its pixels, as raw blocks. The arrays are shared, not copied.
///
/// @param icc the ICC profile; null means sRGB (or unmarked, which is taken for it)
/// @param exif the EXIF block as a TIFF stream (`II*` or `MM*` first, no `Exif\0\0` before it); null when
///     there is none
/// @param xmp the XMP packet, UTF-8; null when there is none
/// @param density dots per inch, across and down; null when the file doesn't say
/// @param iptc the records of IPTC-IIM, each beginning with 0x1c; null when there are none
/// @param texts comments, and the texts of PNG, in their order
public record Metadata(
        byte @Nullable [] icc,
        byte @Nullable [] exif,
        byte @Nullable [] xmp,
        @Nullable Density density,
        byte @Nullable [] iptc,
        List<Text> texts) {

    /// Nothing but pixels.
    public static final Metadata NONE = new Metadata(null, null, null, null, null, List.of());

    private static final Pattern PLACE = Pattern.compile(".*(gps|latitude|longitude|altitude).*", Pattern.DOTALL);

    /// A comment, or a text with a keyword.
    ///
    /// @param keyword as PNG has it (11.3.3.2); [#COMMENT] for one that has none
    /// @param text any characters
    public record Text(String keyword, String text) {
        /// The keyword of what is just a comment.
        public static final String COMMENT = "Comment";
    }

    /// Copies the texts.
    public Metadata {
        texts = List.copyOf(texts);
    }

    /// The blocks that most formats hold.
    ///
    /// @param icc the ICC profile; null for sRGB
    /// @param exif the EXIF block; null for none
    /// @param xmp the XMP packet; null for none
    /// @param density dots per inch; null for unknown
    public Metadata(byte @Nullable [] icc, byte @Nullable [] exif, byte @Nullable [] xmp, @Nullable Density density) {
        this(icc, exif, xmp, density, null, List.of());
    }

    /// What goes into a picture that was made of this one, turned upright and scaled.
    ///
    /// @param policy what is carried over
    /// @param placement where the original's pixels are in the new picture
    /// @return the profile, and as much of the rest as is wanted, with orientation, dimensions and places
    /// corrected
    public Metadata forRendering(MetadataPolicy policy, Placement placement) {
        boolean gps = policy == MetadataPolicy.EVERYTHING;
        if (policy == MetadataPolicy.NOTHING) {
            byte[] turn = placement.kept() == Orientation.UPRIGHT ? null : Exif.of(placement.kept());
            return NONE.withProfile(icc).withExif(turn);
        }
        boolean turned = density != null && placement.orientation().swapsSides();
        return new Metadata(
                icc,
                exif == null ? null : Exif.forRendering(exif, placement, gps),
                xmp == null ? null : Xmp.forRendering(xmp, placement, gps),
                density != null && turned
                        ? new Density(/* across= */ density.down(), /* down= */ density.across())
                        : density,
                iptc,
                texts.stream().filter(text -> gps || !isPlace(text)).toList());
    }

    /// ImageMagick copies tags of EXIF into texts.
    private static boolean isPlace(Text text) {
        return PLACE.matcher(text.keyword().toLowerCase(Locale.ROOT)).matches();
    }

    /// The same with another profile.
    ///
    /// @param profile the ICC profile; null for sRGB
    /// @return all else as it is
    public Metadata withProfile(byte @Nullable [] profile) {
        return new Metadata(profile, exif, xmp, density, iptc, texts);
    }

    /// The same with another EXIF block.
    ///
    /// @param block a TIFF stream; null for none
    /// @return all else as it is
    public Metadata withExif(byte @Nullable [] block) {
        return new Metadata(icc, block, xmp, density, iptc, texts);
    }

    /// The same with another XMP packet.
    ///
    /// @param packet UTF-8; null for none
    /// @return all else as it is
    public Metadata withXmp(byte @Nullable [] packet) {
        return new Metadata(icc, exif, packet, density, iptc, texts);
    }

    /// The same with another density.
    ///
    /// @param changed dots per inch; null for unknown
    /// @return all else as it is
    public Metadata withDensity(@Nullable Density changed) {
        return new Metadata(icc, exif, xmp, changed, iptc, texts);
    }

    /// The same with what only some formats hold.
    ///
    /// @param records of IPTC-IIM; null for none
    /// @param said comments and texts
    /// @return all else as it is
    public Metadata with(byte @Nullable [] records, List<Text> said) {
        return new Metadata(icc, exif, xmp, density, records, said);
    }

    /// Dots per inch.
    ///
    /// @param across horizontally, above 0
    /// @param down vertically, above 0
    public record Density(double across, double down) {}
}

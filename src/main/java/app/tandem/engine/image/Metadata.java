package app.tandem.engine.image;

import app.tandem.engine.image.Recipe.Carry;
import org.jspecify.annotations.Nullable;

/// What a picture file carries beside its pixels, as raw blocks. The arrays are shared, not copied.
///
/// @param icc the ICC profile; null means sRGB (or unmarked, which is taken for it)
/// @param exif the EXIF block as a TIFF stream (`II*` or `MM*` first, no `Exif\0\0` before it); null when
///     there is none
/// @param xmp the XMP packet, UTF-8; null when there is none
/// @param density dots an inch, across and down; null when the file doesn't say
public record Metadata(
        byte @Nullable [] icc,
        byte @Nullable [] exif,
        byte @Nullable [] xmp,
        @Nullable Density density) {

    /// Nothing but pixels.
    public static final Metadata NONE = new Metadata(null, null, null, null);

    /// What goes into a picture that was made of this one, turned upright and scaled.
    ///
    /// @param carry what is carried over
    /// @param placement where the original's pixels are in the new picture
    /// @return the profile, and as much of the rest as is wanted, with orientation, dimensions and places corrected
    Metadata forRendering(Carry carry, Placement placement) {
        boolean gps = carry == Carry.EVERYTHING;
        return carry == Carry.NOTHING
                ? new Metadata(icc, null, null, null)
                : new Metadata(
                        icc,
                        exif == null ? null : Exif.forRendering(exif, placement, gps),
                        xmp == null ? null : Xmp.forRendering(xmp, placement, gps),
                        density == null || !placement.orientation().swapsSides()
                                ? density
                                : new Density(density.down(), density.across()));
    }

    /// The same with another profile.
    ///
    /// @param profile the ICC profile; null for sRGB
    /// @return all else as it is
    public Metadata withProfile(byte @Nullable [] profile) {
        return new Metadata(profile, exif, xmp, density);
    }

    /// Dots an inch.
    ///
    /// @param across horizontally, above 0
    /// @param down vertically, above 0
    public record Density(double across, double down) {}
}

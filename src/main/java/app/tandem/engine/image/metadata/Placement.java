package app.tandem.engine.image.metadata;

import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.pixels.Orientation;
import app.tandem.engine.image.pixels.Region;
import app.tandem.engine.image.pixels.Size;
import java.util.Optional;

/// Where the pixels of an original are in the picture that is made of it.
///
/// @param orientation what is done to the stored pixels to see them upright
/// @param stored the original's size as it is stored
/// @param region the part of the upright original that is shown, in its pixels
/// @param size the new picture's
/// @param kept how the new picture is to be turned to be seen upright
public record Placement(Orientation orientation, Size stored, Region region, Size size, Orientation kept) {

    /// Of a picture that is stored upright.
    public Placement(Orientation orientation, Size stored, Region region, Size size) {
        this(orientation, stored, region, size, Orientation.UPRIGHT);
    }

    /// Of a picture whose pixels stay as they are stored.
    public static Placement untouched(ImageInfo info) {
        Size stored = info.stored();
        return new Placement(Orientation.UPRIGHT, stored, Region.whole(stored), stored, info.orientation());
    }

    /// Of a whole picture that is stored upright.
    public static Placement whole(Size from, Size size) {
        return new Placement(Orientation.UPRIGHT, from, Region.whole(from), size);
    }

    /// The same for places that are told of the upright picture.
    Placement asUpright() {
        return new Placement(Orientation.UPRIGHT, orientation.upright(stored), region, size);
    }

    /// Where a part of the stored original is in the new picture.
    ///
    /// @param part in shares of the stored sides
    /// @return in shares of the new sides, cut off at its edges; empty when it is cropped away
    Optional<Region> share(Region part) {
        Region turned = inverse().stored(scaled(part, stored.width(), stored.height()), orientation.upright(stored));
        double left = Math.clamp((turned.x() - region.x()) / region.width(), 0, 1);
        double top = Math.clamp((turned.y() - region.y()) / region.height(), 0, 1);
        double right = Math.clamp((turned.x() + turned.width() - region.x()) / region.width(), 0, 1);
        double bottom = Math.clamp((turned.y() + turned.height() - region.y()) / region.height(), 0, 1);
        boolean gone = (right <= left && turned.width() > 0)
                || (bottom <= top && turned.height() > 0)
                || turned.x() > region.x() + region.width()
                || turned.y() > region.y() + region.height()
                || turned.x() + turned.width() < region.x()
                || turned.y() + turned.height() < region.y();
        return gone ? Optional.empty() : Optional.of(new Region(left, top, right - left, bottom - top));
    }

    /// Where a part of the stored original is in the new picture.
    ///
    /// @param part in pixels of the stored picture
    /// @return in pixels of the new one; empty when it is cropped away
    Optional<Region> pixels(Region part) {
        return share(scaled(part, 1.0 / stored.width(), 1.0 / stored.height()))
                .map(share -> scaled(share, size.width(), size.height()));
    }

    private static Region scaled(Region part, double across, double down) {
        return new Region(part.x() * across, part.y() * down, part.width() * across, part.height() * down);
    }

    /// What is done to the upright pixels to store them.
    private Orientation inverse() {
        return switch (orientation) {
            case CLOCKWISE -> Orientation.COUNTERCLOCKWISE;
            case COUNTERCLOCKWISE -> Orientation.CLOCKWISE;
            case UPRIGHT, MIRRORED, HALF_TURN, FLIPPED, TRANSPOSED, TRANSVERSED -> orientation;
        };
    }
}

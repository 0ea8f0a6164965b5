package app.tandem.engine.image;

import app.tandem.engine.image.colour.ColourProfile;
import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.work.Interrupts;
import java.util.Optional;

/// Pixels for a screen: sRGB, upright, ready for a window's own kind of image.
///
/// @param size width and height
/// @param argb a word for each pixel, rows from the top, alpha straight and in the highest byte; not
///     copied, and not to be changed
public record DisplayImage(Size size, int[] argb) {

    /// The first frame of an upright image.
    ///
    /// @param picture its frames, upright
    /// @return the same for a screen
    /// @throws InterruptedException when the thread is interrupted
    public static DisplayImage of(Image picture) throws InterruptedException {
        Raster raster = picture.frames().getFirst().raster();
        Optional<ColourProfile> profile = ColourProfile.of(picture.metadata().icc(), raster.channels());
        if (profile.isPresent()) {
            raster = copied(raster);
            profile.get().convertToSrgb(raster);
        }
        Size size = raster.size();
        int[] argb = new int[Math.toIntExact(size.pixels())];
        for (int y = 0; y < size.height(); y++) {
            Interrupts.check();
            for (int x = 0; x < size.width(); x++) {
                int pixel = y * size.width() + x;
                argb[pixel] = argb(raster, pixel * raster.channels());
            }
        }
        return new DisplayImage(size, argb);
    }

    private static int argb(Raster raster, int index) {
        int shift = raster.depth() - 8;
        int channels = raster.channels();
        int red = raster.sample(index) >> shift;
        int green = channels < 3 ? red : raster.sample(index + 1) >> shift;
        int blue = channels < 3 ? red : raster.sample(index + 2) >> shift;
        int alpha = raster.hasAlpha() ? raster.sample(index + channels - 1) >> shift : 0xFF;
        return (alpha << 24) | (red << 16) | (green << 8) | blue;
    }

    private static Raster copied(Raster raster) {
        return switch (raster) {
            case Raster.Bytes bytes ->
                new Raster.Bytes(bytes.size(), bytes.channels(), bytes.samples().clone());
            case Raster.Shorts shorts ->
                new Raster.Shorts(
                        shorts.size(), shorts.channels(), shorts.samples().clone());
        };
    }
}

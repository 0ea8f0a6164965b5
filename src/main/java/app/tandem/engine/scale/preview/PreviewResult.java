package app.tandem.engine.scale.preview;

import app.tandem.engine.image.DisplayImage;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.pixels.Size;

/// One image as a run would write it.
///
/// @param image its pixels as they come out of the written bytes
/// @param format the format written
/// @param bytes the length that the file would have: the true one, of the real encoder
/// @param original the length of the original's file, in bytes
/// @param ssim how much alike the pixels look before and after they are encoded: 1 where nothing is lost
public record PreviewResult(DisplayImage image, ImageFormat format, long bytes, long original, double ssim) {

    /// The new size.
    ///
    /// @return in pixels
    public Size size() {
        return image.size();
    }

    /// How much smaller the file becomes.
    ///
    /// @return a share of the original: 0.96 for 96 % smaller, negative when it grows
    public double smaller() {
        return original == 0 ? 0 : 1 - (double) bytes / original;
    }
}

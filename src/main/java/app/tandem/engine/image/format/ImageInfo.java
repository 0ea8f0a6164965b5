package app.tandem.engine.image.format;

import app.tandem.engine.image.pixels.Orientation;
import app.tandem.engine.image.pixels.Size;
import java.util.OptionalLong;
import java.util.Set;

/// What a picture's header tells, before any pixel is read.
///
/// @param format the format of the content, whatever the file's name says
/// @param stored the size as it is stored
/// @param orientation how to see it upright
/// @param channels colour channels with alpha, 1 to 4: grey, grey + alpha, RGB, RGB + alpha, as decoding
/// gives them (CMYK counts as 3, a palette as 3 or 4, 1-bit as 1)
/// @param depth bits per channel as decoding gives them, 8 or 16
/// @param frames pictures in the file, 1 or more; above 1 it is animated
/// @param further pictures in the file that decoding leaves out: pages of a TIFF after the first, frames of a
/// PNG
/// @param streaming bytes that must be in memory, beside a few rows, while the pixels are given away row by
/// row: the file, and of a JPEG in several scans its coefficients; empty when the picture is decoded as a
/// whole
/// @param extras what else is in the file
public record ImageInfo(
        ImageFormat format,
        Size stored,
        Orientation orientation,
        int channels,
        int depth,
        int frames,
        int further,
        OptionalLong streaming,
        Set<Extra> extras) {

    /// Copies the extras.
    public ImageInfo {
        extras = Set.copyOf(extras);
    }

    /// A still picture in RGB with 8 bits per channel, stored upright and decoded as a whole, that holds
    /// nothing but its pixels: the start of every other one.
    ///
    /// @param format the format of the content
    /// @param stored the size as it is stored
    /// @return to be changed by the `with…` methods
    public static ImageInfo of(ImageFormat format, Size stored) {
        return new ImageInfo(format, stored, Orientation.UPRIGHT, 3, 8, 1, 0, OptionalLong.empty(), Set.of());
    }

    /// With another orientation.
    ///
    /// @param changed how to see it upright
    /// @return a changed copy
    public ImageInfo withOrientation(Orientation changed) {
        return new ImageInfo(format, stored, changed, channels, depth, frames, further, streaming, extras);
    }

    /// With another number of channels.
    ///
    /// @param changed 1 to 4
    /// @return a changed copy
    public ImageInfo withChannels(int changed) {
        return new ImageInfo(format, stored, orientation, changed, depth, frames, further, streaming, extras);
    }

    /// With another depth.
    ///
    /// @param changed bits per channel, 8 or 16
    /// @return a changed copy
    public ImageInfo withDepth(int changed) {
        return new ImageInfo(format, stored, orientation, channels, changed, frames, further, streaming, extras);
    }

    /// With another number of frames.
    ///
    /// @param changed 1 or more
    /// @return a changed copy
    public ImageInfo withFrames(int changed) {
        return new ImageInfo(format, stored, orientation, channels, depth, changed, further, streaming, extras);
    }

    /// With another number of pictures that are left out.
    ///
    /// @param changed 0 or more
    /// @return a changed copy
    public ImageInfo withFurther(int changed) {
        return new ImageInfo(format, stored, orientation, channels, depth, frames, changed, streaming, extras);
    }

    /// With other needs of memory by rows.
    ///
    /// @param changed bytes in memory while rows are given away; empty when it is decoded as a whole
    /// @return a changed copy
    public ImageInfo withStreaming(OptionalLong changed) {
        return new ImageInfo(format, stored, orientation, channels, depth, frames, further, changed, extras);
    }

    /// With other extras.
    ///
    /// @param changed what is held beside pixels and profile
    /// @return a changed copy
    public ImageInfo withExtras(Set<Extra> changed) {
        return new ImageInfo(format, stored, orientation, channels, depth, frames, further, streaming, changed);
    }

    /// What all its pixels take when they are decoded in full.
    ///
    /// @return bytes
    public long decodedBytes() {
        return stored.pixels() * channels * depth / 8 * frames;
    }

    /// The size of the picture as it is seen.
    ///
    /// @return the stored size, its sides exchanged where the orientation says so
    public Size size() {
        return orientation.upright(stored);
    }
}

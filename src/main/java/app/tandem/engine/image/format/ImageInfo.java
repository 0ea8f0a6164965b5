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

    /// What the header of a file tells that holds nothing but pixels.
    ///
    /// @param format the format of the content
    /// @param stored the size as it is stored
    /// @param orientation how to see it upright
    /// @param channels 1 to 4
    /// @param depth bits per channel, 8 or 16
    /// @param frames 1 or more
    /// @param further 0 or more
    /// @param streaming bytes in memory while the pixels are given away; empty when it is decoded as a whole
    public ImageInfo(
            ImageFormat format,
            Size stored,
            Orientation orientation,
            int channels,
            int depth,
            int frames,
            int further,
            OptionalLong streaming) {
        this(format, stored, orientation, channels, depth, frames, further, streaming, Set.of());
    }

    /// The same with what else the file holds.
    ///
    /// @param held beside pixels and profile
    /// @return all else as it is
    public ImageInfo with(Set<Extra> held) {
        return new ImageInfo(format, stored, orientation, channels, depth, frames, further, streaming, held);
    }

    /// What the header of a file tells that is decoded as a whole.
    ///
    /// @param format the format of the content
    /// @param stored the size as it is stored
    /// @param orientation how to see it upright
    /// @param channels 1 to 4
    /// @param depth bits per channel, 8 or 16
    /// @param frames 1 or more
    /// @param further 0 or more
    public ImageInfo(
            ImageFormat format,
            Size stored,
            Orientation orientation,
            int channels,
            int depth,
            int frames,
            int further) {
        this(format, stored, orientation, channels, depth, frames, further, OptionalLong.empty());
    }

    /// What the header of a file tells that is decoded as a whole and holds nothing that is left out.
    ///
    /// @param format the format of the content
    /// @param stored the size as it is stored
    /// @param orientation how to see it upright
    /// @param channels 1 to 4
    /// @param depth bits per channel, 8 or 16
    /// @param frames 1 or more
    public ImageInfo(ImageFormat format, Size stored, Orientation orientation, int channels, int depth, int frames) {
        this(format, stored, orientation, channels, depth, frames, 0);
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

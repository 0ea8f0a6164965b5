package app.tandem.engine.image.codec;

import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import java.util.Arrays;

/// A rectangle of whole pixels on the canvas of an animation: the part that a frame draws. libwebp calls it
/// a frame rectangle, too. A part of a picture, between its pixels, is an
/// [app.tandem.engine.image.pixels.Region].
///
/// @param x left edge
/// @param y top edge
/// @param width 1 or more
/// @param height 1 or more
public record FrameRectangle(int x, int y, int width, int height) {

    /// All of a canvas.
    ///
    /// @param size of the canvas
    /// @return from its corner on
    public static FrameRectangle whole(Size size) {
        return new FrameRectangle(0, 0, size.width(), size.height());
    }

    /// Where two frames differ.
    ///
    /// @param before a frame
    /// @param after another of the same size and channels
    /// @return the smallest rectangle with all differences; one pixel when there are none
    public static FrameRectangle changed(Raster.Bytes before, Raster.Bytes after) {
        int channels = after.channels();
        int stride = after.size().width() * channels;
        int left = stride;
        int right = 0;
        int top = -1;
        int bottom = 0;
        for (int y = 0; y < after.size().height(); y++) {
            int from = y * stride;
            int to = from + stride;
            int first = Arrays.mismatch(before.samples(), from, to, after.samples(), from, to);
            if (first >= 0) {
                int last = stride - 1;
                while (before.samples()[from + last] == after.samples()[from + last]) {
                    last--;
                }
                left = Math.min(left, first / channels);
                right = Math.max(right, last / channels);
                top = top < 0 ? y : top;
                bottom = y;
            }
        }
        return top < 0
                ? new FrameRectangle(0, 0, 1, 1)
                : new FrameRectangle(left, top, right - left + 1, bottom - top + 1);
    }

    /// The same, its edges moved left and up to even numbers.
    ///
    /// @return none of its pixels lost
    public FrameRectangle even() {
        return new FrameRectangle(x & ~1, y & ~1, width + (x & 1), height + (y & 1));
    }

    /// The pixels inside.
    ///
    /// @param canvas what this is a part of
    /// @return a copy of the part; the canvas itself when it is all
    public Raster.Bytes of(Raster.Bytes canvas) {
        if (equals(whole(canvas.size()))) {
            return canvas;
        }
        int channels = canvas.channels();
        byte[] part = new byte[width * height * channels];
        for (int row = 0; row < height; row++) {
            int from = ((y + row) * canvas.size().width() + x) * channels;
            System.arraycopy(canvas.samples(), from, part, row * width * channels, width * channels);
        }
        return new Raster.Bytes(new Size(width, height), channels, part);
    }
}

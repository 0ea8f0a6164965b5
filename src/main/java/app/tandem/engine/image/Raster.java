package app.tandem.engine.image;

/// Pixels in memory: rows from the top, samples of a pixel side by side, no padding. Alpha is straight, not
/// premultiplied; colour is encoded as the picture's profile says (sRGB where there is none).
///
/// The arrays are shared, not copied: whoever makes a raster gives it away.
public sealed interface Raster {

    /// Pixels with 8 bits a channel.
    ///
    /// @param size width and height
    /// @param channels 1 grey, 2 grey + alpha, 3 RGB, 4 RGB + alpha
    /// @param samples width × height × channels bytes (or more: the rest is not looked at), each 0 to 255
    record Bytes(Size size, int channels, byte[] samples) implements Raster {}

    /// Pixels with 16 bits a channel.
    ///
    /// @param size width and height
    /// @param channels 1 grey, 2 grey + alpha, 3 RGB, 4 RGB + alpha
    /// @param samples width × height × channels shorts (or more: the rest is not looked at), each 0 to 65,535
    record Shorts(Size size, int channels, short[] samples) implements Raster {}

    /// Width and height.
    ///
    /// @return width and height
    Size size();

    /// 1 grey, 2 grey + alpha, 3 RGB, 4 RGB + alpha.
    ///
    /// @return 1 grey, 2 grey + alpha, 3 RGB, 4 RGB + alpha
    int channels();

    /// Whether the last channel is alpha.
    ///
    /// @return true when the last channel is alpha
    default boolean hasAlpha() {
        return channels() % 2 == 0;
    }
}

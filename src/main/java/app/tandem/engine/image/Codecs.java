package app.tandem.engine.image;

import app.tandem.engine.image.codec.Codec;
import app.tandem.engine.image.codec.gif.GifCodec;
import app.tandem.engine.image.codec.imageio.BmpCodec;
import app.tandem.engine.image.codec.jpeg.JpegCodec;
import app.tandem.engine.image.codec.png.PngCodec;
import app.tandem.engine.image.codec.psd.PsdCodec;
import app.tandem.engine.image.codec.tiff.TiffCodec;
import app.tandem.engine.image.codec.webp.WebpCodec;
import app.tandem.engine.image.codec.xpm.XbmCodec;
import app.tandem.engine.image.codec.xpm.XpmCodec;
import app.tandem.engine.image.format.ImageFormat;

/// The adapters of all formats. Nothing else depends on each of them.
final class Codecs {
    private Codecs() {}

    /// The adapter of a format.
    ///
    /// @param format the format
    /// @return what reads it, and writes it where [ImageFormat#isWritten]
    static Codec of(ImageFormat format) {
        return switch (format) {
            case JPEG -> new JpegCodec();
            case PNG -> new PngCodec();
            case GIF -> new GifCodec();
            case WEBP -> new WebpCodec();
            case TIFF -> new TiffCodec();
            case BMP -> new BmpCodec();
            case PSD -> new PsdCodec();
            case XPM -> new XpmCodec();
            case XBM -> new XbmCodec();
        };
    }

    /// Loads the native codecs, as the first picture that needs them does otherwise.
    static void load() {
        JpegCodec.load();
    }
}

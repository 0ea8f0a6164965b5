package app.tandem.engine.image;

import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.image.resample.Resampler;
import java.util.List;

/// How much memory a rendering takes. Upper bounds, in bytes, of the heap and the native memory together.
///
/// @param info the original
/// @param targets what is made of it
record MemoryEstimate(ImageInfo info, List<RenderTarget> targets) {
    /// Bytes that a word of the native codecs has; each holds a pixel.
    private static final int WORD = 4;

    private static final int LOSSLESS_WEBP = 60;
    private static final int LOSSY_WEBP = 12;

    /// The weights of the widest filter reach this far to both sides.
    private static final int SUPPORT = 3;

    /// Bytes for a column while rows arrive: 32 rows of four samples in six places, libjpeg's own among them.
    private static final int BANDS = 6 * 32 * 4;

    /// The peak: that of decoding, or that of making the renderings.
    ///
    /// @return bytes
    long peak() {
        // while rows arrive all renderings are made at once, and all wait to be encoded
        long making = targets.stream().mapToLong(this::rendering).sum();
        if (info.streaming().isPresent()) {
            return info.streaming().getAsLong() + (long) BANDS * info.stored().width() + making;
        }
        long decoded = info.decodedBytes();
        return Math.max(decoding(decoded), decoded + making);
    }

    /// In full.
    ///
    /// The file, taken to be no longer than its pixels; the codec's own picture; the raster; and what the
    /// header doesn't tell: of a JPEG in several scans all coefficients at two bytes each (libjpeg's
    /// jdcoefct.c), of a WebP without loss a word per pixel.
    private long decoding(long decoded) {
        long stored = info.stored().pixels();
        long more = switch (info.format()) {
            case JPEG -> 2L * info.channels();
            case WEBP -> WORD;
            default -> 0;
        };
        long codec = Math.max(WORD, sample()) * stored;
        return stored * sample() + codec + decoded + more * stored;
    }

    /// The ring of rows, all frames of the result before and after they are turned upright, and the encoder's
    /// picture and file.
    private long rendering(RenderTarget target) {
        Size stored = info.orientation().stored(target.size());
        double ratio = Math.max(1, (double) info.stored().height() / stored.height());
        long rows = (long) Math.ceil(2 * SUPPORT * ratio) + 2;
        // beside the ring, a band of new rows on its side, and a part of it as it was
        long ring = (rows + 2 * Resampler.BAND) * info.stored().width() * info.channels() * Float.BYTES;
        long result = target.size().pixels() * sample() * (info.frames() + 1);
        return ring + result + target.size().pixels() * (WORD + sample() + encoder(target.encodeOptions()));
    }

    /// What an encoder has beside a picture and a file. That of WebP without loss, which packs the alpha of
    /// the lossy kind too, keeps four lists of what it has found, eight bytes per pixel each, and chains of
    /// where to look (libwebp's backward_references_enc.h); measured: 55 bytes per pixel.
    private long encoder(EncodeOptions encodeOptions) {
        if (encodeOptions.format() == ImageFormat.JPEG
                && encodeOptions.compression().progressive()) {
            return (long) Short.BYTES * info.channels(); // all coefficients
        } else if (encodeOptions.format() != ImageFormat.WEBP) {
            return 0;
        }
        return encodeOptions.compression().lossless() || info.channels() % 2 == 0 ? LOSSLESS_WEBP : LOSSY_WEBP;
    }

    private long sample() {
        return (long) info.channels() * info.depth() / 8;
    }
}

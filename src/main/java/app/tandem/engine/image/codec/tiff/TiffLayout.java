package app.tandem.engine.image.codec.tiff;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.metadata.TiffDirectory;
import java.io.IOException;

/// What the samples of a TIFF mean, by its own tags alone (TIFF 6.0, sections 8, 18, 19, 23).
///
/// @param photometric 0 white is zero, 1 black is zero, 2 RGB, 3 palette, 5 CMYK, 6 YCbCr, 8 CIE Lab, 9 ICC
///     Lab
/// @param bits of a sample
/// @param floats whether samples are floating-point numbers
/// @param alpha which sample of a pixel is its opacity; −1 where none is
/// @param associated whether colours are multiplied by the opacity
record TiffLayout(int photometric, int bits, boolean floats, int alpha, boolean associated) {
    static final int WHITE_IS_ZERO = 0;
    static final int RGB = 2;
    static final int CIE_LAB = 8;
    static final int ICC_LAB = 9;
    private static final int FLOATING_POINT = 3;
    private static final int ASSOCIATED = 1;
    private static final int UNASSOCIATED = 2;

    static TiffLayout of(ByteSource bytes, TiffHeader header) throws IOException {
        int photometric = (int) header.number(bytes, TiffTag.PHOTOMETRIC, 1);
        int colours = photometric <= 1 ? 1 : 3;
        int alpha = -1;
        boolean associated = false;
        TiffDirectory.Entry extra = header.find(TiffTag.EXTRA_SAMPLES);
        for (int i = 0; extra != null && i < extra.count() && alpha < 0; i++) {
            long kind = header.number(bytes, extra, i);
            // 0 says nothing, and means just any further samples
            if (kind == ASSOCIATED || kind == UNASSOCIATED) {
                alpha = colours + i;
                associated = kind == ASSOCIATED;
            }
        }
        return new TiffLayout(
                photometric,
                (int) header.number(bytes, TiffTag.BITS_PER_SAMPLE, 1),
                header.number(bytes, TiffTag.SAMPLE_FORMAT, 1) == FLOATING_POINT,
                alpha,
                associated);
    }

    /// Refuses depths that would come out wrong.
    void check(ByteSource bytes, TiffHeader header) throws IOException {
        boolean known = floats ? bits == 16 || bits == 32 || bits == 64 : bits <= 16 || bits == 32;
        if (!known) {
            throw ImageException.of(floats ? "image.floats.bits" : "image.bits", bits);
        }
        TiffDirectory.Entry all = header.find(TiffTag.BITS_PER_SAMPLE);
        for (int i = 1; all != null && i < all.count() && i < channels(); i++) {
            if (header.number(bytes, all, i) != bits) {
                throw ImageException.of("image.depthsDiffer");
            }
        }
    }

    /// Whether samples are taken as they stand in the file. Palettes, CMYK and YCbCr need their reader's help.
    boolean isDirect() {
        return photometric <= RGB || isLab();
    }

    /// Whether the samples need no arithmetic at all.
    boolean isPlain() {
        boolean known = photometric == 1 || photometric == RGB;
        return known && !floats && !associated && (bits == 8 || bits == 16) && (alpha < 0 || alpha == colours());
    }

    boolean isLab() {
        return photometric == CIE_LAB || photometric == ICC_LAB;
    }

    int colours() {
        return photometric <= 1 ? 1 : 3;
    }

    /// Channels as decoding gives them.
    int channels() {
        return colours() + (alpha >= 0 && isDirect() ? 1 : 0);
    }

    /// Bits per channel as decoding gives them.
    int depth() {
        return isDirect() && bits > 8 ? 16 : 8;
    }
}

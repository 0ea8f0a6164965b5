package app.tandem.engine.image.codec.tiff;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.codec.imageio.PartReader;
import app.tandem.engine.image.codec.imageio.TwelveMonkeys;
import app.tandem.engine.image.content.PixelSink;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.work.Interrupts;
import java.io.IOException;
import java.nio.ByteBuffer;

/// Gives the rows of a TIFF away, band by band.
///
/// @param bytes the file
/// @param bands where its pixels lie
/// @param layout what its samples mean
record TiffRows(ByteSource bytes, TiffBands bands, TiffLayout layout) {

    /// Decodes.
    ///
    /// @param lenient give what can be read of a broken file; what is missing has samples of zero
    /// @param sink what receives the rows; it has been told what comes
    /// @throws ImageException when the file is broken
    /// @throws InterruptedException when the thread is interrupted
    void give(boolean lenient, PixelSink sink) throws IOException, InterruptedException {
        if (bands.isRaw()) {
            giveRaw(sink);
            return;
        }
        boolean pixels = false;
        try (PartReader reader = new PartReader("tiff", layout.isPlain(), lenient)) {
            int next;
            for (int top = 0; top < bands.size().height(); top = next) {
                next = top + bands.height(top);
                PartReader.Part part = reader.read(bands.file(bytes, top));
                pixels = pixels || (lenient && TwelveMonkeys.hasPixels(part.samples()));
                if (part.broken().isPresent() && !pixels) {
                    throw part.broken().get();
                }
                sink.accept(TiffSamples.raster(part.samples(), layout));
                if (part.broken().isPresent()) {
                    giveZeros(part.samples(), next, sink);
                    return;
                }
            }
        }
    }

    private void giveRaw(PixelSink sink) throws IOException, InterruptedException {
        Size size = bands.size();
        int length = size.width() * layout.channels(); // samples of a row
        ByteBuffer packed = ByteBuffer.allocate(0);
        short[] shorts = {};
        int next;
        for (int top = 0; top < size.height(); top = next) {
            Interrupts.check();
            next = top + bands.height(top);
            int samples = (next - top) * length;
            packed = packed.capacity() < samples * layout.bits() / 8
                    ? ByteBuffer.allocate(samples * layout.bits() / 8)
                    : packed;
            bands.read(bytes, top, packed.clear().limit(samples * layout.bits() / 8));
            Size band = new Size(size.width(), next - top);
            if (layout.bits() == 8) {
                sink.accept(new Raster.Bytes(band, layout.channels(), packed.array()));
            } else {
                shorts = shorts.length < samples ? new short[samples] : shorts;
                packed.flip().order(bands.order()).asShortBuffer().get(shorts, 0, samples);
                sink.accept(new Raster.Shorts(band, layout.channels(), shorts));
            }
        }
    }

    /// A reader stops at the first strip that is broken, and so do we.
    private void giveZeros(java.awt.image.Raster like, int from, PixelSink sink)
            throws IOException, InterruptedException {
        int next;
        for (int top = from; top < bands.size().height(); top = next) {
            next = top + bands.height(top);
            java.awt.image.Raster zeros = like.createCompatibleWritableRaster(like.getWidth(), next - top);
            sink.accept(TiffSamples.raster(zeros, layout));
        }
    }
}

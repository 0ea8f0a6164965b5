package app.tandem.engine.image.codec.tiff;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.codec.imageio.PartReader;
import app.tandem.engine.image.codec.imageio.TwelveMonkeys;
import app.tandem.engine.image.content.PixelSink;
import app.tandem.engine.image.format.ImageException;
import java.awt.image.Raster;
import java.io.IOException;

/// Gives the rows of a TIFF away, band by band.
///
/// @param bytes the file
/// @param bands where its pixels lie
/// @param layout what its samples mean
/// @param height of the picture
record TiffRows(ByteSource bytes, TiffBands bands, TiffLayout layout, int height) {

    /// Decodes.
    ///
    /// @param lenient give what can be read of a broken file; what is missing has samples of zero
    /// @param sink what receives the rows; it has been told what comes
    /// @throws ImageException when the file is broken
    /// @throws InterruptedException when the thread is interrupted
    void give(boolean lenient, PixelSink sink) throws IOException, InterruptedException {
        boolean pixels = false;
        try (PartReader reader = new PartReader("tiff", layout.isPlain(), lenient)) {
            int next;
            for (int top = 0; top < height; top = next) {
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

    /// A reader stops at the first strip that is broken, and so do we.
    private void giveZeros(Raster like, int from, PixelSink sink) throws IOException, InterruptedException {
        int next;
        for (int top = from; top < height; top = next) {
            next = top + bands.height(top);
            Raster zeros = like.createCompatibleWritableRaster(like.getWidth(), next - top);
            sink.accept(TiffSamples.raster(zeros, layout));
        }
    }
}

package app.tandem.engine.image.codec.jpeg;

import app.tandem.engine.image.codec.RasterConversions;
import app.tandem.engine.image.codec.imageio.AwtImages;
import app.tandem.engine.image.codec.imageio.TwelveMonkeys;
import app.tandem.engine.image.codec.jpeg.libjpeg.JpegDecompressor;
import app.tandem.engine.image.codec.natives.Pix;
import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.DecodeOptions;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.work.Interrupts;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// JPEGs that do not come row by row: those that libjpeg can't read, by TwelveMonkeys; on Windows the others,
/// too, by Leptonica.
final class FallbackJpegReader {
    private FallbackJpegReader() {}

    /// Reads one.
    ///
    /// @param file the file
    /// @param decodeOptions how broken it may be
    /// @return the pixels, and what came with them
    /// @throws ImageException when the file is broken, with the reason in plain words
    /// @throws IOException when the file can't be read
    /// @throws InterruptedException when the thread is interrupted
    static Image read(Path file, DecodeOptions decodeOptions) throws IOException, InterruptedException {
        try (Arena arena = Arena.ofConfined()) {
            JpegData data = JpegData.read(file, arena);
            JpegHeader header = data.header();
            Metadata metadata = JpegMetadata.read(data.bytes(), header);
            Interrupts.check();
            MemorySegment warnings = arena.allocate(Long.BYTES);
            Optional<Raster> pixels =
                    isForLeptonica(header, metadata) ? pixels(data, decodeOptions, warnings) : Optional.empty();
            Interrupts.check();
            // files of some programs lack nothing but the end marker: then libjpeg has no complaint
            boolean complaint = pixels.isEmpty() || warnings.asByteBuffer().getLong() != 0;
            if (!data.hasEnd() && complaint && !decodeOptions.lenient()) {
                throw cutOff(pixels, header);
            }
            return pixels.isPresent()
                    ? Image.still(pixels.get(), metadata)
                    : rare(file, header, metadata, decodeOptions.lenient());
        }
    }

    /// CMYK only of Adobe's programs and without a profile, which it mixes as [CmykToRgb] does. Of others it
    /// makes negatives.
    private static boolean isForLeptonica(JpegHeader header, Metadata metadata) {
        return !JpegDecompressor.isAvailable()
                && header.isPlain()
                && (!header.isCmyk() || (header.isAdobes() && metadata.icc() == null));
    }

    private static Optional<Raster> pixels(JpegData data, DecodeOptions decodeOptions, MemorySegment warnings)
            throws ImageException {
        JpegHeader header = data.header();
        RasterConversions.samples(header.size(), Math.min(3, header.components()));
        try (Pix pix = Pix.readJpeg(data.memory(), data.reduction(decodeOptions.atLeast()), warnings)
                .orElse(null)) {
            return pix == null ? Optional.empty() : Optional.of(pix.toRaster(false));
        }
    }

    /// What libjpeg can't read; and on Windows other CMYK.
    private static Image rare(Path file, JpegHeader header, Metadata metadata, boolean lenient)
            throws IOException, InterruptedException {
        if (header.isCmyk()) {
            Raster rgb = CmykReader.read(file, header.transform(), metadata.icc());
            return Image.still(rgb, metadata.withProfile(null));
        }
        BufferedImage image = TwelveMonkeys.read(file, "jpeg", lenient);
        boolean converted = image.getColorModel().getColorSpace().isCS_sRGB();
        return Image.still(AwtImages.raster(image), converted ? metadata.withProfile(null) : metadata);
    }

    /// The rows that are missing are all alike: libjpeg goes on with the last colour it knew.
    private static ImageException cutOff(Optional<Raster> pixels, JpegHeader header) {
        if (header.isProgressive() || !(pixels.orElse(null) instanceof Raster.Bytes raster)) {
            return ImageException.of("image.cutOff");
        }
        byte[] samples = raster.samples();
        int row = raster.size().width() * raster.channels();
        int last = (raster.size().height() - 1) * row;
        int y = last;
        while (y > 0 && Arrays.equals(samples, y - row, y, samples, last, last + row)) {
            y -= row;
        }
        return ImageException.of("image.cutOff.about", 100L * y / (last + row));
    }
}

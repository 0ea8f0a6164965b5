package app.tandem.engine.image.codec;

import app.tandem.engine.image.Decoding;
import app.tandem.engine.image.Encoding;
import app.tandem.engine.image.Exif;
import app.tandem.engine.image.ImageException;
import app.tandem.engine.image.ImageFormat;
import app.tandem.engine.image.ImageInfo;
import app.tandem.engine.image.Metadata;
import app.tandem.engine.image.Picture;
import app.tandem.engine.image.PixelSink;
import app.tandem.engine.image.Raster;
import app.tandem.engine.image.Size;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// JPEG: shrunk by [ShrinkingJpeg], in full by libjpeg-turbo, and what that can't read by TwelveMonkeys.
record JpegCodec() implements Codec {
    private static final int EOI_LENGTH = 2;

    @Override
    public ImageInfo probe(FileBytes bytes) throws IOException {
        JpegHeader header = JpegHeader.read(bytes);
        int channels = header.components() == 1 ? 1 : 3;
        return new ImageInfo(
                ImageFormat.JPEG, header.size(), Exif.orientation(JpegMetadata.exif(bytes, header)), channels, 8, 1);
    }

    @Override
    public Picture decode(Path file, ImageInfo info, Decoding decoding) throws IOException, InterruptedException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment data = FileBytes.readAll(file, arena, EOI_LENGTH);
            ByteBuffer bytes = data.asByteBuffer().limit((int) data.byteSize() - EOI_LENGTH);
            JpegHeader header = JpegHeader.read(FileBytes.of(bytes));
            Metadata metadata = JpegMetadata.read(FileBytes.of(bytes), header);
            boolean whole = hasEnd(bytes, header.scan());
            bytes.limit(bytes.capacity()).put(bytes.limit() - 2, (byte) 0xff).put(bytes.limit() - 1, (byte) 0xd9);
            Cancellation.check();
            MemorySegment warnings = arena.allocate(Long.BYTES);
            boolean plain = header.isPlain() && (!header.isInks() || (header.isAdobes() && metadata.icc() == null));
            Optional<Raster> pixels = plain ? pixels(data, header, warnings) : Optional.empty();
            Cancellation.check();
            // files of some programs lack nothing but the end marker: then libjpeg has no complaint
            boolean complaint = pixels.isEmpty() || warnings.asByteBuffer().getLong() != 0;
            if (!whole && complaint && !decoding.lenient()) {
                throw new ImageException(cutOff(pixels, header));
            }
            return pixels.isPresent()
                    ? Picture.still(pixels.get(), metadata)
                    : rare(file, header, metadata, decoding.lenient());
        }
    }

    @Override
    public boolean stream(Path file, ImageInfo info, Decoding decoding, PixelSink sink)
            throws IOException, InterruptedException {
        try (FileBytes bytes = FileBytes.open(file)) {
            JpegHeader header = JpegHeader.read(bytes);
            OrdinaryJpeg jpeg = OrdinaryJpeg.of(bytes, header).orElse(null);
            if (jpeg == null) {
                return false;
            }
            int reduction = ShrinkingJpeg.reduction(jpeg, decoding.atLeast());
            if (reduction > 1) {
                int channels = jpeg.components().size();
                Size size = ShrinkingJpeg.size(jpeg.size(), reduction);
                sink.begin(size, channels, JpegMetadata.read(bytes, header));
                give(new ShrinkingJpeg(jpeg, bytes, reduction, sink.meanLight()), decoding, sink);
                return true;
            }
        }
        return JpegDecompressor.isAvailable() && ExpendableThread.call(() -> streamed(file, decoding, sink));
    }

    private static boolean streamed(Path file, Decoding decoding, PixelSink sink)
            throws IOException, InterruptedException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment data = FileBytes.readAll(file, arena, EOI_LENGTH);
            ByteBuffer bytes = data.asByteBuffer().limit((int) data.byteSize() - EOI_LENGTH);
            JpegHeader header = JpegHeader.read(FileBytes.of(bytes));
            if (OrdinaryJpeg.of(FileBytes.of(bytes), header).isEmpty()) {
                throw new ImageException("the file has changed while it was read");
            }
            bytes.limit(bytes.capacity()).put(bytes.limit() - 2, (byte) 0xff).put(bytes.limit() - 1, (byte) 0xd9);
            Metadata metadata = JpegMetadata.read(FileBytes.of(bytes), header);
            try (JpegDecompressor rows = JpegDecompressor.begin(data)) {
                sink.begin(rows.size(), header.components(), metadata);
                give(rows, decoding, sink);
            }
            return true;
        }
    }

    private static void give(JpegRows rows, Decoding decoding, PixelSink sink)
            throws IOException, InterruptedException {
        while (rows.hasMore()) {
            Cancellation.check();
            rows.give(sink);
            if (rows.hasComplained() && !decoding.lenient()) {
                throw new ImageException("the file is cut off after about " + rows.percent() + " % of its pixels");
            }
        }
    }

    private static Optional<Raster> pixels(MemorySegment data, JpegHeader header, MemorySegment warnings)
            throws ImageException {
        Rasters.samples(header.size(), Math.min(3, header.components()));
        try (Pix pix = Pix.readJpeg(data, warnings).orElse(null)) {
            return pix == null ? Optional.empty() : Optional.of(pix.toRaster(false));
        }
    }

    /// What libjpeg can't read; and inks, except those of Adobe's programs without a profile, which Leptonica mixes as
    /// [CmykJpeg] does. Of other programs' files it makes negatives.
    private static Picture rare(Path file, JpegHeader header, Metadata metadata, boolean lenient)
            throws IOException, InterruptedException {
        if (header.isInks()) {
            Raster rgb = CmykJpeg.read(file, header.transform(), metadata.icc());
            return Picture.still(rgb, metadata.withProfile(null));
        }
        BufferedImage image = TwelveMonkeys.read(file, "jpeg", lenient);
        boolean converted = image.getColorModel().getColorSpace().isCS_sRGB();
        return Picture.still(AwtImages.raster(image), converted ? metadata.withProfile(null) : metadata);
    }

    /// The rows that are missing are all alike: libjpeg goes on with the last colour it knew.
    private static String cutOff(Optional<Raster> pixels, JpegHeader header) {
        if (header.isProgressive() || !(pixels.orElse(null) instanceof Raster.Bytes raster)) {
            return "the file is cut off";
        }
        byte[] samples = raster.samples();
        int row = raster.size().width() * raster.channels();
        int last = (raster.size().height() - 1) * row;
        int y = last;
        while (y > 0 && Arrays.equals(samples, y - row, y, samples, last, last + row)) {
            y -= row;
        }
        return "the file is cut off after about " + 100L * y / (last + row) + " % of its pixels";
    }

    /// Whether the end marker stands somewhere behind the first scan's beginning; previews and padding may follow it.
    private static boolean hasEnd(ByteBuffer bytes, long scan) {
        for (int at = bytes.limit() - 2; at >= scan; at--) {
            if (bytes.get(at) == (byte) 0xff && bytes.get(at + 1) == (byte) 0xd9) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void encode(Picture picture, Encoding encoding, Path file) throws IOException, InterruptedException {
        Metadata metadata = picture.metadata();
        Raster.Bytes raster =
                Rasters.opaque(Rasters.bytes(picture.frames().getFirst().raster()));
        Cancellation.check();
        byte[] jpeg;
        try (Pix pix = Pix.of(raster)) {
            jpeg = pix.toJpeg(encoding.quality(), encoding.progressive(), encoding.fullChroma());
        }
        Cancellation.check();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            JpegMetadata.write(jpeg, metadata, out);
        }
    }
}

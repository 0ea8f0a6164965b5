package app.tandem.engine.image.codec;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import app.tandem.engine.image.Decoding;
import app.tandem.engine.image.Encoding;
import app.tandem.engine.image.Exif;
import app.tandem.engine.image.ImageException;
import app.tandem.engine.image.ImageFormat;
import app.tandem.engine.image.ImageInfo;
import app.tandem.engine.image.Metadata;
import app.tandem.engine.image.Picture;
import app.tandem.engine.image.Raster;
import app.tandem.engine.image.Size;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;

/// JPEG by libjpeg-turbo, which can shrink while it decodes.
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
            long length = data.byteSize() - EOI_LENGTH;
            FileBytes bytes = FileBytes.of(data.asSlice(0, length).asByteBuffer());
            JpegHeader header = JpegHeader.read(bytes);
            boolean whole = endsWithin(data, header.scan(), length);
            data.set(JAVA_BYTE, length, (byte) 0xff);
            data.set(JAVA_BYTE, length + 1, (byte) 0xd9);
            MemorySegment warnings = arena.allocate(JAVA_INT);
            Cancellation.check();
            Raster raster = pixels(data, reduction(header.size(), decoding.atLeast()), warnings);
            Cancellation.check();
            // files of some programs only lack the end marker: without complaint nothing is missing
            if (!whole && !decoding.lenient() && warnings.get(JAVA_INT, 0) > 0) {
                throw new ImageException("the file is cut off");
            }
            return Picture.still(raster, JpegMetadata.read(bytes, header));
        }
    }

    private static Raster pixels(MemorySegment data, int reduction, MemorySegment warnings) throws ImageException {
        try (Pix pix = Pix.readJpeg(data, data.byteSize(), reduction, warnings)
                .orElseThrow(() -> new ImageException("the JPEG data is broken"))) {
            return pix.toRaster(false);
        }
    }

    /// The most that the decoder may divide the sides by: libjpeg rounds up.
    static int reduction(Size stored, Size atLeast) {
        for (int reduction = 8; reduction > 1; reduction /= 2) {
            if (Math.ceilDiv(stored.width(), reduction) >= atLeast.width()
                    && Math.ceilDiv(stored.height(), reduction) >= atLeast.height()) {
                return reduction;
            }
        }
        return 1;
    }

    /// Whether the end marker stands somewhere behind the first scan's beginning; previews and padding may follow it.
    private static boolean endsWithin(MemorySegment data, long scan, long length) {
        for (long at = length - 2; at >= scan; at--) {
            if (data.get(JAVA_BYTE, at) == (byte) 0xff && data.get(JAVA_BYTE, at + 1) == (byte) 0xd9) {
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
            jpeg = pix.toJpeg(encoding.quality(), encoding.progressive(), encoding.fullChroma(), metadata.density());
        }
        Cancellation.check();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            JpegMetadata.write(jpeg, metadata, out);
        }
    }
}

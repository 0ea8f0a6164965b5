package app.tandem.engine.image.codec.tiff;

import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.metadata.Metadata.Density;
import app.tandem.engine.image.metadata.TiffBytes;
import app.tandem.engine.image.metadata.TiffDirectory;
import app.tandem.engine.image.metadata.TiffDirectoryWriter;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.work.Interrupts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Encodes TIFF: strips packed by Deflate over horizontal differences (TIFF 6.0, section 14; Adobe's
/// technical note 3).
///
/// An EXIF block is a TIFF stream without pixels, so the file simply begins with it: every offset in it stays
/// right, those inside maker notes too, and only the first directory is written anew.
final class TiffWriter {
    private static final int DEFLATE = 8;
    private static final int DIFFERENCES = 2;
    private static final int UNASSOCIATED_ALPHA = 2;
    private static final int INCH = 2;
    private static final int STRIP_BYTES = 1 << 17;

    private final FileChannel file;
    private final Raster raster;
    private final ByteOrder order;

    private TiffWriter(FileChannel file, Raster raster, ByteOrder order) {
        this.file = file;
        this.raster = raster;
        this.order = order;
    }

    static void write(Raster raster, Metadata metadata, FileChannel file) throws IOException, InterruptedException {
        byte[] exif = metadata.exif();
        boolean sound = exif != null && exif.length > 8 && (exif[2] == 42 || exif[3] == 42) && exif[0] == exif[1];
        byte[] start = exif != null && sound ? exif : new byte[] {'I', 'I', 42, 0, 0, 0, 0, 0};
        ByteOrder order = start[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        TiffWriter writer = new TiffWriter(file, raster, order);
        writer.append(ByteBuffer.wrap(start));
        TiffDirectoryWriter directory = new TiffDirectoryWriter(order);
        takeOver(directory, ByteBuffer.wrap(start).order(order));
        writer.describe(directory, metadata);
        writer.strips(directory);
        int at = directory.writeTo(writer::append);
        file.write(ByteBuffer.allocate(4).order(order).putInt(0, at), 4);
    }

    /// Takes over the tags of the EXIF block that the file begins with, but for what describes its own pixels.
    private static void takeOver(TiffDirectoryWriter directory, ByteBuffer exif) {
        TiffBytes<RuntimeException> block = TiffBytes.of(exif);
        TiffDirectory.read(block, false, block.u32(4)).stream()
                .filter(first -> first.at() >= 8)
                .flatMap(first -> first.entries().stream())
                .filter(entry -> entry.type() <= TiffDirectory.LAST_TYPE && entry.isInside(block.length()))
                .filter(entry -> !TiffExif.STRUCTURE.contains(entry.tag()))
                .forEach(entry -> directory.takeOver(block, entry));
    }

    /// Writes at the end, on an even offset.
    ///
    /// @return where it begins
    private int append(ByteBuffer bytes) throws IOException {
        if (file.position() % 2 == 1) {
            file.write(ByteBuffer.allocate(1));
        }
        int at = Math.toIntExact(file.position());
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        return at;
    }

    private int bits() {
        return raster instanceof Raster.Shorts ? 16 : 8;
    }

    private void describe(TiffDirectoryWriter directory, Metadata metadata) {
        Size size = raster.size();
        int channels = raster.channels();
        int[] bits = new int[channels];
        Arrays.fill(bits, bits());
        directory.longs(TiffTag.WIDTH, size.width());
        directory.longs(TiffTag.HEIGHT, size.height());
        directory.shorts(TiffTag.BITS_PER_SAMPLE, bits);
        directory.shorts(TiffTag.COMPRESSION, DEFLATE);
        directory.shorts(TiffTag.PHOTOMETRIC, channels < 3 ? 1 : 2);
        directory.shorts(TiffTag.ORIENTATION, 1);
        directory.shorts(TiffTag.SAMPLES_PER_PIXEL, channels);
        directory.shorts(TiffTag.PREDICTOR, DIFFERENCES);
        if (raster.hasAlpha()) {
            directory.shorts(TiffTag.EXTRA_SAMPLES, UNASSOCIATED_ALPHA);
        }
        Density density = metadata.density();
        if (density != null) {
            directory.rational(TiffTag.X_RESOLUTION, density.across());
            directory.rational(TiffTag.Y_RESOLUTION, density.down());
            directory.shorts(TiffTag.RESOLUTION_UNIT, INCH);
        }
        directory.bytes(TiffTag.XMP, 1, metadata.xmp());
        directory.bytes(TiffTag.ICC, 7, metadata.icc());
        directory.bytes(TiffTag.IPTC, 7, metadata.iptc());
    }

    private void strips(TiffDirectoryWriter directory) throws IOException, InterruptedException {
        int height = raster.size().height();
        int row = Math.multiplyExact(raster.size().width(), raster.channels() * bits() / 8);
        int rows = Math.clamp(STRIP_BYTES / row, 1, height);
        int[] offsets = new int[Math.ceilDiv(height, rows)];
        int[] lengths = new int[offsets.length];
        Deflater deflater = new Deflater();
        try {
            for (int i = 0; i < offsets.length; i++) {
                Interrupts.check();
                byte[] strip = strip(i * rows, Math.min(rows, height - i * rows), row, deflater);
                offsets[i] = append(ByteBuffer.wrap(strip));
                lengths[i] = strip.length;
            }
        } finally {
            deflater.end();
        }
        directory.longs(TiffTag.STRIP_OFFSETS, offsets);
        directory.longs(TiffTag.ROWS_PER_STRIP, rows);
        directory.longs(TiffTag.STRIP_LENGTHS, lengths);
    }

    private byte[] strip(int first, int rows, int row, Deflater deflater) throws IOException {
        deflater.reset();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] differences = new byte[row];
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            for (int y = first; y < first + rows; y++) {
                switch (raster) {
                    case Raster.Bytes bytes -> difference(bytes.samples(), y * row, differences);
                    case Raster.Shorts shorts -> difference(shorts.samples(), y * (row / 2), differences);
                }
                out.write(differences);
            }
        }
        return packed.toByteArray();
    }

    private void difference(byte[] samples, int at, byte[] to) {
        int channels = raster.channels();
        System.arraycopy(samples, at, to, 0, channels);
        for (int i = channels; i < to.length; i++) {
            to[i] = (byte) (samples[at + i] - samples[at + i - channels]);
        }
    }

    private void difference(short[] samples, int at, byte[] to) {
        int channels = raster.channels();
        ByteBuffer out = ByteBuffer.wrap(to).order(order);
        for (int i = 0; i < to.length / 2; i++) {
            out.putShort((short) (samples[at + i] - (i < channels ? 0 : samples[at + i - channels])));
        }
    }
}

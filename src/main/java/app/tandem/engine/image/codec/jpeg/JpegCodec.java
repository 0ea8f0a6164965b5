package app.tandem.engine.image.codec.jpeg;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.codec.CmykToRgb;
import app.tandem.engine.image.codec.Codec;
import app.tandem.engine.image.codec.CollectingSink;
import app.tandem.engine.image.codec.RasterConversions;
import app.tandem.engine.image.codec.jpeg.libjpeg.AbandonableThread;
import app.tandem.engine.image.codec.jpeg.libjpeg.JpegCompressor;
import app.tandem.engine.image.codec.jpeg.libjpeg.JpegDecompressor;
import app.tandem.engine.image.codec.natives.Leptonica;
import app.tandem.engine.image.codec.natives.Pix;
import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.content.PixelSink;
import app.tandem.engine.image.format.Compression;
import app.tandem.engine.image.format.DecodeOptions;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.metadata.Exif;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Orientation;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.work.Interrupts;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/// JPEG: decoded by libjpeg-turbo, shrunk on load where that suffices, and what it can't read by
/// TwelveMonkeys.
public record JpegCodec() implements Codec {
    /// No honest file has nearly as many, and each costs time, however little it says (libjpeg-turbo's own
    /// limit where it decodes what strangers send).
    private static final int MOST_SCANS = 500;

    private static final String CUT_OFF = "image.cutOff";
    private static final String BROKEN = "image.brokenFile";

    /// Loads libjpeg, as the first picture does otherwise.
    public static void load() {
        Pix.loadJpeg();
        JpegDecompressor.isAvailable();
    }

    @Override
    public ImageInfo probe(ByteSource bytes) throws IOException {
        JpegHeader header = JpegHeader.read(bytes);
        int channels = header.components() == 1 ? 1 : 3;
        OptionalLong streaming = OptionalLong.empty();
        if (Leptonica.exportsCodecs()) {
            Optional<ScanValidator> scans = ScanValidator.begin(bytes, header);
            if (scans.isPresent()) {
                streaming = OptionalLong.of(bytes.length() + scans.get().held());
            }
        }
        Orientation orientation = Exif.orientation(JpegMetadata.exif(bytes, header));
        return ImageInfo.of(ImageFormat.JPEG, header.size())
                .withOrientation(orientation)
                .withChannels(channels)
                .withStreaming(streaming)
                .withExtras(JpegExtras.of(bytes, header));
    }

    @Override
    public Image decode(Path file, ImageInfo info, DecodeOptions decodeOptions)
            throws IOException, InterruptedException {
        RasterConversions.samples(info.stored(), info.channels());
        CollectingSink whole = new CollectingSink();
        return stream(file, info, decodeOptions, whole)
                ? whole.picture()
                : FallbackJpegReader.read(file, decodeOptions);
    }

    @Override
    public boolean stream(Path file, ImageInfo info, DecodeOptions decodeOptions, PixelSink sink)
            throws IOException, InterruptedException {
        try (ByteSource bytes = ByteSource.open(file)) {
            if (!JpegDecompressor.isAvailable()
                    || ScanValidator.begin(bytes, JpegHeader.read(bytes)).isEmpty()) {
                return false;
            }
        }
        return AbandonableThread.call(() -> streamed(file, decodeOptions, sink));
    }

    private static boolean streamed(Path file, DecodeOptions decodeOptions, PixelSink sink)
            throws IOException, InterruptedException {
        try (Arena arena = Arena.ofConfined()) {
            JpegData data = JpegData.read(file, arena);
            ScanValidator scans =
                    ScanValidator.begin(data.bytes(), data.header()).orElse(null);
            if (scans == null) {
                return false; // the file has changed meanwhile
            }
            String broken = scans.isSeveral() ? broken(data, scans) : "";
            if (!broken.isEmpty() && !decodeOptions.lenient()) {
                throw ImageException.of(broken);
            }
            JpegHeader header = data.header();
            Metadata metadata = JpegMetadata.read(data.bytes(), header);
            PixelSink colours =
                    header.isCmyk() ? new CmykSink(sink, CmykToRgb.of(header.isAdobes(), metadata.icc())) : sink;
            try (JpegDecompressor rows =
                    JpegDecompressor.begin(data.memory(), data.reduction(decodeOptions.atLeast()))) {
                if (rows.hasComplained() && !decodeOptions.lenient()) {
                    throw ImageException.of(scans.isCutOff() ? CUT_OFF : BROKEN);
                }
                colours.begin(rows.size(), header.components(), 8, metadata);
                give(rows, decodeOptions, colours, data.hasEnd());
            }
            return true;
        }
    }

    /// Walks through all scans, and puts an end before whatever libjpeg must not see.
    ///
    /// @return the code of what is broken already between the scans; empty when nothing is
    private static String broken(JpegData data, ScanValidator scans) throws IOException, InterruptedException {
        RasterConversions.samples(data.header().size(), data.header().components());
        int count = 1;
        while (scans.next()) {
            Interrupts.check();
            if (++count > MOST_SCANS) {
                throw ImageException.of("image.jpeg.scans", MOST_SCANS);
            }
        }
        boolean broken = scans.isBroken() || scans.hasGaps();
        data.endAt(scans.position());
        if (scans.isCutOff()) {
            // files of some programs lack nothing but the end marker
            return scans.isComplete() ? "" : CUT_OFF;
        }
        return broken ? BROKEN : "";
    }

    private static void give(JpegDecompressor rows, DecodeOptions decodeOptions, PixelSink sink, boolean ended)
            throws IOException, InterruptedException {
        while (rows.hasMore()) {
            Interrupts.check();
            rows.give(sink);
            if (rows.hasComplained() && !decodeOptions.lenient()) {
                throw ImageException.of(ended ? "image.brokenData.about" : "image.cutOff.about", rows.percent());
            }
        }
    }

    @Override
    public boolean rewrite(Path file, UnaryOperator<Metadata> change, Path target)
            throws IOException, InterruptedException {
        try (Arena arena = Arena.ofConfined();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            ByteSource bytes = ByteSource.of(ByteSource.readAll(file, arena, 0).asByteBuffer());
            JpegHeader header = JpegHeader.read(bytes);
            JpegRewriter.write(bytes, header, change.apply(JpegMetadata.read(bytes, header)), out);
            return true;
        } catch (ImageException broken) {
            return false;
        }
    }

    @Override
    public void encode(Image picture, EncodeOptions encodeOptions, Path file) throws IOException, InterruptedException {
        Metadata metadata = picture.metadata();
        Size size = picture.size();
        if (Math.max(size.width(), size.height()) > JpegFrame.LARGEST_SIDE) {
            throw ImageException.of("image.side", "JPEG", "65,500");
        }
        Raster.Bytes raster = RasterConversions.opaque(
                RasterConversions.bytes(picture.frames().getFirst().raster()));
        Interrupts.check();
        byte[] jpeg = JpegDecompressor.isAvailable()
                ? AbandonableThread.callUntilInterrupted(
                        () -> JpegCompressor.encode(raster, encodeOptions.compression()))
                : encodedAtOnce(raster, encodeOptions.compression());
        Interrupts.check();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            JpegMetadata.write(jpeg, metadata, out);
        }
    }

    private static byte[] encodedAtOnce(Raster.Bytes raster, Compression compression) throws IOException {
        try (Pix pix = Pix.of(raster)) {
            return pix.toJpeg(compression);
        }
    }
}

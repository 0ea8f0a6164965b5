package app.tandem.engine.image.codec.webp;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.codec.Codec;
import app.tandem.engine.image.codec.RasterConversions;
import app.tandem.engine.image.codec.natives.Leptonica;
import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.content.PixelSink;
import app.tandem.engine.image.format.DecodeOptions;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.metadata.Exif;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.work.Interrupts;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/// WebP by libwebp, animated or not. Of a file that is cut off it gives, on request, the rows that are there:
/// of a picture that does not move, or of an animation's last frame.
public record WebpCodec() implements Codec {

    @Override
    public ImageInfo probe(ByteSource bytes) throws IOException {
        WebpHeader header = WebpHeader.read(bytes);
        return ImageInfo.of(ImageFormat.WEBP, header.size())
                .withOrientation(Exif.orientation(header.metadata(bytes).exif()))
                .withChannels(header.alpha() ? 4 : 3)
                .withFrames(Math.max(1, header.frames().size()))
                .withStreaming(held(bytes, header))
                .withExtras(header.extras());
    }

    /// What libwebp holds while rows come: the file, its own picture, and of one without loss a word per pixel.
    private static OptionalLong held(ByteSource bytes, WebpHeader header) {
        boolean rows = header.frames().isEmpty() && Leptonica.exportsCodecs();
        long pixel = (header.alpha() ? 4L : 3L) + Integer.BYTES;
        return rows ? OptionalLong.of(bytes.length() + header.size().pixels() * pixel) : OptionalLong.empty();
    }

    @Override
    public boolean stream(Path file, ImageInfo info, DecodeOptions decodeOptions, PixelSink sink)
            throws IOException, InterruptedException {
        try (ByteSource bytes = ByteSource.open(file)) {
            if (!WebpHeader.read(bytes).frames().isEmpty() || !WebpStill.isByRows()) {
                return false;
            }
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment data = ByteSource.readAll(file, arena, 0);
            ByteSource bytes = ByteSource.of(data.asByteBuffer());
            WebpHeader header = WebpHeader.read(bytes);
            int channels = header.alpha() ? 4 : 3;
            RasterConversions.samples(header.size(), channels);
            sink.begin(header.size(), channels, 8, header.metadata(bytes));
            WebpStill.give(data, header.size(), header.alpha(), decodeOptions.lenient(), sink);
            check(header, decodeOptions);
            return true;
        }
    }

    /// Fails a file whose pixels are all there, and something behind them is not.
    private static void check(WebpHeader header, DecodeOptions decodeOptions) throws ImageException {
        if (!header.ended() && !decodeOptions.lenient()) {
            throw ImageException.of("image.cutOff.behind");
        }
    }

    @Override
    public Image decode(Path file, ImageInfo info, DecodeOptions decodeOptions)
            throws IOException, InterruptedException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment data = ByteSource.readAll(file, arena, 0);
            ByteSource bytes = ByteSource.of(data.asByteBuffer());
            WebpHeader header = WebpHeader.read(bytes);
            Metadata metadata = header.metadata(bytes);
            if (!header.frames().isEmpty()) {
                return new Image(new WebpReader(bytes, header).read(decodeOptions.lenient()), header.plays(), metadata);
            }
            Raster raster = WebpStill.read(data, header.size(), header.alpha(), decodeOptions.lenient())
                    .raster();
            check(header, decodeOptions);
            return Image.still(raster, metadata);
        }
    }

    @Override
    public boolean rewrite(Path file, UnaryOperator<Metadata> change, Path target)
            throws IOException, InterruptedException {
        try (Arena arena = Arena.ofConfined()) {
            ByteSource bytes = ByteSource.of(ByteSource.readAll(file, arena, 0).asByteBuffer());
            WebpHeader header = WebpHeader.read(bytes);
            if (!header.ended()) {
                return false;
            }
            Files.write(target, WebpWriter.rewritten(bytes, header, change.apply(header.metadata(bytes))));
            return true;
        } catch (ImageException broken) {
            return false;
        }
    }

    @Override
    public void encode(Image picture, EncodeOptions encodeOptions, Path file) throws IOException, InterruptedException {
        byte[] encoded = WebpWriter.write(picture, encodeOptions.compression());
        Interrupts.check();
        Files.write(file, encoded);
    }
}

package app.tandem.engine.image.codec.png;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.codec.Codec;
import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.content.PixelSink;
import app.tandem.engine.image.format.DecodeOptions;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.metadata.Exif;
import app.tandem.engine.image.metadata.Metadata;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/// PNG, at its own depth. Of one that moves (APNG) only the picture is read that other programs show.
public record PngCodec() implements Codec {

    @Override
    public ImageInfo probe(ByteSource bytes) throws IOException {
        PngHeader header = PngHeader.read(bytes);
        PngColours.check(bytes, header);
        byte[] exif = PngMetadata.exif(bytes, header);
        return ImageInfo.of(ImageFormat.PNG, header.size())
                .withOrientation(Exif.orientation(exif))
                .withChannels(header.channels())
                .withDepth(header.depth())
                .withFurther(header.further(bytes))
                .withStreaming(PngReader.isByRows(header) ? OptionalLong.of(PngScanlines.HELD) : OptionalLong.empty())
                .withExtras(PngTexts.extras(bytes, header, exif != null));
    }

    @Override
    public Image decode(Path file, ImageInfo info, DecodeOptions decodeOptions)
            throws IOException, InterruptedException {
        try (ByteSource bytes = ByteSource.open(file)) {
            PngHeader header = PngHeader.read(bytes);
            try (PngReader reader = new PngReader(bytes, header)) {
                return Image.still(reader.read(decodeOptions.lenient()), PngMetadata.read(bytes, header));
            }
        }
    }

    @Override
    public boolean stream(Path file, ImageInfo info, DecodeOptions decodeOptions, PixelSink sink)
            throws IOException, InterruptedException {
        try (ByteSource bytes = ByteSource.open(file)) {
            PngHeader header = PngHeader.read(bytes);
            if (!PngReader.isByRows(header)) {
                return false;
            }
            try (PngReader reader = new PngReader(bytes, header)) {
                give(bytes, header, reader, sink, decodeOptions.lenient());
            }
            return true;
        }
    }

    /// Chunks that make no sense behind the pixels are told after what is wrong with the pixels, as by
    /// [#decode].
    private static void give(ByteSource bytes, PngHeader header, PngReader reader, PixelSink sink, boolean lenient)
            throws IOException, InterruptedException {
        Metadata metadata = Metadata.NONE;
        Optional<ImageException> broken = Optional.empty();
        try {
            metadata = PngMetadata.read(bytes, header);
        } catch (ImageException senseless) {
            broken = Optional.of(senseless);
        }
        reader.give(sink, metadata, lenient);
        if (broken.isPresent()) {
            throw broken.get();
        }
    }

    @Override
    public boolean rewrite(Path file, UnaryOperator<Metadata> change, Path target)
            throws IOException, InterruptedException {
        try (Arena arena = Arena.ofConfined();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 16)) {
            ByteSource bytes = ByteSource.of(ByteSource.readAll(file, arena, 0).asByteBuffer());
            Metadata metadata = PngMetadata.read(bytes, PngHeader.read(bytes));
            PngRewriter.write(bytes, change.apply(metadata), out);
            return true;
        } catch (ImageException broken) {
            return false;
        }
    }

    @Override
    public void encode(Image picture, EncodeOptions encodeOptions, Path file) throws IOException, InterruptedException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            PngWriter.write(picture.frames().getFirst().raster(), picture.metadata(), out);
        }
    }
}

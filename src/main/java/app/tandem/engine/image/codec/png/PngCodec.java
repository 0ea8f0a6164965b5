package app.tandem.engine.image.codec.png;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.codec.Codec;
import app.tandem.engine.image.content.Image;
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
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/// PNG, at its own depth. Of one that moves (APNG) only the picture is read that other programs show.
public record PngCodec() implements Codec {

    @Override
    public ImageInfo probe(ByteSource bytes) throws IOException {
        PngHeader header = PngHeader.read(bytes);
        PngColours.check(bytes, header);
        byte[] exif = PngMetadata.exif(bytes, header);
        return new ImageInfo(
                        ImageFormat.PNG,
                        header.size(),
                        Exif.orientation(exif),
                        header.channels(),
                        header.depth(),
                        1,
                        header.further(bytes))
                .with(PngTexts.extras(bytes, header, exif != null));
    }

    @Override
    public Image decode(Path file, ImageInfo info, DecodeOptions decoding) throws IOException, InterruptedException {
        try (Arena arena = Arena.ofConfined()) {
            ByteBuffer data = ByteSource.readAll(file, arena, 0).asByteBuffer();
            ByteSource bytes = ByteSource.of(data);
            PngHeader header = PngHeader.read(bytes);
            try (PngReader reader = new PngReader(bytes, data, header)) {
                return Image.still(reader.read(decoding.lenient()), PngMetadata.read(bytes, header));
            }
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
    public void encode(Image picture, EncodeOptions encoding, Path file) throws IOException, InterruptedException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            PngWriter.write(picture.frames().getFirst().raster(), picture.metadata(), out);
        }
    }
}

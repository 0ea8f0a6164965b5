package app.tandem.engine.image.codec.imageio;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.codec.Codec;
import app.tandem.engine.image.codec.RasterConversions;
import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.DecodeOptions;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Size;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Windows bitmaps: read by TwelveMonkeys, which reads all their kinds, written uncompressed.
public record BmpCodec() implements Codec {
    private static final int OLD_HEADER = 12;
    private static final int BITFIELDS = 3;
    private static final int ALPHA_BITFIELDS = 6;
    private static final int HEADER_WITH_ALPHA = 56;
    private static final double INCH = 0.0254;

    @Override
    public ImageInfo probe(ByteSource bytes) throws IOException {
        return ImageInfo.of(ImageFormat.BMP, size(bytes)).withChannels(hasAlpha(bytes) ? 4 : 3);
    }

    private static Size size(ByteSource bytes) throws IOException {
        boolean old = bytes.u32(14, LITTLE_ENDIAN) == OLD_HEADER;
        int width = old ? bytes.u16(18, LITTLE_ENDIAN) : (int) bytes.u32(18, LITTLE_ENDIAN);
        // negative: the rows come from the top
        int height = Math.abs(old ? bytes.u16(20, LITTLE_ENDIAN) : (int) bytes.u32(22, LITTLE_ENDIAN));
        if (width < 1 || height < 1) {
            throw ImageException.of("image.noSize", "BMP");
        }
        return new Size(width, height);
    }

    private static boolean hasAlpha(ByteSource bytes) throws IOException {
        long header = bytes.u32(14, LITTLE_ENDIAN);
        if (header < HEADER_WITH_ALPHA) {
            return false;
        }
        long compression = bytes.u32(30, LITTLE_ENDIAN);
        return (compression == BITFIELDS || compression == ALPHA_BITFIELDS) && bytes.u32(66, LITTLE_ENDIAN) != 0;
    }

    private static Metadata.@Nullable Density density(ByteSource bytes) throws IOException {
        if (bytes.u32(14, LITTLE_ENDIAN) < 40) {
            return null;
        }
        long across = bytes.u32(38, LITTLE_ENDIAN);
        long down = bytes.u32(42, LITTLE_ENDIAN);
        return across == 0 || down == 0 ? null : new Metadata.Density(across * INCH, down * INCH);
    }

    @Override
    public Image decode(Path file, ImageInfo info, DecodeOptions decodeOptions)
            throws IOException, InterruptedException {
        Metadata metadata;
        try (ByteSource bytes = ByteSource.open(file)) {
            RasterConversions.samples(size(bytes), 4);
            metadata = Metadata.NONE.withDensity(density(bytes));
        }
        return Image.still(AwtImages.raster(TwelveMonkeys.read(file, "bmp", decodeOptions.lenient())), metadata);
    }

    @Override
    public void encode(Image picture, EncodeOptions encodeOptions, Path file) throws IOException, InterruptedException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            BmpWriter.write(
                    RasterConversions.bytes(picture.frames().getFirst().raster()),
                    picture.metadata().density(),
                    out);
        }
    }
}

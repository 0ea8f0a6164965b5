package app.tandem.engine.image.codec.imageio;

import static java.nio.ByteOrder.BIG_ENDIAN;

import app.tandem.engine.image.Decoding;
import app.tandem.engine.image.Encoding;
import app.tandem.engine.image.ImageException;
import app.tandem.engine.image.ImageFormat;
import app.tandem.engine.image.ImageInfo;
import app.tandem.engine.image.Metadata;
import app.tandem.engine.image.Orientation;
import app.tandem.engine.image.Picture;
import app.tandem.engine.image.Size;
import app.tandem.engine.image.codec.Codec;
import app.tandem.engine.image.codec.FileBytes;
import app.tandem.engine.image.codec.Rasters;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

/// Photoshop files: only read, and of them only the flattened picture.
public record PsdCodec() implements Codec {
    private static final int BITMAP = 0;
    private static final int GREY = 1;
    private static final int DUOTONE = 8;
    private static final int RGB = 3;

    @Override
    public ImageInfo probe(FileBytes bytes) throws IOException {
        int mode = bytes.u16(24, BIG_ENDIAN);
        int colours = mode == BITMAP || mode == GREY || mode == DUOTONE ? 1 : 3;
        boolean alpha = bytes.u16(12, BIG_ENDIAN) > colours && (mode == GREY || mode == RGB);
        int depth = bytes.u16(22, BIG_ENDIAN) == 16 && (mode == GREY || mode == RGB) ? 16 : 8;
        return new ImageInfo(ImageFormat.PSD, size(bytes), Orientation.UPRIGHT, colours + (alpha ? 1 : 0), depth, 1);
    }

    private static Size size(FileBytes bytes) throws IOException {
        long height = bytes.u32(14, BIG_ENDIAN);
        long width = bytes.u32(18, BIG_ENDIAN);
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw new ImageException("its PSD header tells no size");
        }
        return new Size((int) width, (int) height);
    }

    @Override
    public Picture decode(Path file, ImageInfo info, Decoding decoding) throws IOException, InterruptedException {
        try (FileBytes bytes = FileBytes.open(file)) {
            Rasters.samples(size(bytes), 4);
        }
        BufferedImage image = TwelveMonkeys.read(file, "psd", decoding.lenient());
        ColorSpace space = image.getColorModel().getColorSpace();
        boolean foreign =
                space instanceof ICC_ColorSpace && space.getType() == ColorSpace.TYPE_RGB && !space.isCS_sRGB();
        byte[] profile = foreign ? ((ICC_ColorSpace) space).getProfile().getData() : null;
        return Picture.still(AwtImages.raster(image), new Metadata(profile, null, null, null));
    }

    @Override
    public void encode(Picture picture, Encoding encoding, Path file) throws IOException {
        throw new ImageException("Tandem does not write Photoshop files");
    }
}

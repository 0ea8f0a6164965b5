package app.tandem.engine.image.codec.xpm;

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
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.work.Interrupts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// X11 bitmaps, text: one bit per pixel, the lowest first, 1 is black.
public record XbmCodec() implements Codec {
    private static final int LOOK = 4096;
    private static final Pattern WIDTH = Pattern.compile("#define\\s+\\w*width\\s+(\\d{1,9})\\b");
    private static final Pattern HEIGHT = Pattern.compile("#define\\s+\\w*height\\s+(\\d{1,9})\\b");

    @Override
    public ImageInfo probe(ByteSource bytes) throws IOException {
        String head = new String(bytes.bytes(0, (int) Math.min(LOOK, bytes.length())), StandardCharsets.ISO_8859_1);
        Size size = new Size(number(WIDTH, head), number(HEIGHT, head));
        return ImageInfo.of(ImageFormat.XBM, size).withChannels(1);
    }

    private static int number(Pattern pattern, String text) throws ImageException {
        Matcher matcher = pattern.matcher(text);
        int number = matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
        if (number < 1) {
            throw ImageException.of("image.noSize", "XBM");
        }
        return number;
    }

    @Override
    public Image decode(Path file, ImageInfo info, DecodeOptions decodeOptions)
            throws IOException, InterruptedException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        Size size = new Size(number(WIDTH, text), number(HEIGHT, text));
        byte[] samples = new byte[RasterConversions.samples(size, 1)];
        Interrupts.check();
        int there = XbmText.read(text, size, samples);
        if (there < size.height() && !decodeOptions.lenient()) {
            throw ImageException.of("image.cutOff.after", 100L * there / size.height());
        }
        return Image.still(new Raster.Bytes(size, 1, samples), Metadata.NONE);
    }

    @Override
    public void encode(Image picture, EncodeOptions encodeOptions, Path file) throws IOException, InterruptedException {
        Raster.Bytes raster = RasterConversions.opaque(
                RasterConversions.bytes(picture.frames().getFirst().raster()));
        Interrupts.check();
        Files.writeString(file, XbmText.write(raster), StandardCharsets.US_ASCII);
    }
}

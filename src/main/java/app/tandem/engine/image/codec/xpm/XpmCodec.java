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

/// X11 pixmaps, text.
public record XpmCodec() implements Codec {
    private static final int LOOK = 1 << 16;
    private static final Pattern VALUES = Pattern.compile("\"\\s*(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})");
    private static final Pattern NONE = Pattern.compile("\\bc\\s+none\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public ImageInfo probe(ByteSource bytes) throws IOException {
        String start = new String(bytes.bytes(0, (int) Math.min(LOOK, bytes.length())), StandardCharsets.ISO_8859_1);
        String head = start.startsWith("! XPM2") ? start.replaceAll("(?m)^(?=[^!])", "\"") : start;
        Matcher values = VALUES.matcher(head);
        if (!values.find() || values.group(1).matches("0+") || values.group(2).matches("0+")) {
            throw ImageException.of("image.noSize", "XPM");
        }
        Size size = new Size(Integer.parseInt(values.group(1)), Integer.parseInt(values.group(2)));
        int channels = NONE.matcher(head).find() ? 4 : 3;
        return ImageInfo.of(ImageFormat.XPM, size).withChannels(channels);
    }

    @Override
    public Image decode(Path file, ImageInfo info, DecodeOptions decodeOptions)
            throws IOException, InterruptedException {
        RasterConversions.samples(info.stored(), 4);
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        return Image.still(XpmReader.read(text, decodeOptions.lenient()), Metadata.NONE);
    }

    @Override
    public void encode(Image picture, EncodeOptions encodeOptions, Path file) throws IOException, InterruptedException {
        Raster.Bytes raster = RasterConversions.colour(
                RasterConversions.bytes(picture.frames().getFirst().raster()));
        Interrupts.check();
        Files.writeString(file, XpmWriter.text(raster), StandardCharsets.US_ASCII);
    }
}

package app.tandem.engine.image.codec.gif;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.codec.Codec;
import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.DecodeOptions;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.metadata.Metadata;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;

/// GIF, animated or not. It carries no metadata that Tandem keeps, and no profile: it is written as sRGB.
public record GifCodec() implements Codec {

    @Override
    public ImageInfo probe(ByteSource bytes) throws IOException {
        GifHeader header = GifHeader.read(bytes);
        if (header.frames().isEmpty()) {
            throw ImageException.of(header.ended() ? "image.noPixels" : "image.cutOff.header");
        }
        return ImageInfo.of(ImageFormat.GIF, header.size())
                .withChannels(header.isOpaque() ? 3 : 4)
                .withFrames(header.frames().size());
    }

    @Override
    public Image decode(Path file, ImageInfo info, DecodeOptions decodeOptions)
            throws IOException, InterruptedException {
        try (Arena arena = Arena.ofConfined()) {
            ByteSource bytes = ByteSource.of(ByteSource.readAll(file, arena, 0).asByteBuffer());
            GifHeader header = GifHeader.read(bytes);
            return new Image(new GifReader(bytes, header).read(decodeOptions.lenient()), header.plays(), Metadata.NONE);
        }
    }

    @Override
    public void encode(Image picture, EncodeOptions encodeOptions, Path file) throws IOException, InterruptedException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            GifWriter.write(picture, out);
        }
    }
}

package app.tandem.engine.image.codec.webp;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.codec.FrameRectangle;
import app.tandem.engine.image.codec.RasterConversions;
import app.tandem.engine.image.codec.natives.Leptonica;
import app.tandem.engine.image.codec.natives.Pix;
import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.Compression;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.work.Interrupts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Encodes WebP: each frame by libwebp, the container by hand, for libwebp's own has no metadata.
final class WebpWriter {
    private static final int LARGEST_SIDE = 16_383;
    private static final int ANIMATION_FLAG = 0x02;
    private static final int DO_NOT_BLEND = 0x02;
    private static final int FIRST_CHUNK = 12;
    private static final int LONGEST_DELAY = (1 << 24) - 1;

    private WebpWriter() {}

    static byte[] write(Image picture, Compression compression) throws IOException, InterruptedException {
        Size size = picture.size();
        if (size.width() > LARGEST_SIDE || size.height() > LARGEST_SIDE) {
            throw ImageException.of("image.side", "WebP", "16,383");
        }
        return picture.frames().size() == 1 ? still(picture, compression) : animation(picture, compression);
    }

    /// Writes a file anew with other metadata; chunks of pixels, profile and animation stay as they are.
    ///
    /// @param bytes the original, all of which is there
    /// @param header of it
    /// @param metadata what the new file carries; the profile is the original's
    /// @return the new file
    static byte[] rewritten(ByteSource bytes, WebpHeader header, Metadata metadata) throws IOException {
        WebpFile file = new WebpFile();
        for (WebpHeader.Chunk chunk : header.chunks()) {
            byte[] payload = bytes.bytes(chunk.at(), chunk.length());
            switch (chunk.type()) {
                case "VP8X" -> {
                    payload[0] = (byte) WebpFile.flags(payload[0], metadata);
                    file.add(chunk.type(), payload);
                }
                case "ICCP", "ANIM", "ANMF", "ALPH", "VP8 ", "VP8L" -> file.add(chunk.type(), payload);
                default -> {} // metadata is written anew, and what is unknown may be some
            }
        }
        boolean extended = header.chunks().getFirst().type().equals("VP8X"); // a simple file never had any
        return extended
                ? file.add("EXIF", metadata.exif()).add("XMP ", metadata.xmp()).file()
                : file.file();
    }

    private static byte[] still(Image picture, Compression compression) throws IOException, InterruptedException {
        Metadata metadata = picture.metadata();
        byte[] file = encode(prepared(picture.frames().getFirst()), compression);
        if (metadata.icc() == null && metadata.exif() == null && metadata.xmp() == null) {
            return file;
        }
        WebpFile pixels = new WebpFile();
        boolean alpha = pixels.addPixels(ByteSource.of(ByteBuffer.wrap(file)), FIRST_CHUNK, file.length);
        return new WebpFile()
                .addExtended(picture.size(), alpha ? WebpHeader.ALPHA_FLAG : 0, metadata)
                .add("ICCP", metadata.icc())
                .with(pixels)
                .add("EXIF", metadata.exif())
                .add("XMP ", metadata.xmp())
                .file();
    }

    private static byte[] animation(Image picture, Compression compression) throws IOException, InterruptedException {
        Metadata metadata = picture.metadata();
        int plays = Math.min(65_535, picture.loops());
        List<Raster.Bytes> frames = new ArrayList<>();
        for (Image.Frame frame : picture.frames()) {
            frames.add(prepared(frame));
        }
        int flags = ANIMATION_FLAG | (frames.getFirst().hasAlpha() ? WebpHeader.ALPHA_FLAG : 0);
        WebpFile file = new WebpFile()
                .addExtended(picture.size(), flags, metadata)
                .add("ICCP", metadata.icc())
                .add("ANIM", new byte[] {0, 0, 0, 0, (byte) plays, (byte) (plays >> 8)});
        for (int i = 0; i < frames.size(); i++) {
            Interrupts.check();
            FrameRectangle area = i == 0
                    ? FrameRectangle.whole(picture.size())
                    : FrameRectangle.changed(frames.get(i - 1), frames.get(i)).even();
            long delay = Math.min(LONGEST_DELAY, picture.frames().get(i).delay().toMillis());
            file.add("ANMF", frame(area, (int) delay, encode(area.of(frames.get(i)), compression)));
        }
        return file.add("EXIF", metadata.exif()).add("XMP ", metadata.xmp()).file();
    }

    private static byte[] frame(FrameRectangle area, int delay, byte[] still) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        for (int value : new int[] {area.x() / 2, area.y() / 2, area.width() - 1, area.height() - 1, delay}) {
            frame.write(value);
            frame.write(value >> 8);
            frame.write(value >> 16);
        }
        frame.write(DO_NOT_BLEND);
        WebpFile pixels = new WebpFile();
        pixels.addPixels(ByteSource.of(ByteBuffer.wrap(still)), FIRST_CHUNK, still.length);
        frame.writeBytes(pixels.body());
        return frame.toByteArray();
    }

    private static Raster.Bytes prepared(Image.Frame frame) {
        return RasterConversions.colour(RasterConversions.bytes(frame.raster()));
    }

    private static byte[] encode(Raster.Bytes raster, Compression compression)
            throws ImageException, InterruptedException {
        Interrupts.check();
        if (!canBeStopped()) {
            try (Pix pix = Pix.of(raster)) {
                return pix.toWebp(compression.quality(), compression.lossless());
            }
        }
        try (Arena arena = Arena.ofConfined()) {
            Size size = raster.size();
            long length = size.pixels() * raster.channels();
            MemorySegment pixels = arena.allocate(length);
            MemorySegment.copy(MemorySegment.ofArray(raster.samples()), 0, pixels, 0, length);
            Optional<byte[]> file = LibWebpEncoder.encode(
                    pixels,
                    size.width(),
                    size.height(),
                    raster.hasAlpha(),
                    compression.quality(),
                    compression.lossless());
            Interrupts.check();
            return file.orElseThrow(() -> ImageException.of("image.encoder"));
        }
    }

    /// What is in Leptonica's library by chance is not in it on all platforms.
    private static boolean canBeStopped() {
        return Leptonica.has("WebPEncode") && Leptonica.has("WebPPictureInitInternal");
    }
}

package app.tandem.engine.image;

import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.ChromaSubsampling;
import app.tandem.engine.image.format.Compression;
import app.tandem.engine.image.format.DecodeOptions;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;

/// Pictures made for tests.
public final class TestImages {
    /// Of what [#jpeg] writes.
    static final Size JPEG_SIZE = new Size(333, 217);

    private TestImages() {}

    /// Gradients with a little noise: every channel another.
    public static Raster.Bytes bytes(int width, int height, int channels) {
        Random random = new Random(7);
        byte[] samples = new byte[width * height * channels];
        for (int i = 0; i < samples.length; i++) {
            int pixel = i / channels;
            samples[i] = (byte) (pixel % width * 2 + pixel / width * (i % channels + 1) + random.nextInt(3));
        }
        return new Raster.Bytes(new Size(width, height), channels, samples);
    }

    /// The same with 16 bits per channel.
    static Raster.Shorts shorts(int width, int height, int channels) {
        Random random = new Random(7);
        short[] samples = new short[width * height * channels];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (i * 257 + random.nextInt(200));
        }
        return new Raster.Shorts(new Size(width, height), channels, samples);
    }

    /// One colour everywhere.
    static Raster.Bytes constant(int width, int height, int... colour) {
        byte[] samples = new byte[width * height * colour.length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) colour[i % colour.length];
        }
        return new Raster.Bytes(new Size(width, height), colour.length, samples);
    }

    /// Writes a JPEG of [#JPEG_SIZE].
    static Path jpeg(Path folder, int channels, boolean progressive, ChromaSubsampling chroma)
            throws IOException, InterruptedException {
        Path file = folder.resolve("picture.jpg");
        EncodeOptions encodeOptions =
                new EncodeOptions(ImageFormat.JPEG, new Compression(90, progressive, chroma, false));
        Raster raster = bytes(JPEG_SIZE.width(), JPEG_SIZE.height(), channels);
        ImageEncoder.encode(Image.still(raster, Metadata.NONE), encodeOptions, file);
        return file;
    }

    /// Writes a picture and reads it again.
    static Image there(Raster raster, EncodeOptions encodeOptions, Path folder)
            throws IOException, InterruptedException {
        return there(Image.still(raster, Metadata.NONE), encodeOptions, folder);
    }

    /// Writes a picture and reads it again.
    static Image there(Image picture, EncodeOptions encodeOptions, Path folder)
            throws IOException, InterruptedException {
        Path file = folder.resolve("picture");
        ImageEncoder.encode(picture, encodeOptions, file);
        return read(file);
    }

    /// Reads a picture in full.
    static Image read(Path file) throws IOException, InterruptedException {
        ImageInfo info = ImageProbe.probe(file);
        return ImageDecoder.decode(file, info, new DecodeOptions(info.stored(), false));
    }

    /// The beginning of a PNG: 8 bits grey, and no pixels.
    public static byte[] pngHeader(int width, int height) {
        return ByteBuffer.allocate(53)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 0, 0, 0, 0})
                .putInt(0)
                .putInt(0)
                .put("IDAT".getBytes(StandardCharsets.US_ASCII))
                .putInt(0)
                .array();
    }
}
